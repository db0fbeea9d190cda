import { cubeOf, type Cube } from './cube.js';
import { joeKuo } from './direction-numbers.js';
import { scrambler } from './owen.js';

const bits = 32;
const scale = 1 / 4294967296;

const lines = joeKuo.trim().split('\n');

/** Dimensions for which there are direction numbers. */
export const sobolDimensions = lines.length + 1;

/**
 * Direction numbers of a dimension, the leading bit first.
 *
 * v_j = m_j 2^(32 - j); beyond the degree s by the recurrence m_j = 2 a_1 m_(j-1) ^ ... ^ 2^s m_(j-s) ^ m_(j-s)
 * (Bratley and Fox 1988, algorithm 659). The first dimension is van der Corput's sequence.
 */
export function directionNumbers(dimension: number): Uint32Array {
  if (!(dimension >= 0 && dimension < sobolDimensions)) {
    throw new RangeError(`Sobol's sequence is known in ${sobolDimensions} dimensions, not at ${dimension}`);
  }
  const v = new Uint32Array(bits);
  if (dimension === 0) return v.map((_, j) => 1 << (bits - 1 - j));
  const [degree, inner, ...initial] = lines[dimension - 1]!.split(' ').map(Number) as [number, number, ...number[]];
  for (let j = 0; j < bits; j++) {
    if (j < degree) {
      v[j] = initial[j]! << (bits - 1 - j);
      continue;
    }
    let next = v[j - degree]! ^ (v[j - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((inner >>> (degree - 1 - k)) & 1) next ^= v[j - k]!;
    v[j] = next;
  }
  return v;
}

/** The coordinate of point `i`, as a 32-bit fraction: the direction numbers at the ones of i's Gray code. */
function fraction(v: Uint32Array, i: number): number {
  let word = 0;
  for (let gray = i ^ (i >>> 1), j = 0; gray !== 0; gray >>>= 1, j++) if (gray & 1) word ^= v[j]!;
  return word >>> 0;
}

/** The first `points` points of Sobol's sequence as published, in the order of the Gray code; the first is the origin. */
export function sobol(points: number, dimensions: number): Cube {
  return cubeOf(points, dimensions, (d) => {
    const v = directionNumbers(d);
    return (i) => fraction(v, i) * scale;
  });
}

/**
 * The first `points` points under Owen's scrambling: each is uniform in the open cube, and together they keep the net.
 * A power of two of them is even in every dimension.
 */
export function scrambledSobol(points: number, dimensions: number, seed: number): Cube {
  return cubeOf(points, dimensions, (d) => {
    const v = directionNumbers(d);
    const scramble = scrambler(seed, d);
    return (i) => (scramble(fraction(v, i)) + 0.5) * scale;
  });
}
