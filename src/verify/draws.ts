import { entityKey, exp, Luck } from '../numerics/index.js';

/** Random parameters of one trial of a theorem, each from a stream of its own name. */
export class Draw {
  private readonly luck: Luck;

  constructor(seed: number, trial: number) {
    this.luck = new Luck(seed, trial);
    this.luck.begin(0, 0);
  }

  /** A number over a factor of ten around `centre`, even in its logarithm. */
  around(name: string, centre: number): number {
    return centre * exp((this.uniform(name) - 0.5) * Math.LN10);
  }

  /** A number between two, even in itself. */
  between(name: string, low: number, high: number): number {
    return low + (high - low) * this.uniform(name);
  }

  private uniform(name: string): number {
    return this.luck.uniform(entityKey(name));
  }
}

/** Runs trials until `wanted` of them meet the premise of a theorem; at most ten times as many are tried. */
export function trials<T>(seed: number, wanted: number, trial: (draw: Draw) => T | undefined): T[] {
  const met: T[] = [];
  for (let i = 0; i < 10 * wanted && met.length < wanted; i++) {
    const result = trial(new Draw(seed, i));
    if (result !== undefined) met.push(result);
  }
  return met;
}
