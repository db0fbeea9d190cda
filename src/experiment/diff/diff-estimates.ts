import {
  CompensatedSum,
  meanInterval,
  normalQuantile,
  sampleVariance,
  studentQuantile,
  wilsonInterval,
  type Interval,
} from '../../numerics/index.js';

const square = (value: number): number => value * value;

/** What replicates came to: one by one (NaN where a value does not exist), in the order of their numbers, or only as a whole. */
export type Sample =
  | { readonly replicates: ArrayLike<number>; readonly values: Float64Array }
  | { readonly mean: number; readonly se: number; readonly n: number };

/** A sample as a whole. */
export interface Whole {
  readonly mean: number;
  /** Standard error of the mean; NaN for fewer than two values. */
  readonly se: number;
  /** Replicates in which the value exists. */
  readonly n: number;
}

/** How far a mean moved. NaN where it cannot be told. */
export interface Estimate extends Interval {
  readonly difference: number;
  /** Pairs behind it, or null where the samples are independent. */
  readonly pairs: number | null;
  /** Whether no value that is known differs. */
  readonly same: boolean;
}

/** The sample as a whole. */
export function wholeOf(sample: Sample): Whole {
  return 'values' in sample ? summary(sample.values.filter((value) => !Number.isNaN(value))) : sample;
}

function summary(values: Float64Array): Whole {
  const sum = new CompensatedSum();
  for (const value of values) sum.add(value);
  const n = values.length;
  return { mean: n > 0 ? sum.value() / n : NaN, se: n > 1 ? Math.sqrt(sampleVariance(values) / n) : NaN, n };
}

/**
 * The difference b − a of replicates with the same numbers under the same luck.
 *
 * Student's interval of the mean difference; for a chance, whose differences are −1, 0 and 1, that of Bonett and Price
 * (2012, Statistical Methods in Medical Research 21(5), 479–493), which has a width even where no pair differs.
 */
export function pairedEstimate(
  a: Extract<Sample, { values: Float64Array }>,
  b: Extract<Sample, { values: Float64Array }>,
  chance: boolean,
  level: number,
): Estimate {
  const differences: number[] = [];
  let same = a.replicates.length === b.replicates.length;
  for (let i = 0, j = 0; i < a.replicates.length && j < b.replicates.length;) {
    const ahead = a.replicates[i]! - b.replicates[j]!;
    if (ahead === 0) {
      const [before, after] = [a.values[i]!, b.values[j]!];
      same &&= Object.is(before, after);
      if (!Number.isNaN(after - before)) differences.push(after - before);
    } else same = false;
    if (ahead <= 0) i += 1;
    if (ahead >= 0) j += 1;
  }
  const { mean, se, n } = summary(Float64Array.from(differences));
  const interval = chance ? pairedChance(differences, level) : meanInterval(mean, se, n, level);
  return { difference: mean, ...interval, pairs: n, same };
}

function pairedChance(differences: readonly number[], level: number): Interval {
  const n = differences.length;
  if (n < 2) return { low: NaN, high: NaN };
  const more = (differences.filter((difference) => difference > 0).length + 1) / (n + 2);
  const less = (differences.filter((difference) => difference < 0).length + 1) / (n + 2);
  const half = normalQuantile(0.5 + level / 2) * Math.sqrt((more + less - square(more - less)) / (n + 2));
  return { low: Math.max(-1, more - less - half), high: Math.min(1, more - less + half) };
}

/**
 * The difference b − a of independent samples.
 *
 * Welch's interval (1947, Biometrika 34, 28–35); for a chance the square-and-add of Wilson's (Newcombe 1998, Statistics in
 * Medicine 17, 873–890, method 10).
 */
export function unpairedEstimate(a: Whole, b: Whole, chance: boolean, level: number): Estimate {
  const difference = b.mean - a.mean;
  const same = Object.is(a.mean, b.mean) && a.n === b.n && Object.is(a.se, b.se);
  const interval = a.n < 2 || b.n < 2 ? { low: NaN, high: NaN } : chance ? newcombe(a, b, level) : welch(a, b, level);
  return { difference, ...interval, pairs: null, same };
}

function welch(a: Whole, b: Whole, level: number): Interval {
  const difference = b.mean - a.mean;
  const variance = square(a.se) + square(b.se);
  if (variance === 0) return { low: difference, high: difference };
  const degrees = square(variance) / (square(square(a.se)) / (a.n - 1) + square(square(b.se)) / (b.n - 1));
  const half = studentQuantile(0.5 + level / 2, degrees) * Math.sqrt(variance);
  return { low: difference - half, high: difference + half };
}

function newcombe(a: Whole, b: Whole, level: number): Interval {
  const [before, after] = [a, b].map(({ mean, n }) => wilsonInterval(mean * n, n, level)) as [Interval, Interval];
  const difference = b.mean - a.mean;
  return {
    low: difference - Math.sqrt(square(b.mean - after.low) + square(before.high - a.mean)),
    high: difference + Math.sqrt(square(after.high - b.mean) + square(a.mean - before.low)),
  };
}
