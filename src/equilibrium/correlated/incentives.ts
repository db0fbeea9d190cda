import { floatPayoffs, sizesOf, stridesOf, type Game } from '../game.js';

/** Who may deviate: from each recommendation by itself, or from the whole plan before knowing it. */
export const obediences = ['correlated', 'coarse'] as const;
export type Obedience = (typeof obediences)[number];

/** What a deviation gains in each profile to which it applies. */
export interface Incentive {
  readonly profiles: Int32Array;
  readonly gains: Float64Array;
}

/**
 * All deviations of a game: a distribution over profiles is an equilibrium where none of them gains on average.
 *
 * Source: Aumann (1974) for correlated, Moulin and Vial (1978) for coarse correlated equilibria. Gains are in units of the largest.
 */
export function incentivesOf(game: Game, obedience: Obedience): Incentive[] {
  const sizes = sizesOf(game);
  const strides = stridesOf(sizes);
  const payoffs = floatPayoffs(game);
  const { length } = payoffs[0]!;
  const every = Int32Array.from({ length }, (_, profile) => profile);
  return sizes.flatMap((size, i) => {
    const stride = strides[i]!;
    const strategyIn = (profile: number): number => Math.floor(profile / stride) % size;
    const to = (profile: number, s: number): number => profile + (s - strategyIn(profile)) * stride;
    const against = (profiles: Int32Array, s: number): Incentive =>
      scaled({ profiles, gains: Float64Array.from(profiles, (profile) => payoffs[i]![to(profile, s)]! - payoffs[i]![profile]!) });
    const strategies = Array.from({ length: size }, (_, s) => s);
    if (obedience === 'coarse') return size === 1 ? [] : strategies.map((s) => against(every, s));
    return strategies.flatMap((told) => {
      const profiles = every.filter((profile) => strategyIn(profile) === told);
      return strategies.filter((s) => s !== told).map((s) => against(profiles, s));
    });
  });
}

function scaled({ profiles, gains }: Incentive): Incentive {
  const most = gains.reduce((largest, gain) => Math.max(largest, Math.abs(gain)), 0);
  return { profiles, gains: most === 0 ? gains : gains.map((gain) => gain / most) };
}

/** What the best deviation gains on average, in units of its largest gain; at most zero in an equilibrium. */
export function violation(incentives: readonly Incentive[], distribution: ArrayLike<number>): number {
  let most = 0;
  for (const { profiles, gains } of incentives) {
    let sum = 0;
    for (let k = 0; k < profiles.length; k++) sum += distribution[profiles[k]!]! * gains[k]!;
    most = Math.max(most, sum);
  }
  return most;
}
