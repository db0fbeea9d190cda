import { log } from '../numerics/index.js';

/**
 * Training: a run costs money and time, and what it yields depends on absolute effective compute.
 *
 * Carries E1, E2. A run lasts `release_interval` months. Each month its budget buys data and compute at the month's
 * price; at the end capability = present flagship + slope (ln(C_run / C_flagship) + ln algorithms) + luck. Own growth
 * never depends on the budget relative to the leader's: a collapse of all budgets slows the frontier.
 * It stops holding where compute is not the bottleneck (data, talent, licences) and for jumps of method.
 */

/** Compute in FLOP that `budget` USD buys after data, at `price` USD per GPU-hour and `yieldPerHour` FLOP. */
export function computeBought(budget: number, dataShare: number, price: number, yieldPerHour: number): number {
  return (budget * (1 - dataShare) * yieldPerHour) / price;
}

/**
 * Points by which a finished run exceeds the flagship that it replaces, before luck.
 *
 * `compute` and `reference` in FLOP, `months` between the two completions. A run without compute gains nothing.
 */
export function runGain(slope: number, compute: number, reference: number, algorithmsPerMonth: number, months: number): number {
  if (compute <= 0 || reference <= 0) return 0;
  return slope * (log(compute / reference) + algorithmsPerMonth * months);
}

/** Monthly training budget in USD that means allow: min(planned, a revenue + b cash / 12 + parent). */
export function affordableBudget(
  planned: number,
  revenue: number,
  cash: number,
  ofRevenue: number,
  ofCash: number,
  parent: number,
): number {
  return Math.min(planned, ofRevenue * revenue + (ofCash / 12) * Math.max(cash, 0) + parent);
}

/**
 * What a release is to its users beyond the observed scale, in points: a part `kept` of what the last one was, and news.
 *
 * Its standard deviation stays `deviation` over releases. Rivals, followers and the scale do not see it.
 */
export function nextHidden(before: number, kept: number, deviation: number, normal: number): number {
  return kept * before + deviation * Math.sqrt(1 - kept * kept) * normal;
}
