const magnitudes = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** Units that are counted in thousands and millions. */
const counted = new Set(['USD', 'USD/month', 'USD/person', 'people', 'Mtok', 'Mtok/month', 'FLOP', 'GPU-hour']);
/** Units that a document leaves out. */
const bare = new Set(['1', 'fraction']);

/** A number with at most four significant digits, without an exponent where that is readable. */
export function rounded(value: number, digits = 4): number {
  return Number(value.toPrecision(digits));
}

/** A number as it stands in a field, without its unit: `5.2 B`, `0.35`. */
export function typedAs(value: number, unit: string): string {
  const [size, name] = magnitudeOf(value, unit);
  return `${rounded(value / size, 12)}${name === '' ? '' : ` ${name}`}`;
}

/** What somebody typed into a field: `230 M`, `1,500`, `0.2`; NaN where it is no number. */
export function readTyped(text: string): number {
  const [, digits, name = ''] = /^\s*([-+]?[\d,]*\.?\d+(?:e[-+]?\d+)?)\s*([kMBT]?)\s*$/.exec(text) ?? [];
  if (digits === undefined) return NaN;
  const size = magnitudes.find(([, known]) => known === name)?.[0] ?? 1;
  return rounded(Number(digits.replaceAll(',', '')) * size, 15);
}

/** A number as a scenario writes it: `5.2 B USD`, `0.35`, `6 months`. It reads back as the same number everywhere. */
export function written(value: number, unit: string): string {
  if (bare.has(unit)) return String(value);
  const [size, name] = magnitudeOf(value, unit);
  const amount = rounded(value / size, 12);
  return `${amount}${name === '' ? '' : ` ${name}`} ${unit}`;
}

function magnitudeOf(value: number, unit: string): readonly [number, string] {
  const found = counted.has(unit) ? magnitudes.find(([size]) => Math.abs(value) >= size) : undefined;
  return found ?? [1, ''];
}
