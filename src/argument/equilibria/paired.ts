import { meanInterval, sampleVariance, upperTail } from '../../numerics/index.js';
import type { Estimate } from '../verdict.js';

/** What turning from one thing to another gains in the same worlds. */
export interface Paired extends Estimate {
  /** Worlds in which it gains, and in which it loses. */
  readonly wins: number;
  readonly losses: number;
  /** What most worlds say, by an exact sign test at the same error rate: it gains in more than half of them, in fewer, or neither is shown. */
  readonly usual: 'gains' | 'loses' | 'undecided';
}

/**
 * The mean of paired differences, with Student's interval at error rate `alpha`: exact for normal differences, and approximate for the skewed
 * ones of profits over what a market may be; the sign test (Conover 1999) is exact for any. Worlds that lack either value say nothing.
 */
export function paired(after: ArrayLike<number>, before: ArrayLike<number>, alpha: number): Paired {
  const differences = Array.from(after, (value, world) => value - before[world]!).filter((value) => !Number.isNaN(value));
  const n = differences.length;
  const estimate = differences.reduce((sum, value) => sum + value, 0) / n;
  const { low, high } = meanInterval(estimate, Math.sqrt(sampleVariance(differences) / n), n, 1 - alpha);
  const wins = differences.filter((value) => value > 0).length;
  const losses = differences.filter((value) => value < 0).length;
  const shown = 2 * upperTail(wins + losses, 0.5, Math.max(wins, losses)) <= alpha;
  return { estimate, low, high, wins, losses, usual: !shown ? 'undecided' : wins > losses ? 'gains' : 'loses' };
}

/** The mean over worlds in which there is a value; NaN where there is none. */
export function meanOver(values: ArrayLike<number>): number {
  const there = Array.from(values).filter((value) => !Number.isNaN(value));
  return there.reduce((sum, value) => sum + value, 0) / there.length;
}
