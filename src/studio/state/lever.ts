import type { Parameter } from '../protocol/market.js';
import { rounded } from '../protocol/numbers.js';

/** A slider over a number: evenly by steps, or by factors where its range spans more than one magnitude. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly byFactors: boolean;
}

/** Positions of a slider. */
export const positions = 200;
/** Range over value from which on a slider goes by factors. */
const wide = 12;

/**
 * The range over which a number is believed; where it states none, half and double of what it was at first, so that it does not grow as the
 * slider moves. Its value is always within.
 */
export function scaleOf({ low, high, value, min, max }: Parameter, first = value): Scale {
  const span = Math.abs(first) || 1;
  const from = Math.max(Math.min(low ?? first - span / 2, value), min ?? -Infinity);
  const to = Math.min(Math.max(high ?? first + span, value), max ?? Infinity);
  return { low: from, high: to > from ? to : from + span, byFactors: from > 0 && to / from > wide };
}

/** Where on the slider a value stands. */
export function positionOf({ low, high, byFactors }: Scale, value: number): number {
  const inside = Math.min(high, Math.max(low, value));
  const part = byFactors ? Math.log(inside / low) / Math.log(high / low) : (inside - low) / (high - low);
  return Math.round(part * positions);
}

/** The value at a place of the slider, with three digits; its ends are exact. */
export function valueAt({ low, high, byFactors }: Scale, position: number, whole: boolean): number {
  if (position <= 0) return low;
  if (position >= positions) return high;
  const part = position / positions;
  const value = byFactors ? low * Math.pow(high / low, part) : low + part * (high - low);
  if (whole) return Math.round(value);
  return rounded(value, 3);
}
