import { exp, log } from '../numerics/index.js';

/**
 * Brand xi by Berry inversion (Berry 1994): what observed shares say beyond everything the model measures.
 *
 * With two dated observations the *flow* of new and reconsidered usage between them is inverted; with one, the stock.
 * Brand is found once per scenario and then frozen: inverted anew in a variant it would cancel the policy under study.
 */

/**
 * Shares of the flow between two observations, never negative, summing to one. Writes `flow`.
 *
 * Of the usage at the first date e^(-attention months) was not reconsidered, and of the growth a part (1 - contested)
 * followed the allocation of that date; what remains of the second date's usage must have been chosen in between.
 */
export function flowShares(
  before: Float64Array,
  after: Float64Array,
  growth: number,
  months: number,
  attention: number,
  contested: number,
  flow: Float64Array,
): void {
  const kept = exp(-attention * months) + (1 - contested) * Math.max(growth - 1, 0);
  let total = 0;
  for (let i = 0; i < flow.length; i++) {
    flow[i] = Math.max(0, after[i]! * growth - before[i]! * kept);
    total += flow[i]!;
  }
  for (let i = 0; i < flow.length; i++) flow[i] = total > 0 ? flow[i]! / total : after[i]!;
}

/** Mixes `pseudo` of the uniform distribution over the positive or listed shares into `shares`. In place. */
export function shrink(shares: Float64Array, listed: Uint8Array, pseudo: number): void {
  let count = 0;
  for (let i = 0; i < shares.length; i++) count += listed[i]!;
  for (let i = 0; i < shares.length; i++) {
    if (listed[i]) shares[i] = (1 - pseudo) * shares[i]! + pseudo / count;
  }
}

/**
 * Mean utility, up to a constant, that a nested logit needs to reproduce `share` of which `nestShare` is its nest's:
 * delta = lambda ln s + (1 - lambda) ln s_nest. lambda = 1 is the plain logit: ln s.
 */
export function meanUtility(share: number, nestShare: number, dissimilarity: number): number {
  return dissimilarity === 1 ? log(share) : dissimilarity * log(share) + (1 - dissimilarity) * log(nestShare);
}

/** Part of itself that a share keeps where defaults alone would bring more: a taste is small, never infinitely so. */
const leastCompared = 0.1;

/** Shares among those who compare, where `taken` of all choosers take each offer by default: (share - taken) / (1 - all taken). In place. */
export function comparedShares(shares: Float64Array, taken: ArrayLike<number>): void {
  let total = 0;
  let before = 0;
  for (let i = 0; i < shares.length; i++) {
    before += shares[i]!;
    shares[i] = Math.max(shares[i]! - taken[i]!, leastCompared * shares[i]!);
    total += shares[i]!;
  }
  for (let i = 0; i < shares.length && total > 0; i++) shares[i]! *= before / total;
}
