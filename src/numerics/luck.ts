import { drawBinomial } from './binomial.js';
import { log } from './elementary.js';
import { normalQuantile } from './normal.js';
import { threefry4x32 } from './threefry.js';

/** Stable 32-bit key of an entity from its names (FNV-1a, then the finaliser of MurmurHash3). Not the entity's index. */
export function entityKey(...names: string[]): number {
  let hash = 0x811c9dc5;
  for (const name of names) {
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return finalise(hash);
}

/** Spreads a 32-bit word over all its bits. */
function finalise(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Key of part `index` of an entity. */
export function partKey(entity: number, index: number): number {
  return finalise(entity + Math.imul(index + 1, 0x9e3779b9));
}

/**
 * Keyed randomness: every draw is a function of seed, replicate, stream, month and entity, and of nothing else.
 *
 * Threefry under the key (seed, replicate, stream) at the counter (entity, month, block). What is drawn elsewhere, in
 * what order, on which thread, cannot change a draw; a draw that needs several uniforms takes further blocks of its
 * own entity.
 */
export class Luck {
  private readonly key = new Uint32Array(4);
  private readonly counter = new Uint32Array(4);
  private readonly words = new Uint32Array(4);
  private spare = false;

  /** Throws RangeError unless `seed` is an integer in [0, 2^53) and `replicate` one in [0, 2^32). */
  constructor(seed: number, replicate: number) {
    this.rekey(seed, replicate);
  }

  /** Starts another run's luck. Throws as the constructor does. */
  rekey(seed: number, replicate: number): void {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed must be an integer in [0, 2^53), not ${seed}`);
    if (!Number.isInteger(replicate) || replicate < 0 || replicate >= 4294967296) {
      throw new RangeError(`replicate must be an integer in [0, 2^32), not ${replicate}`);
    }
    this.key[0] = seed % 4294967296;
    this.key[1] = Math.floor(seed / 4294967296);
    this.key[2] = replicate;
    this.key[3] = 0;
    this.counter.fill(0);
  }

  /** Turns to a stream and a month; draws that follow belong to them. */
  begin(stream: number, month: number): void {
    this.key[3] = stream;
    this.counter[1] = month;
  }

  /** A uniform in (0, 1) with 52 bits, never 0 or 1. The first uniform of the entity. */
  uniform(entity: number): number {
    this.open(entity);
    return this.next();
  }

  /** A standard normal by the inverse of its distribution function: monotone in one uniform. */
  normal(entity: number): number {
    return normalQuantile(this.uniform(entity));
  }

  /** An exponential of mean one. */
  exponential(entity: number): number {
    return -log(this.uniform(entity));
  }

  bernoulli(entity: number, p: number): boolean {
    return this.uniform(entity) < p;
  }

  /** An exact binomial count of `n` trials of chance `p`. Throws RangeError for a bad n or p. */
  binomial(entity: number, n: number, p: number): number {
    if (n === 0 || p === 0) return 0;
    this.open(entity);
    return drawBinomial(this, n, p);
  }

  /**
   * An exact multinomial: `n` over the first `count` of `weights`, written to `out`; the parts sum to n.
   *
   * A chain of binomials with sums taken from the end, so that nothing cancels. Throws RangeError where n > 0 and
   * every weight is zero.
   */
  multinomial(entity: number, n: number, weights: Float64Array, count: number, out: Float64Array): void {
    let rest = 0;
    for (let i = count - 1; i >= 0; i--) {
      rest += weights[i]!;
      out[i] = rest;
    }
    if (n > 0 && !(rest > 0)) throw new RangeError('a multinomial needs a positive weight');
    let left = n;
    for (let i = 0; i < count; i++) {
      const weight = weights[i]!;
      const share = out[i]!;
      out[i] = weight === 0 ? 0 : weight === share ? left : this.binomial(partKey(entity, i), left, weight / share);
      left -= out[i]!;
    }
  }

  /** Turns to an entity's first block. */
  private open(entity: number): void {
    this.counter[0] = entity;
    this.counter[2] = 0;
    this.spare = false;
  }

  /** The entity's next uniform: two from each block. For samplers. */
  next(): number {
    const { words } = this;
    if (this.spare) {
      this.spare = false;
      return (words[2]! * 1048576 + (words[3]! >>> 12) + 0.5) * 2.220446049250313e-16;
    }
    threefry4x32(this.key, this.counter, words);
    this.counter[2]! += 1;
    this.spare = true;
    return (words[0]! * 1048576 + (words[1]! >>> 12) + 0.5) * 2.220446049250313e-16;
  }
}
