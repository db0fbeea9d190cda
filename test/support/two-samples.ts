import { exp, log } from '../../src/numerics/index.js';

/** Values that differ by less come of the same sum in another order. */
const rounding = 1e-9;

/** Largest distance between the empirical distributions of two samples (Kolmogorov and Smirnov). */
export function distance(one: readonly number[], other: readonly number[]): number {
  const a = one.toSorted((x, y) => x - y);
  const b = other.toSorted((x, y) => x - y);
  let i = 0;
  let j = 0;
  let largest = 0;
  while (i < a.length && j < b.length) {
    const least = Math.min(a[i]!, b[j]!);
    const at = least + rounding * Math.abs(least);
    while (i < a.length && a[i]! <= at) i += 1;
    while (j < b.length && b[j]! <= at) j += 1;
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length));
  }
  return largest;
}

/**
 * An upper bound of the chance that two samples of n from one distribution, whatever it is, are further apart:
 * e exp(-n d^2), for equal sizes (Wei and Dudley 2012, with the constant that holds for every n).
 */
export function chanceOfDistance(d: number, n: number): number {
  return Math.min(1, exp(1 - n * d * d));
}

/** The distance beyond which two samples of n differ when `tests` such questions may err together with chance `error`. */
export function criticalDistance(n: number, tests: number, error: number): number {
  return Math.sqrt((1 - log(error / tests)) / n);
}
