import { entityKey, Luck, partKey } from '../../numerics/index.js';
import { stream } from './streams.js';

const bits = 32;

/**
 * Nested uniform scrambling of the 32-bit fractions of one dimension.
 *
 * Every node of the binary tree of fractions has a coin of its own that swaps its halves or does not, so two points part
 * exactly where they did (Owen 1995). The coins are hashed from a key that is drawn for the dimension, not remembered.
 */
export function scrambler(seed: number, dimension: number): (fraction: number) => number {
  const luck = new Luck(seed, 0);
  luck.begin(stream.scrambling, dimension);
  const key = Math.floor(luck.uniform(entityKey('scrambling')) * 4294967296);
  const levels = Uint32Array.from({ length: bits }, (_, level) => partKey(key, level));
  return (fraction) => {
    let flips = 0;
    for (let level = 0; level < bits; level++) {
      const prefix = level === 0 ? 0 : fraction >>> (bits - level);
      flips |= (partKey(levels[level]!, prefix) & 1) << (bits - 1 - level);
    }
    return (fraction ^ flips) >>> 0;
  };
}
