import { Luck } from '../../numerics/index.js';
import { cubeOf, type Cube } from './cube.js';
import { stream } from './streams.js';

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): in every dimension each of `points` equal strata holds one point,
 * uniform within it; the strata of different dimensions are matched at random.
 */
export function latinHypercube(points: number, dimensions: number, seed: number): Cube {
  const luck = new Luck(seed, 0);
  return cubeOf(points, dimensions, (d) => {
    luck.begin(stream.latinHypercube, d);
    const strata = shuffled(points, luck);
    return (i) => (strata[i]! + luck.uniform(points + i)) / points;
  });
}

/** 0 .. n - 1 in random order (Fisher and Yates); draws are keyed by place, from 1 to n - 1. */
export function shuffled(n: number, luck: Luck): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(luck.uniform(i) * (i + 1));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
  return order;
}
