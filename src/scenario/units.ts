import { nearest, type Finding } from '../documents/index.js';

/** The units in which the model reads its quantities; a user may write any other unit of the same dimension. */
export const units = [
  '1',
  'fraction',
  '1/month',
  '1/year',
  'x/year',
  'months',
  'people',
  'points',
  'points/month',
  'points/year',
  'nat',
  'nat/month',
  'nat/year',
  'nat/year^0.5',
  'USD',
  'USD/month',
  'USD/person',
  'USD/person-month',
  'USD/Mtok',
  'USD/GPU-hour',
  'Mtok',
  'Mtok/month',
  'Mtok/person-month',
  'FLOP',
  'FLOP/USD',
  'FLOP/GPU-hour',
  'GPU-hour',
] as const;

export type Unit = (typeof units)[number];

type Dimension = 'none' | 'time' | 'money' | 'person' | 'text' | 'score' | 'log' | 'work' | 'machine';

/** A word of a unit: what it measures, and how many of the dimension's smallest unit it holds, as a ratio. */
interface Word {
  readonly dimension: Dimension;
  readonly of: number;
  readonly per: number;
}

const word = (dimension: Dimension, of = 1, per = 1): Word => ({ dimension, of, per });

// Half hours, so that a month, a twelfth of 365.25 days, is a whole number of them and ratios stay exact.
const hour = word('time', 2);
const day = word('time', 48);
const week = word('time', 336);
const month = word('time', 1461);
const quarter = word('time', 4383);
const year = word('time', 17532);

const words = new Map<string, Word>(
  Object.entries({
    '1': word('none'),
    fraction: word('none'),
    '%': word('none', 1, 100),
    percent: word('none', 1, 100),
    hour,
    hours: hour,
    day,
    days: day,
    week,
    weeks: week,
    month,
    months: month,
    quarter,
    quarters: quarter,
    year,
    years: year,
    USD: word('money'),
    person: word('person'),
    persons: word('person'),
    people: word('person'),
    tok: word('text'),
    tokens: word('text'),
    ktok: word('text', 1e3),
    Mtok: word('text', 1e6),
    Btok: word('text', 1e9),
    Ttok: word('text', 1e12),
    points: word('score'),
    point: word('score'),
    Elo: word('score'),
    nat: word('log'),
    nats: word('log'),
    FLOP: word('work'),
    FLOPs: word('work'),
    GPU: word('machine'),
    GPUs: word('machine'),
  }),
);

/** Compounding periods in a year, for growth factors. */
const periods = new Map([
  ['x/year', 1],
  ['x/quarter', 4],
  ['x/month', 12],
]);

const magnitudes = new Map([
  ['k', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['T', 1e12],
]);

/** A unit taken apart: exponents by dimension, and its size as a ratio, times the root of another. */
interface Measure {
  readonly exponents: ReadonlyMap<Dimension, number>;
  readonly size: Ratio;
  readonly root: Ratio;
}

interface Ratio {
  of: number;
  per: number;
}

/**
 * Reads a number with a unit, `12 USD/Mtok`, `20 %`, `5 B USD`, and states it in the unit that is asked for.
 *
 * Without a unit the number is taken as it stands. `k`, `M`, `B` and `T` before the unit stand for 10^3 to 10^12.
 * Time is counted in months of 730.5 hours, years of twelve such months. Where several words make a unit, `-` or `*` join
 * what stands on one side of `/`: `USD/person-month`.
 * Returns a finding for what is no number (`not-a-number`), a word that is no unit (`unknown-unit`) and a unit of another
 * dimension (`wrong-unit`).
 */
export function readNumber(text: string, unit: Unit): number | Finding {
  const parts = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*?)\s*$/su.exec(text);
  if (parts === null) return { code: 'not-a-number', found: text };
  const amount = Number(parts[1]);
  const rest = parts[2]!;
  const magnitude = magnitudes.get(rest[0] ?? '');
  const plain = convert(amount, rest, unit);
  if (typeof plain === 'number' || magnitude === undefined) return finite(plain, text);
  const scaled = convert(amount * magnitude, rest.slice(1).trim(), unit);
  return finite(typeof scaled === 'number' || scaled.code === 'wrong-unit' ? scaled : plain, text);
}

function finite(value: number | Finding, text: string): number | Finding {
  return typeof value !== 'number' || Number.isFinite(value) ? value : { code: 'not-a-number', found: text };
}

function convert(amount: number, found: string, expected: Unit): number | Finding {
  if (found === '' || found === expected) return amount;
  if (periods.has(found)) {
    return expected === 'x/year' ? compound(amount, periods.get(found)!) : { code: 'wrong-unit', found, expected };
  }
  const from = measure(found);
  if (typeof from === 'string') return { code: 'unknown-unit', found: from, expected, didYouMean: nearest(from, words.keys()) };
  const to = measure(expected);
  if (typeof to === 'string' || !sameDimension(from, to)) return { code: 'wrong-unit', found, expected };
  const size = simplest(from.size.of * to.size.per, from.size.per * to.size.of);
  const root = simplest(from.root.of * to.root.per, from.root.per * to.root.of);
  return ((amount * size.of) / size.per) * Math.sqrt(root.of / root.per);
}

/** The measure of a unit, or the first word of it that is none. */
function measure(unit: string): Measure | string {
  const exponents = new Map<Dimension, number>();
  const size: Ratio = { of: 1, per: 1 };
  const root: Ratio = { of: 1, per: 1 };
  const sides = unit.replaceAll(' per ', '/').split('/');
  for (const [i, side] of sides.entries()) {
    for (const factor of side.split(/[-*·]/u)) {
      const parts = /^\s*([^\s^]+)(?:\^(0\.5|1|2))?\s*$/u.exec(factor);
      const known = words.get(parts?.[1] ?? '');
      if (known === undefined) return parts?.[1] ?? (factor.trim() || unit);
      const power = Number(parts?.[2] ?? 1);
      multiply(power === 0.5 ? root : size, known, i > 0);
      if (power === 2) multiply(size, known, i > 0);
      exponents.set(known.dimension, (exponents.get(known.dimension) ?? 0) + (i > 0 ? -power : power));
    }
  }
  return { exponents, size, root };
}

/** Multiplies a ratio in place by a word's, or divides it. */
function multiply(ratio: Ratio, by: Ratio, divide: boolean): void {
  ratio.of *= divide ? by.per : by.of;
  ratio.per *= divide ? by.of : by.per;
}

function sameDimension(one: Measure, other: Measure): boolean {
  const both = new Set([...one.exponents.keys(), ...other.exponents.keys()]);
  both.delete('none');
  return [...both].every((key) => (one.exponents.get(key) ?? 0) === (other.exponents.get(key) ?? 0));
}

/** Lowest terms: `35 %` becomes 35 / 100, rounded once, and not 35 times 0.01. */
function simplest(of: number, per: number): Ratio {
  let a = of;
  let b = per;
  while (b > 0) [a, b] = [b, a % b];
  return { of: of / a, per: per / a };
}

function compound(factor: number, times: number): number {
  let product = 1;
  for (let i = 0; i < times; i++) product *= factor;
  return product;
}
