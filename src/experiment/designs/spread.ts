import { exp, log, normalCdf, normalQuantile } from '../../numerics/index.js';
import type { Distribution } from '../../scenario/index.js';

/** Quantile of the standard normal at 95 %. */
const z95 = 1.6448536269514722;

/** How a number spreads. `low` and `high` are bounds, or the 5 % and 95 % points of the two normals. */
export interface Spread {
  readonly dist: Distribution;
  readonly low: number;
  readonly high: number;
  /** Where a triangular one peaks; the middle unless said. */
  readonly mode?: number;
  /** Values beyond are not taken: the distribution is cut there, not heaped. */
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only: the nearest. */
  readonly integer?: boolean;
}

/** Uniforms of (0, 1) to values of the spread, by the inverse of its distribution function; monotone. */
export function inverseOf(spread: Spread): (u: number) => number {
  const { min = -Infinity, max = Infinity, integer = false } = spread;
  const inverse = integer ? wholeInverse(spread) : continuousInverse(spread);
  return (u) => Math.min(max, Math.max(min, inverse(u)));
}

/** Whole numbers within bounds have equal chances where the spread is uniform: each stands for half a step to either side. */
function wholeInverse(spread: Spread): (u: number) => number {
  const bounded = spread.dist !== 'normal' && spread.dist !== 'lognormal';
  if (spread.dist !== 'uniform') {
    const inverse = continuousInverse(spread);
    return (u) => (bounded ? Math.min(spread.high, Math.max(spread.low, Math.round(inverse(u)))) : Math.round(inverse(u)));
  }
  const lowest = Math.ceil(spread.low);
  const count = Math.floor(spread.high) - lowest + 1;
  return (u) => lowest + Math.min(count - 1, Math.floor(u * count));
}

function continuousInverse(spread: Spread): (u: number) => number {
  const { low, high, mode = (spread.low + spread.high) / 2, min = -Infinity, max = Infinity } = spread;
  switch (spread.dist) {
    case 'uniform':
      return (u) => low + u * (high - low);
    case 'loguniform': {
      const from = log(low);
      const width = log(high) - from;
      return (u) => Math.min(high, Math.max(low, exp(from + u * width)));
    }
    case 'triangular':
      return triangular(low, mode, high);
    case 'normal':
      return cutNormal(low, high, min, max);
    case 'lognormal': {
      const inverse = cutNormal(log(low), log(high), min > 0 ? log(min) : -Infinity, log(max));
      return (u) => exp(inverse(u));
    }
  }
}

function triangular(low: number, mode: number, high: number): (u: number) => number {
  const width = high - low;
  const below = (mode - low) / width;
  return (u) => (u < below ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode)));
}

/** The normal of which `low` and `high` are the 5 % and 95 % points, given that it lies from `min` to `max`. */
function cutNormal(low: number, high: number, min: number, max: number): (u: number) => number {
  const centre = (low + high) / 2;
  const deviation = (high - low) / (2 * z95);
  const from = normalCdf((min - centre) / deviation);
  const part = normalCdf((max - centre) / deviation) - from;
  return (u) => centre + deviation * normalQuantile(from + u * part);
}
