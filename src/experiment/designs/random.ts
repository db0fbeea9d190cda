import { Luck } from '../../numerics/index.js';
import { cubeOf, type Cube } from './cube.js';
import { stream } from './streams.js';

/** Independent points, uniform in the cube: any first few are a sample by themselves, whatever is known of those before. */
export function randomPoints(points: number, dimensions: number, seed: number): Cube {
  const luck = new Luck(seed, 0);
  return cubeOf(points, dimensions, (d) => {
    luck.begin(stream.random, d);
    return (i) => luck.uniform(i);
  });
}
