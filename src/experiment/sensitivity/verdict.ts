import { quantileSorted } from '../../numerics/index.js';
import type { Estimated } from './index-row.js';

/** Two inputs of which it is open which matters more. */
export interface Unsettled {
  readonly a: string;
  readonly b: string;
}

/** Inputs whose measure stays below this part of the largest are not ranked: nobody asks which of them comes last. */
const negligible = 0.05;

/**
 * Neighbours in rank that may still change places: the intervals of their ranks over resamples overlap, and at least one of
 * them matters. Where the output does not vary there is nothing to rank.
 */
export function unsettled({ names, estimates, resamples }: Estimated['ranked'], confidence = 0.9): Unsettled[] {
  const ranks = resamples.map(ranksOf);
  const bound = (values: readonly number[], q: number): number =>
    quantileSorted(
      values.toSorted((a, b) => a - b),
      q,
    );
  const intervals = names.map((_, part) => {
    const all = ranks.map((rank) => rank[part]!);
    return { low: bound(all, (1 - confidence) / 2), high: bound(all, (1 + confidence) / 2) };
  });
  const largest = Math.max(...estimates);
  const matters = names.map(
    (_, part) =>
      bound(
        resamples.map((found) => found[part]!),
        (1 + confidence) / 2,
      ) >
      negligible * largest,
  );
  const order = [...names.keys()].sort((a, b) => estimates[b]! - estimates[a]! || a - b);
  return order.slice(1).flatMap((second, i) => {
    const first = order[i]!;
    const open = intervals[first]!.high >= intervals[second]!.low && (matters[first]! || matters[second]!);
    return open ? [{ a: names[first]!, b: names[second]! }] : [];
  });
}

/** Rank of each part, the largest first. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Float64Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
  const ranks = new Float64Array(values.length);
  order.forEach((part, rank) => (ranks[part] = rank));
  return ranks;
}
