import type { Language } from '../documents/index.js';
import { magnitudes } from './charts/index.js';
import { withUnit } from './units.js';

/** Width of text on a terminal: East Asian characters take two columns. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    width += (code >= 0x2e80 && code <= 0xffef && !(code >= 0xff61 && code <= 0xffdc)) || code >= 0x20000 ? 2 : 1;
  }
  return width;
}

/** Text padded to a display width; negative pads on the left. */
export function pad(text: string, width: number): string {
  const missing = ' '.repeat(Math.max(0, Math.abs(width) - displayWidth(text)));
  return width < 0 ? missing + text : text + missing;
}

/** Three significant digits with a magnitude: 4.21 B, 317 M, 12; 42.1亿, 3.17亿. */
export function compact(value: number, language: Language): string {
  const size = Math.abs(value);
  for (const [step, name] of magnitudes[language]) {
    if (size >= step * 0.9995) return `${digits(value / step)}${language === 'en' ? ' ' : ''}${name}`;
  }
  return digits(value);
}

function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  return size >= 0.995 || size === 0 ? trim(value.toFixed(2)) : trim(value.toPrecision(2));
}

/** A number with `decimals`; what rounds to zero has no sign. */
export function signless(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

const trim = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** An amount of US dollars: $4.21 B, -$317 M; 42.1亿美元, -3.17亿美元. */
export function money(value: number | null, language: Language): string {
  if (value === null) return '–';
  if (language === 'zh-Hans') return withUnit(compact(value, language), 'USD', language);
  return value < 0 ? `-$${compact(-value, language)}` : `$${compact(value, language)}`;
}

export const percent = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(0)} %`);
export const count = (value: number | null, language: Language): string => (value === null ? '–' : compact(value, language));

/** Parts as points of a hundred, the rest by magnitude. */
export function movedAmount(value: number | null, unit: string, language: Language): string {
  if (value === null) return '–';
  return unit === 'fraction' ? `${signless(100 * value, 1)} %` : compactIn(value, unit, language);
}

/** A value by its magnitude where nothing beside it says its unit: in Chinese, money says that it is. */
export const compactIn = (value: number, unit: string, language: Language): string =>
  language === 'zh-Hans' && /^USD\b/.test(unit) ? money(value, language) : compact(value, language);

/** Widest rule under a column: text beyond it runs on. */
const widest = 40;

/** A table with aligned columns: the first is text, the rest stand to the right, the last is text too where `ends` says so. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], ends: 'number' | 'text' = 'number'): string {
  const isText = (i: number): boolean => i === 0 || (ends === 'text' && i === head.length - 1);
  const widths = head.map((title, i) => Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[i] ?? ''))));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => pad(cell, isText(i) ? widths[i]! : -widths[i]!)).join('  ')}`.trimEnd();
  return [
    line(head),
    `  ${widths.map((width, i) => '─'.repeat(i > 0 && isText(i) ? Math.min(width, widest) : width)).join('  ')}`,
    ...rows.map(line),
  ].join('\n');
}
