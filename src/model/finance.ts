import { exp, log } from '../numerics/index.js';

/**
 * Finance: rounds that depend on climate, runway and traction; parents with budget and patience; exit at zero.
 *
 * Carries E16, E17. A venture-funded vendor looks for a round when its runway is short; the hazard rises with recent
 * growth (Bolton and Scharfstein 1990) and with the climate, a three-state Markov chain. In mean-field, cash is a
 * distribution over worlds (`cash-worlds.ts`): expected funding alone would hide nearly every exit.
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
