import type { Supports } from './tensor.js';

/** Bounds of every player's probabilities over a support: [player][place in the support]. The last follows from the others. */
export interface Box {
  readonly low: readonly Float64Array[];
  readonly high: readonly Float64Array[];
}

/** Everything that is possible. */
export const wholeBox = (supports: Supports): Box => ({
  low: supports.map(({ length }) => new Float64Array(length).fill(length === 1 ? 1 : 0)),
  high: supports.map(({ length }) => new Float64Array(length).fill(1)),
});

export const copyOf = ({ low, high }: Box): Box => ({
  low: low.map((own) => own.slice()),
  high: high.map((own) => own.slice()),
});

/** Error of a sum of a few probabilities. */
const slack = (terms: number): number => terms * Number.EPSILON;

/** Bounds of the last probability of each player from those of the others, negative ones included. Writes in place. */
export function closeBox({ low, high }: Box): void {
  for (let j = 0; j < low.length; j++) {
    const last = low[j]!.length - 1;
    if (last === 0) continue;
    let least = 0;
    let most = 0;
    for (let t = 0; t < last; t++) {
      least += low[j]![t]!;
      most += high[j]![t]!;
    }
    low[j]![last] = 1 - most - slack(last + 2);
    high[j]![last] = 1 - least + slack(last + 2);
  }
}

/** Narrows bounds to what probabilities that sum to one can be; false where nothing is left. Writes in place. */
export function tighten({ low, high }: Box): boolean {
  for (let j = 0; j < low.length; j++) {
    const [least, most] = [low[j]!, high[j]!];
    const size = least.length;
    let sumLow = 0;
    let sumHigh = 0;
    for (let t = 0; t < size; t++) {
      if (least[t]! < 0) least[t] = 0;
      if (most[t]! > 1) most[t] = 1;
      if (least[t]! > most[t]!) return false;
      sumLow += least[t]!;
      sumHigh += most[t]!;
    }
    const error = slack(size + 2);
    if (sumLow > 1 + error || sumHigh < 1 - error) return false;
    for (let t = 0; t < size; t++) {
      const [l, h] = [least[t]!, most[t]!];
      least[t] = Math.max(l, 1 - (sumHigh - h) - error);
      most[t] = Math.min(h, 1 - (sumLow - l) + error);
      if (least[t]! > most[t]!) return false;
    }
  }
  return true;
}

/** A box that reaches `by` further on every side of its free coordinates. */
export function inflated(box: Box, by: number): Box {
  const wider: Box = {
    low: box.low.map((own) => (own.length === 1 ? own : own.map((x) => x - by))),
    high: box.high.map((own) => (own.length === 1 ? own : own.map((x) => x + by))),
  };
  closeBox(wider);
  return wider;
}

/** Whether the free coordinates of `inner` lie within `outer`. */
export const within = (inner: Box, outer: Box): boolean =>
  inner.low.every((own, j) =>
    own.every((x, t) => t === own.length - 1 || (x >= outer.low[j]![t]! && inner.high[j]![t]! <= outer.high[j]![t]!)),
  );
