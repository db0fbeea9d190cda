import type { Language } from '../../documents/index.js';

/** What a number on a chart counts: nothing in particular, US dollars, a part of one, or a factor. */
export type Unit = 'plain' | 'usd' | 'share' | 'factor';

/** Size and name of a magnitude. */
type Magnitude = readonly [step: number, name: string];

const magnitudes: Readonly<Record<Language, readonly Magnitude[]>> = {
  en: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ],
  'zh-Hans': [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
};

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
  if (unit === 'factor') return language === 'en' ? `${text}x` : `${text}倍`;
  if (unit === 'plain') return text;
  if (language === 'zh-Hans') return axis ? text : `${text}美元`;
  return text.startsWith('−') ? `−$${text.slice(1)}` : `$${text}`;
}

/**
 * Writes the numbers on an axis alike: one magnitude, as many digits as the ticks need. Where steps are not even, each by
 * itself.
 */
export function tickFormat(ticks: readonly number[], unit: Unit, language: Language, each = false): (value: number) => string {
  if (each) return (value) => tickFormat([value], unit, language)(value);
  const scale = unit === 'share' ? 100 : 1;
  const largest = Math.max(...ticks.map(Math.abs)) * scale;
  const [size, name] = unit === 'share' || unit === 'factor' ? ([1, ''] as const) : magnitudeOf(largest, language);
  const decimals = Math.max(...ticks.map((tick) => decimalsOf((tick * scale) / size)));
  return (value) => {
    if (value === 0 && unit !== 'share') return dressed('0', unit === 'factor' ? 'plain' : unit, language, true);
    return dressed(`${digits((value * scale) / size, decimals)}${name}`, unit, language, true);
  };
}

/** A number by itself, with two or three significant digits: 10k, 1.2M, $3.4B; 1.2万, 34亿美元. */
export function readable(value: number, unit: Unit, language: Language): string {
  const scaled = unit === 'share' ? value * 100 : value;
  const [size, name] = unit === 'share' ? ([1, ''] as const) : magnitudeOf(scaled, language);
  const part = scaled / size;
  const text = digits(part, Math.abs(part) >= 99.5 || unit === 'share' ? 0 : Math.abs(part) >= 9.95 ? 0 : 1).replace(/\.0+$/, '');
  return dressed(`${text}${name}`, unit, language, false);
}

/** The values that exist. */
export const known = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null && Number.isFinite(value)) as number[];
