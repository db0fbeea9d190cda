import { stridesOf } from '../game.js';
import { fewest as enough } from './bands.js';
import { chancesOf, overall, type Mixture, type PlayerRegret, type RegretStanding } from './regret.js';
import type { Samples } from './samples.js';

/** A profile of mixed strategies that may be an equilibrium, and what deviations from it gain. */
export interface Judged {
  readonly mixture: Mixture;
  readonly players: readonly PlayerRegret[];
  readonly standing: RegretStanding;
}

export const judged = (mixture: Mixture, players: readonly PlayerRegret[]): Judged => ({
  mixture,
  players,
  standing: overall(players),
});

/** Further replicates of a profile, from the first that it has not. */
export interface Order {
  readonly profile: number;
  readonly from: number;
  readonly count: number;
}

/** By how much replicates grow from one look to the next. */
const growth = 1.5;

/**
 * What to play next to settle a candidate: the profiles that it plays and those to which an unsettled deviation leads, all of them to the same
 * number of replicates: half as many again as those that have fewest, and enough to say anything of them. Settled deviations cost nothing any more.
 */
export function ordersFor({ mixture, players }: Judged, samples: Samples, left: number, limit: number): Order[] {
  const { sizes } = samples;
  const strides = stridesOf(sizes);
  const played = chancesOf(mixture, sizes, samples.profiles).map(({ profile }) => profile);
  const matter = new Set(played);
  players.forEach(({ deviations }, player) => {
    for (const { strategy, standing } of deviations) {
      if (standing !== 'open') continue;
      const stride = strides[player]!;
      for (const profile of played) {
        matter.add(profile + (strategy - (Math.floor(profile / stride) % sizes[player]!)) * stride);
      }
    }
  });
  const profiles = [...new Set([...matter].map((profile) => samples.orbits.representative(profile)))].toSorted((a, b) => a - b);
  const least = Math.min(...profiles.map((profile) => samples.count(profile)));
  const wanted = Math.min(limit, Math.max(enough, least + 1, Math.ceil(growth * least)));
  return within(profiles, samples, wanted, left);
}

/** Brings profiles to a number of replicates, or as near to it as the runs that are left go for all of them alike. */
export function within(profiles: readonly number[], samples: Samples, wanted: number, left: number): Order[] {
  const cost = (target: number): number =>
    profiles.reduce((sum, profile) => sum + samples.cost(profile) * Math.max(0, target - samples.count(profile)), 0);
  let target = wanted;
  while (target > 0 && cost(target) > left) target -= 1;
  return profiles
    .map((profile) => ({ profile, from: samples.count(profile), count: target - samples.count(profile) }))
    .filter(({ count }) => count > 0);
}

/** The candidate that is nearest to being confirmed: the one whose largest possible regret is least, as a part of the payoff. */
export function nearest(candidates: readonly Judged[]): Judged | undefined {
  const open = candidates.filter(({ standing }) => standing === 'open');
  const far = ({ players }: Judged): number =>
    Math.max(...players.map(({ payoff, regret }) => regret.high / Math.max(Math.abs(payoff.mean), Number.MIN_VALUE)));
  return open.toSorted((a, b) => far(a) - far(b))[0];
}
