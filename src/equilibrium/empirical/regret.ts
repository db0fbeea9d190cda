import { strategiesIn } from '../game.js';
import type { Bands, Estimate } from './bands.js';
import type { Samples } from './samples.js';

/** A mixed strategy of every player: [player][strategy]. */
export type Mixture = readonly (readonly number[])[];

/** Whether no deviation gains more than is tolerated: shown, shown not to be, or not yet known. */
export type RegretStanding = 'confirmed' | 'refuted' | 'open';

/** A deviation from a profile of mixed strategies, and what it gains. */
export interface Deviation {
  readonly strategy: number;
  readonly gain: Estimate;
  readonly standing: RegretStanding;
}

export interface PlayerRegret {
  readonly payoff: Estimate;
  /** Most that any deviation gains, never below 0. */
  readonly regret: Estimate;
  readonly deviations: readonly Deviation[];
}

/** Profiles that have a chance, and what it is. */
export function chancesOf(mixture: Mixture, sizes: readonly number[], profiles: number): { profile: number; chance: number }[] {
  const played: { profile: number; chance: number }[] = [];
  for (let profile = 0; profile < profiles; profile++) {
    const chance = strategiesIn(profile, sizes).reduce((product, s, i) => product * mixture[i]![s]!, 1);
    if (chance > 0) played.push({ profile, chance });
  }
  return played;
}

/**
 * What deviations of every player gain. A gain against mixed strategies is a sum of paired gains with weights that are not negative,
 * so its interval is that sum of theirs: it holds for every mixture at once, chosen because of the data or not.
 *
 * `tolerance` is the part of a payoff that a gain is let have; where the payoff is not known it is that part of the least size that the
 * payoff may have, to confirm, and of the largest, to refute.
 */
export function regretsOf(samples: Samples, bands: Bands, mixture: Mixture, tolerance: number): PlayerRegret[] {
  const { sizes } = samples;
  const played = chancesOf(mixture, sizes, samples.profiles);
  return sizes.map((size, player) => {
    const payoff = sumOf(played.map(({ profile, chance }) => weighed(bands.payoff(player, profile), chance)));
    const deviations = Array.from({ length: size }, (_, strategy) => {
      const gain = sumOf(played.map(({ profile, chance }) => weighed(bands.gain(player, profile, strategy), chance)));
      return { strategy, gain, standing: standingOf(gain, payoff, tolerance) };
    }).filter(({ strategy }) => mixture[player]![strategy] !== 1);
    const most = (end: (gain: Estimate) => number): number => Math.max(0, ...deviations.map(({ gain }) => end(gain)));
    const regret = { mean: most(({ mean }) => mean), low: most(({ low }) => low), high: most(({ high }) => high) };
    return { payoff, regret, deviations };
  });
}

/** Confirmed where every deviation is, refuted where one is. */
export function overall(players: readonly PlayerRegret[]): RegretStanding {
  const all = players.flatMap(({ deviations }) => deviations.map(({ standing }) => standing));
  if (all.includes('refuted')) return 'refuted';
  return all.includes('open') ? 'open' : 'confirmed';
}

function standingOf(gain: Estimate, payoff: Estimate, tolerance: number): RegretStanding {
  const least = Math.max(0, payoff.low, -payoff.high);
  if (gain.high <= tolerance * least) return 'confirmed';
  return gain.low > tolerance * Math.max(Math.abs(payoff.low), Math.abs(payoff.high)) ? 'refuted' : 'open';
}

const weighed = ({ mean, low, high }: Estimate, by: number): Estimate => ({ mean: by * mean, low: by * low, high: by * high });

const sumOf = (all: readonly Estimate[]): Estimate =>
  all.reduce((sum, one) => ({ mean: sum.mean + one.mean, low: sum.low + one.low, high: sum.high + one.high }));
