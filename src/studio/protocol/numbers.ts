import { magnitudes, type Magnitude } from '../../report/charts/magnitudes.js';

/** Magnitudes of both languages, and parts of a hundred. */
const known: readonly Magnitude[] = [...magnitudes.en, ...magnitudes['zh-Hans'], [0.01, '%']];

/** Units that are counted in thousands and millions. */
const counted = new Set(['USD', 'USD/month', 'USD/person', 'people', 'Mtok', 'Mtok/month', 'FLOP', 'GPU-hour']);
/** Units that a document leaves out. */
const bare = new Set(['1', 'fraction']);

/** A number with at most four significant digits, without an exponent where that is readable. */
export function rounded(value: number, digits = 4): number {
  return Number(value.toPrecision(digits));
}

/** A number as it stands in a field of that language, without its unit: `5.2 B`, `52亿`, `35%`. */
export function typedAs(value: number, unit: string, language: 'en' | 'zh-Hans'): string {
  if (unit === 'fraction') return `${rounded(100 * value, 12)}%`;
  const [size, name] = magnitudeOf(value, unit, language);
  return `${rounded(value / size, 12)}${language === 'en' && name !== '' ? ' ' : ''}${name}`;
}

/**
 * What somebody typed into a field, in either language: `230 M`, `$230M`, `2.3亿`, `1,500`, `0.2`, `２万`, of parts also `20%`; NaN where it is no
 * number, or where a comma may be meant as a point.
 */
export function readTyped(text: string, unit: string): number {
  const plain = text.normalize('NFKC');
  const [, sign, digits, name = ''] =
    /^\s*([-+]?)\$?\s*((?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+|(?<=\d))(?:e[-+]?\d+)?)\s*([^\s\d]*)\s*$/.exec(plain) ?? [];
  const size = name === '' ? 1 : known.find(([, one]) => one === name)?.[0];
  if (digits === undefined || size === undefined || (name === '%' && unit !== 'fraction')) return NaN;
  return rounded(Number(sign + digits.replaceAll(',', '')) * size, 15);
}

/** A number as a scenario writes it: `5.2 B USD`, `0.35`, `6 months`. It reads back as the same number everywhere. */
export function written(value: number, unit: string): string {
  if (bare.has(unit)) return String(value);
  const [size, name] = magnitudeOf(value, unit, 'en');
  const amount = rounded(value / size, 12);
  return `${amount}${name === '' ? '' : ` ${name}`} ${unit}`;
}

function magnitudeOf(value: number, unit: string, language: 'en' | 'zh-Hans'): Magnitude {
  const found = counted.has(unit) ? magnitudes[language].find(([size]) => Math.abs(value) >= size) : undefined;
  return found ?? [1, ''];
}
