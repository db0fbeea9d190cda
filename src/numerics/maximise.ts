import { exp, log } from './elementary.js';

const golden = (Math.sqrt(5) - 1) / 2;

/** Brackets shorter than this, relative to where they are, hold no better maximum that doubles could tell. */
const narrow = 1e-10;

/** Points at which a function is looked at before its highest is searched around. */
const looks = 64;

/**
 * The argument in [low, high], both positive, at which `value` is greatest: a look at points of equal ratio, then a
 * golden-section search between the neighbours of the highest. Flat tails do not lead it astray; of several peaks narrower
 * than the points are apart it may miss the highest.
 *
 * Near a smooth peak doubles tell values apart only beyond some 1e-8 of the argument. Source: Kiefer 1953.
 */
export function maximumBetween(value: (x: number) => number, low: number, high: number): number {
  const ratio = log(high / low) / (looks - 1);
  const points = Array.from({ length: looks }, (_, i) => (i === looks - 1 ? high : low * exp(ratio * i)));
  const values = points.map(value);
  const top = values.indexOf(Math.max(...values));
  const inside = goldenMaximum(value, points[Math.max(0, top - 1)]!, points[Math.min(looks - 1, top + 1)]!);
  return value(inside) >= values[top]! ? inside : points[top]!;
}

/** The argument of the one peak of `value` between `low` and `high`. */
function goldenMaximum(value: (x: number) => number, low: number, high: number): number {
  let from = low;
  let to = high;
  let left = to - golden * (to - from);
  let right = from + golden * (to - from);
  let atLeft = value(left);
  let atRight = value(right);
  while (to - from > narrow * to) {
    if (atLeft > atRight) {
      to = right;
      right = left;
      atRight = atLeft;
      left = to - golden * (to - from);
      atLeft = value(left);
    } else {
      from = left;
      left = right;
      atLeft = atRight;
      right = from + golden * (to - from);
      atRight = value(right);
    }
  }
  return (from + to) / 2;
}
