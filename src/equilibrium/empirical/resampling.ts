import { Luck } from '../../numerics/index.js';
import { stridesOf } from '../game.js';
import { candidatesIn, isPure, meanGame, supportOf, type Candidates } from './candidates.js';
import type { Mixture } from './regret.js';
import type { Samples } from './samples.js';

/** How the tensor would look from other replicates. */
export interface Survival {
  /** How often each profile is a pure equilibrium: [profile]. */
  readonly pure: Float64Array;
  /** How often a strategy is the best reply: [player][profile], of what the player does in the profile. Ties are shared. */
  readonly best: readonly Float64Array[];
  /** How often there is an equilibrium that mixes the same strategies, by `supportOf`; null where that takes too long to say. */
  readonly mixed: ReadonlyMap<string, number> | null;
  readonly resamples: number;
  /** Resamples in which mixed equilibria were sought. */
  readonly solved: number;
}

/** Strategies, over all players, up to which mixed equilibria are sought in every one of `mostSolved` resamples. */
const mostStrategies = 10;
const mostSolved = 100;
const stream = 0;

/**
 * Draws replicates with replacement, the same ones for all profiles so that pairs stay pairs, and tells how often each equilibrium
 * is there. A profile that has fewer replicates than are drawn from is judged on those that it has.
 */
export function survivalOf(samples: Samples, mixtures: readonly Mixture[], resamples: number, seed: number): Survival {
  const { sizes, profiles } = samples;
  const most = Math.max(...Array.from({ length: profiles }, (_, profile) => samples.count(profile)));
  const pure = new Float64Array(profiles);
  const best = sizes.map(() => new Float64Array(profiles));
  const sought = mixtures.filter((mixture) => !isPure(mixture)).map(supportOf);
  const affordable = sizes.reduce((sum, size) => sum + size, 0) <= mostStrategies;
  const solved = sought.length > 0 && affordable ? Math.min(resamples, mostSolved) : 0;
  const mixed = new Map(sought.map((support) => [support, 0]));
  const luck = new Luck(seed, 0);
  const times = new Float64Array(most);
  for (let b = 0; b < resamples; b++) {
    redraw(luck, b, times);
    const means = sizes.map((_, player) => Float64Array.from({ length: profiles }, (__, p) => meanOf(samples, player, p, times)));
    count(sizes, means, pure, best);
    if (b >= solved) continue;
    const found: Candidates = candidatesIn(meanGame(sizes, (player, profile) => means[player]![profile]!));
    const there = new Set(found.mixtures.map(supportOf));
    for (const support of mixed.keys()) if (there.has(support)) mixed.set(support, mixed.get(support)! + 1 / solved);
  }
  const share = (all: Float64Array): Float64Array => all.map((times) => times / resamples);
  return { pure: share(pure), best: best.map(share), mixed: solved > 0 || sought.length === 0 ? mixed : null, resamples, solved };
}

/** How often each replicate is drawn. Writes in place. */
function redraw(luck: Luck, resample: number, times: Float64Array): void {
  times.fill(0);
  luck.begin(stream, resample);
  times[Math.floor(luck.uniform(0) * times.length)]! += 1;
  for (let i = 1; i < times.length; i++) times[Math.floor(luck.next() * times.length)]! += 1;
}

/** A mean over drawn replicates; over all there are where none was drawn. */
function meanOf(samples: Samples, player: number, profile: number, times: Float64Array): number {
  const values = samples.of(player, profile);
  let sum = 0;
  let n = 0;
  for (let r = 0; r < values.length; r++) {
    sum += times[r]! * values[r]!;
    n += times[r]!;
  }
  return n > 0 ? sum / n : samples.mean(player, profile);
}

/** Adds one to every pure equilibrium and, in parts, to every best reply. Writes in place. */
function count(
  sizes: readonly number[],
  means: readonly Float64Array[],
  pure: Float64Array,
  best: readonly Float64Array[],
): void {
  const strides = stridesOf(sizes);
  const isBest = new Uint8Array(pure.length).fill(1);
  sizes.forEach((size, player) => {
    const stride = strides[player]!;
    const own = means[player]!;
    for (let profile = 0; profile < pure.length; profile++) {
      if (Math.floor(profile / stride) % size !== 0) continue;
      const replies = Array.from({ length: size }, (_, s) => profile + s * stride);
      const most = Math.max(...replies.map((reply) => own[reply]!));
      const tops = replies.filter((reply) => own[reply] === most);
      for (const top of tops) best[player]![top]! += 1 / tops.length;
      for (const reply of replies) if (own[reply]! < most) isBest[reply] = 0;
    }
  });
  isBest.forEach((yes, profile) => void (pure[profile]! += yes));
}
