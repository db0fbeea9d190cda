/**
 * Demand forms other than the logit: what part of a segment takes each offer. Carries E4, E8a, E9.
 *
 * Columns have a place for each offer and a last one for using nothing; NaN marks what is not on offer.
 */

/**
 * Vertical differentiation: whoever has the taste t, spread evenly from 0 to 1, takes the offer with the highest
 * value x t + price utility. Writes parts of the segment into `part`; equal offers share alike.
 *
 * `value` and `level` (utility of the price, or of using nothing with value 0) in nats. The parts are the lengths of the
 * upper envelope's pieces. Source: Mussa and Rosen (1978), Journal of Economic Theory 18, 301-317.
 */
export function verticalShares(value: Float64Array, level: Float64Array, part: Float64Array): void {
  part.fill(0);
  let taste = 0;
  let best = highestAtZero(value, level);
  while (best >= 0) {
    const next = nextAbove(value, level, best);
    const until = next < 0 ? 1 : Math.min(1, crossing(value, level, best, next));
    shareAlike(value, level, best, Math.max(0, until - taste), part);
    taste = Math.max(taste, until);
    best = until < 1 ? next : -1;
  }
}

function highestAtZero(value: Float64Array, level: Float64Array): number {
  let best = -1;
  for (let i = 0; i < value.length; i++) {
    if (Number.isNaN(value[i]!) || Number.isNaN(level[i]!)) continue;
    const higher = best < 0 || level[i]! > level[best]! || (level[i] === level[best] && value[i]! > value[best]!);
    if (higher) best = i;
  }
  return best;
}

/** The offer that overtakes `best` at the lowest taste; of several the steepest; -1 for none. */
function nextAbove(value: Float64Array, level: Float64Array, best: number): number {
  let next = -1;
  let lowest = Infinity;
  for (let i = 0; i < value.length; i++) {
    if (!(value[i]! > value[best]!) || Number.isNaN(level[i]!)) continue;
    const at = crossing(value, level, best, i);
    if (at < lowest || (at === lowest && value[i]! > value[next]!)) {
      lowest = at;
      next = i;
    }
  }
  return next;
}

function crossing(value: Float64Array, level: Float64Array, low: number, high: number): number {
  return (level[low]! - level[high]!) / (value[high]! - value[low]!);
}

function shareAlike(value: Float64Array, level: Float64Array, of: number, length: number, part: Float64Array): void {
  let alike = 0;
  for (let i = 0; i < value.length; i++) if (value[i] === value[of] && level[i] === level[of]) alike += 1;
  for (let i = 0; i < value.length; i++) if (value[i] === value[of] && level[i] === level[of]) part[i] = length / alike;
}

/**
 * Linear demand for differentiated products: a part (u - substitution x the others' u) / spread of the segment takes an
 * offer, u being its utility over that of using nothing in nats; no less than nothing, and all together no more than all.
 *
 * Sources: Bowley (1924); Singh and Vives (1984), RAND Journal of Economics 15, 546-554. An offer that nobody takes still
 * counts as a substitute, as in their system within its bounds.
 */
export function linearShares(
  utility: Float64Array,
  outside: number,
  substitution: number,
  spread: number,
  part: Float64Array,
): void {
  const last = part.length - 1;
  let total = 0;
  for (let i = 0; i < last; i++) if (!Number.isNaN(utility[i]!)) total += utility[i]! - outside;
  let taken = 0;
  for (let i = 0; i < last; i++) {
    const own = utility[i]! - outside;
    const wanted = (own - substitution * (total - own)) / spread;
    part[i] = wanted > 0 ? wanted : 0;
    taken += part[i]!;
  }
  if (taken > 1) for (let i = 0; i < last; i++) part[i]! /= taken;
  part[last] = Math.max(0, 1 - taken);
}
