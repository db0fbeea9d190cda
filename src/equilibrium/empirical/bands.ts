import { BoundedSequence, UnboundedSequence, type ConfidenceSequence, type Interval } from '../../numerics/index.js';
import { stridesOf } from '../game.js';
import type { Samples } from './samples.js';

/** What is known of a mean. */
export interface Estimate extends Interval {
  readonly mean: number;
}

/** What payoffs are: parts of one, numbers without bounds, or numbers that one replicate tells exactly. */
export type PayoffKind = 'share' | 'unbounded' | 'exact';

/** Replicates below which nothing is said of a mean without bounds. */
export const fewest = 40;
/** Means that are tried between -1 and 1. */
const steps = 500;

/** A sequence, and how many of its replicates it has taken. */
interface Watched {
  readonly sequence: ConfidenceSequence;
  taken: number;
}

/**
 * Intervals of every payoff and of every gain from a unilateral deviation, all of which hold at once and at every look with the
 * stated confidence: one error rate, shared evenly by all of them (Bonferroni), on confidence sequences. So whoever chooses
 * equilibria because of what they see, and stops when they please, is wrong no more often than stated.
 *
 * Gains are of pairs: the same replicate under both profiles. Payoffs that are parts of one have sequences by betting, which hold at every
 * number of values. Others have asymptotic ones, which say nothing below `fewest` replicates: at 40, all intervals of a game of two by two held
 * at every look in 98.6 % of 500 trials with normal noise and in 93.8 % with exponential noise; at 20, in 90.4 %.
 */
export class Bands {
  /** How many intervals hold at once. */
  readonly family: number;
  private readonly level: number;
  private readonly strides: readonly number[];
  private readonly cells = new Map<string, Watched>();
  private readonly pairs = new Map<string, Watched>();

  constructor(
    private readonly samples: Samples,
    readonly confidence: number,
    private readonly kind: PayoffKind,
  ) {
    const { sizes } = samples;
    this.family = familyOf(samples);
    this.level = (1 - confidence) / this.family;
    this.strides = stridesOf(sizes);
  }

  /** A player's payoff in a profile. */
  payoff(player: number, profile: number): Estimate {
    const own = this.samples.of(player, profile);
    return this.seen(this.cells, this.samples.orbits.cell(player, profile), own.length, (r) => own[r]!);
  }

  /** What a player gains in a profile who turns to a strategy while the others stay. */
  gain(player: number, profile: number, strategy: number): Estimate {
    const stride = this.strides[player]!;
    const now = Math.floor(profile / stride) % this.samples.sizes[player]!;
    if (now === strategy) return { mean: 0, low: 0, high: 0 };
    const other = profile + (strategy - now) * stride;
    // A pair has one sequence, whichever way it is asked.
    const [from, to] = now < strategy ? [profile, other] : [other, profile];
    const before = this.samples.of(player, from);
    const after = this.samples.of(player, to);
    const pairs = Math.min(before.length, after.length);
    const key = this.samples.orbits.turn(player, from, Math.min(now, strategy), Math.max(now, strategy));
    const up = this.seen(this.pairs, key, pairs, (r) => after[r]! - before[r]!);
    return now < strategy ? up : { mean: -up.mean, low: -up.high, high: -up.low };
  }

  private seen(all: Map<string, Watched>, key: string, count: number, value: (replicate: number) => number): Estimate {
    let watched = all.get(key);
    if (watched === undefined) all.set(key, (watched = { sequence: this.begun(), taken: 0 }));
    for (; watched.taken < count; watched.taken++) watched.sequence.add(value(watched.taken));
    const { sequence } = watched;
    const { mean } = sequence;
    if (this.kind === 'exact' && count > 0) return { mean, low: mean, high: mean };
    if (this.kind === 'unbounded' && count < fewest) return { mean, low: -Infinity, high: Infinity };
    return { mean, ...sequence.interval() };
  }

  private begun(): ConfidenceSequence {
    return this.kind === 'share' ? new BoundedSequence(this.level, steps) : new UnboundedSequence(this.level);
  }
}

/** Payoffs and gains that are told apart: all of a full game, one of each orbit where players may be exchanged. */
function familyOf({ sizes, profiles, orbits }: Samples): number {
  const strides = stridesOf(sizes);
  const told = new Set<string>();
  for (let profile = 0; profile < profiles; profile++) {
    sizes.forEach((size, player) => {
      told.add(orbits.cell(player, profile));
      const now = Math.floor(profile / strides[player]!) % size;
      for (let other = now + 1; other < size; other++) told.add(`to ${orbits.turn(player, profile, now, other)}`);
    });
  }
  return told.size;
}
