import { exp, log } from '../../numerics/index.js';

/** A number that may be chosen from a range. */
export interface Lever {
  readonly low: number;
  readonly high: number;
  readonly integer?: boolean;
}

/** From this ratio of the ends on, steps are by equal factors. */
const wide = 20;

const isWide = ({ low, high }: Lever): boolean => low > 0 && high / low >= wide;

/** The value of a lever at a place from 0 to 1 between its ends. */
export function valueAt(lever: Lever, place: number): number {
  const { low, high } = lever;
  const value = isWide(lever) ? low * exp(place * log(high / low)) : low + place * (high - low);
  return Math.min(high, Math.max(low, lever.integer === true ? Math.round(value) : value));
}

/** The place of a value, of the nearer end where it lies outside. */
export function placeOf(lever: Lever, value: number): number {
  const { low, high } = lever;
  const within = Math.min(high, Math.max(low, value));
  return isWide(lever) ? log(within / low) / log(high / low) : (within - low) / (high - low);
}
