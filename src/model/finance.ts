import { exp, log } from '../numerics/index.js';
import { normalCdf, normalDensity } from '../numerics/index.js';

/**
 * Finance: rounds that depend on climate, runway and traction; parents with budget and patience; exit at zero.
 *
 * Carries E16, E17. A venture-funded vendor looks for a round when its runway is short; the hazard rises with recent
 * growth (Bolton and Scharfstein 1990) and with the climate, a three-state Markov chain. In mean-field, cash is a
 * normal variable given survival: expected funding alone would hide nearly every exit.
 */

/** Months that cash lasts at the mean burn of the last months; Infinity where nothing is burnt. */
export function runway(cash: number, burn: number): number {
  return burn > 0 ? Math.max(0, cash) / burn : Infinity;
}

/** Hazard of closing a round: base x climate x (revenue ratio over half a year)^sensitivity, the ratio kept in [1/4, 4]. */
export function roundHazard(base: number, climate: number, sensitivity: number, revenueRatio: number): number {
  const bounded = Math.min(4, Math.max(0.25, revenueRatio));
  return base * climate * exp(sensitivity * 0.5 * log(bounded));
}

/** Size of a round in USD: `cover` months of burn, at most the vendor's cap. */
export function roundSize(burn: number, cover: number, cap: number): number {
  return Math.min(cap, cover * Math.max(burn, 0));
}

/** Cash given survival in mean-field: its mean and standard deviation in USD. */
export interface CashBelief {
  mean: number;
  deviation: number;
}

/**
 * Adds to a belief a round of `size` closed with probability `chance` by those with less than `trigger` USD. In place.
 *
 * Moments of X + J size, where J = 1 with probability `chance` given X < trigger and X is normal.
 */
export function addRound(belief: CashBelief, trigger: number, chance: number, size: number): void {
  const { mean, deviation } = belief;
  const z = (trigger - mean) / deviation;
  const looking = normalCdf(z);
  const p = chance * looking;
  const covariance = -chance * size * deviation * normalDensity(z);
  const variance = deviation * deviation + size * size * p * (1 - p) + 2 * covariance;
  belief.mean = mean + p * size;
  belief.deviation = Math.sqrt(Math.max(variance, 0.01 * deviation * deviation));
}

/**
 * Probability that cash is below `limit` USD; the belief is then conditioned on survival. In place.
 *
 * Moments of the truncated normal distribution.
 */
export function truncate(belief: CashBelief, limit: number): number {
  const { mean, deviation } = belief;
  const d = (mean - limit) / deviation;
  if (d > 8) return 0;
  const surviving = normalCdf(d);
  if (surviving < 1e-9) return 1;
  const ratio = normalDensity(d) / surviving;
  belief.mean = mean + deviation * ratio;
  belief.deviation = deviation * Math.sqrt(Math.max(1 - ratio * (ratio + d), 1e-4));
  return 1 - surviving;
}
