import { exp, normalCdf, normalDensity } from '../../numerics/index.js';

/**
 * Continuous ranked probability score of a sample: E|X - y| - E|X - X'| / 2, the smaller the better, in the unit of y.
 *
 * Source: Gneiting and Raftery 2007, JASA 102(477), 359-378, section 4.2. Of one draw it is the absolute error. Draws need no order.
 */
export function sampleCrps(draws: ArrayLike<number>, y: number): number {
  const sorted = Float64Array.from(draws).sort();
  const n = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    distance += Math.abs(sorted[i]! - y);
    // Sum over all pairs of |x_i - x_j| is 2 sum (2i - n + 1) x_i over ascending x.
    spread += (2 * i - n + 1) * sorted[i]!;
  }
  return distance / n - spread / (n * n);
}

/** The same of a normal distribution in closed form; without spread the absolute error. Source: as above, equation 21 ff. */
export function normalCrps(mean: number, deviation: number, y: number): number {
  if (deviation === 0) return Math.abs(y - mean);
  const z = (y - mean) / deviation;
  return deviation * (z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 0.5641895835477563);
}

/** Brier's score of a chance for what happened (1) or did not (0): its squared error (Brier 1950). */
export const brier = (chance: number, happened: number): number => (chance - happened) * (chance - happened);

/** Scores of the baselines of one point; null where its rows cannot define it. */
export interface Baselines<T> {
  readonly persistence: T;
  readonly trend: T | null;
  readonly drift: T | null;
}

/** Means over a target of the score and of each baseline, in which persistence stands in for a baseline that is not there. */
export function meanScores(rows: readonly { readonly score: number; readonly baselines: Baselines<number> }[]): {
  readonly score: number;
  readonly baselines: Baselines<number>;
} {
  const mean = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return {
    score: mean(({ score }) => score),
    baselines: {
      persistence: mean(({ baselines }) => baselines.persistence),
      trend: mean(({ baselines }) => baselines.trend ?? baselines.persistence),
      drift: mean(({ baselines }) => baselines.drift ?? baselines.persistence),
    },
  };
}

/** Skill: 1 - mean score / lowest mean score of a baseline. 0 is as good as the best of them; null where that one is perfect. */
export function skill(rows: Parameters<typeof meanScores>[0]): number | null {
  const { score, baselines } = meanScores(rows);
  const best = Math.min(baselines.persistence, baselines.trend ?? Infinity, baselines.drift ?? Infinity);
  return best > 0 ? 1 - score / best : null;
}

/** A value of the scale of scores in its own unit. */
export const fromScale = (value: number, logarithmic: boolean): number => (logarithmic ? exp(value) : value);
