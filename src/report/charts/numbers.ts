import type { Language } from '../../documents/index.js';
import { magnitudes, type Magnitude } from './magnitudes.js';
import { spaced } from './typeset.js';

/** What a number on a chart counts: nothing in particular, US dollars, a part of one, a difference of such parts, or a factor. */
export type Unit = 'plain' | 'usd' | 'share' | 'points' | 'factor';

/** In what a difference of two numbers is counted. */
const differenceUnit = (unit: Unit): Unit => (unit === 'share' ? 'points' : unit);

/** Units that are said by the hundred. */
const hundreds: ReadonlySet<Unit> = new Set(['share', 'points']);
/** Units that no magnitude shortens. */
const whole: ReadonlySet<Unit> = new Set([...hundreds, 'factor']);

/** The magnitude in which a number is said; 9,999 is still counted in ones. */
function magnitudeOf(value: number, language: Language): Magnitude {
  const found = magnitudes[language].find(([step]) => Math.abs(value) >= step * 0.9995);
  return found !== undefined && Math.abs(value) >= 1e4 * 0.9995 ? found : [1, ''];
}

/** Digits after the point that tell multiples of `step` apart. */
export function decimalsOf(step: number): number {
  let decimals = 0;
  for (let scaled = Math.abs(step); decimals < 6 && Math.abs(scaled - Math.round(scaled)) > 1e-6 * scaled; scaled *= 10)
    decimals += 1;
  return decimals;
}

/** A true minus before digits; nothing before what rounds to zero. */
function digits(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

function dressed(text: string, unit: Unit, language: Language, axis: boolean): string {
  if (unit === 'share') return `${text}%`;
  if (unit === 'points') return language === 'en' ? `${text} pp` : axis ? text : `${text} 个百分点`;
  if (unit === 'factor') return language === 'en' ? `${text}x` : `${text}倍`;
  if (unit === 'plain') return text;
  if (language === 'zh-Hans') return axis ? text : spaced(`${text} 美元`);
  return text.startsWith('−') ? `−$${text.slice(1)}` : `$${text}`;
}

/**
 * Writes the numbers on an axis alike: one magnitude, as many digits as the ticks need. Where steps are not even, each by
 * itself.
 */
export function tickFormat(ticks: readonly number[], unit: Unit, language: Language, each = false): (value: number) => string {
  if (each) return (value) => tickFormat([value], unit, language)(value);
  const scale = hundreds.has(unit) ? 100 : 1;
  const largest = Math.max(...ticks.map(Math.abs)) * scale;
  const [size, name] = whole.has(unit) ? ([1, ''] as const) : magnitudeOf(largest, language);
  const decimals = Math.max(...ticks.map((tick) => decimalsOf((tick * scale) / size)));
  return (value) => {
    if (value === 0 && !hundreds.has(unit)) return dressed('0', unit === 'factor' ? 'plain' : unit, language, true);
    return dressed(`${digits((value * scale) / size, decimals)}${name}`, unit, language, true);
  };
}

/** A number by itself, with two or three significant digits: 10k, 1.2M, $3.4B; 1.2万, 34亿美元. */
export function readable(value: number, unit: Unit, language: Language): string {
  const scaled = hundreds.has(unit) ? value * 100 : value;
  const [size, name] = whole.has(unit) ? ([1, ''] as const) : magnitudeOf(scaled, language);
  const part = scaled / size;
  const text = unit === 'share' ? digits(part, 0) : brief(part, unit === 'points' ? 1 : finest);
  return dressed(`${text}${name}`, unit, language, false);
}

/** A difference with its sign, whichever it is. */
export function signed(value: number, unit: Unit, language: Language): string {
  const text = readable(value, differenceUnit(unit), language);
  return value > 0 && !/^[^1-9]*$/.test(text) ? `+${text}` : text;
}

/** Most decimals of a number by itself. */
const finest = 12;

/** Two significant digits, but no more than `most` after the point; whole where there are more before it. */
function brief(value: number, most: number): string {
  const [, magnitude] = value.toExponential(1).split('e');
  const text = digits(value, Math.max(0, Math.min(most, 1 - Number(magnitude))));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The values that exist. */
export const known = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null && Number.isFinite(value)) as number[];
