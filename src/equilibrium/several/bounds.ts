import type { Box } from './box.js';
import type { Tensor } from './tensor.js';

/** Bounds of a number. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Bounds of the expectation of a tensor when its players mix as a box allows: rigorous, every rounding included.
 *
 * One player after another is averaged out; of each the extreme mixture is found exactly, by giving the mass that is left to the
 * best strategies first. Slightly negative probabilities are allowed for.
 */
export function expectation(tensor: Tensor, box: Box): Bounds {
  let { low, high } = tensor;
  for (const j of tensor.players) {
    const size = box.low[j]!.length;
    if (size === 1) continue;
    const nextLow = new Float64Array(low.length / size);
    const nextHigh = new Float64Array(low.length / size);
    for (let q = 0; q < nextLow.length; q++) {
      const margin = errorOf(low, high, q * size, size, box.low[j]!);
      nextLow[q] = least(low, q * size, box.low[j]!, box.high[j]!, 1) - margin;
      nextHigh[q] = -least(high, q * size, box.low[j]!, box.high[j]!, -1) + margin;
    }
    low = nextLow;
    high = nextHigh;
  }
  return { low: low[0]!, high: high[0]! };
}

/** Rounding of a few products and sums, and what negative probabilities may turn round. */
function errorOf(low: Float64Array, high: Float64Array, from: number, size: number, leastShare: Float64Array): number {
  let most = 0;
  let turned = 0;
  for (let t = 0; t < size; t++) {
    most = Math.max(most, Math.abs(low[from + t]!), Math.abs(high[from + t]!));
    if (leastShare[t]! < 0) turned -= leastShare[t]! * (high[from + t]! - low[from + t]!);
  }
  return 4 * (size + 2) * Number.EPSILON * most + 2 * turned;
}

const used = new Uint8Array(4096);

/** The least sum of share times sign * value over shares within bounds that sum to one. */
function least(values: Float64Array, from: number, low: Float64Array, high: Float64Array, sign: number): number {
  const size = low.length;
  let sum = 0;
  let left = 1;
  for (let t = 0; t < size; t++) {
    left -= low[t]!;
    sum += low[t]! * sign * values[from + t]!;
    used[t] = 0;
  }
  while (left > 0) {
    let best = -1;
    for (let t = 0; t < size; t++) {
      if (used[t] === 0 && (best < 0 || sign * values[from + t]! < sign * values[from + best]!)) best = t;
    }
    if (best < 0) break;
    used[best] = 1;
    const room = Math.min(left, high[best]! - low[best]!);
    sum += room * sign * values[from + best]!;
    left -= room;
  }
  return sum;
}
