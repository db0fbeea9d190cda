import { profileOf, strategiesIn } from '../game.js';
import { judged, nearest, ordersFor, within, type Judged, type Order } from './allocation.js';
import { Bands, fewest, type PayoffKind } from './bands.js';
import { candidatesIn, isPure, meanGame, supportOf } from './candidates.js';
import { regretsOf } from './regret.js';
import { survivalOf, type Survival } from './resampling.js';
import { Samples } from './samples.js';

/** Profiles to be played: the same replicates of each, under the same luck. */
export interface PlayRequest {
  /** [profile][player]: places of strategies. */
  readonly profiles: readonly (readonly number[])[];
  readonly from: number;
  readonly count: number;
}

/** Plays profiles, whatever the game is: payoffs as `[profile][replicate][player]`, all finite. */
export type Play = (request: PlayRequest) => Promise<Float64Array>;

export interface EmpiricalRequest {
  /** Strategies of each player. */
  readonly sizes: readonly number[];
  /** Players who may be exchanged: only one of all profiles that differ by such an exchange is played. Nobody unless said. */
  readonly roles?: readonly (readonly number[])[];
  readonly play: Play;
  /** Runs that a replicate of a profile takes; one unless said. */
  readonly cost?: (profile: readonly number[]) => number;
  /** Runs at most: replicates over all profiles. At least one for each profile. */
  readonly budget: number;
  /** Unbounded unless said. Where they are exact a profile has one replicate. */
  readonly kind?: PayoffKind;
  /** Replicates that a profile may have. */
  readonly limit?: number;
  /** With which everything that is told of payoffs and gains holds at once, however the runs were chosen. */
  readonly confidence: number;
  /** Part of a payoff that a deviation is let gain. */
  readonly tolerance: number;
  /** Tensors redrawn to tell which equilibria survive. */
  readonly resamples: number;
  readonly seed: number;
}

/** Why no more runs were played. */
export type Ending = 'confirmed' | 'settled' | 'budget' | 'replicates';

export interface EmpiricalGame {
  readonly samples: Samples;
  readonly bands: Bands;
  readonly equilibria: readonly Judged[];
  /** Whether these are proved to be all equilibria of the mean payoffs. */
  readonly complete: boolean;
  readonly survival: Survival;
  readonly ending: Ending;
  readonly looks: number;
}

/** With how many replicates of every profile a game begins, from the runs that one of each takes: no more than leave half of the budget to those that turn out to matter. */
export const firstReplicates = (profiles: number, budget: number, limit = Infinity): number =>
  Math.max(1, Math.min(fewest, limit, Math.floor(budget / profiles / 2)));

/**
 * Plays a game whose payoffs are known by sampling alone. Every profile gets a few replicates; from then on the equilibria of the mean
 * payoffs are looked for, and runs go to the one that is nearest to being confirmed, until no deviation from it gains more than is
 * tolerated, or the budget is spent. It is valid to stop because of what is seen: see `Bands`.
 */
export async function empiricalGame(request: EmpiricalRequest): Promise<EmpiricalGame> {
  const { sizes, budget, kind = 'unbounded', confidence, tolerance, resamples, seed } = request;
  const limit = kind === 'exact' ? 1 : (request.limit ?? Infinity);
  const { cost } = request;
  const samples = new Samples(sizes, request.roles, cost && ((profile) => cost(strategiesIn(profile, sizes))));
  const bands = new Bands(samples, confidence, kind);
  const all = samples.orbits.representatives;
  const once = all.reduce((sum, profile) => sum + samples.cost(profile), 0);
  await carryOut(within(all, samples, firstReplicates(once, budget, limit), budget), samples, request);
  for (let looks = 1; ; looks++) {
    const { mixtures, complete } = candidatesIn(meanGame(sizes, (player, profile) => samples.mean(player, profile)));
    const equilibria = mixtures.map((mixture) => judged(mixture, regretsOf(samples, bands, mixture, tolerance)));
    const next = nearest(equilibria);
    const orders = next === undefined ? [] : ordersFor(next, samples, budget - samples.runs, limit);
    const confirmed = equilibria.some(({ standing }) => standing === 'confirmed');
    if (!confirmed && orders.length > 0) {
      await carryOut(orders, samples, request);
      continue;
    }
    const ending = confirmed ? 'confirmed' : next === undefined ? 'settled' : endingOf(next, samples, limit);
    return { samples, bands, equilibria, complete, survival: survivalOf(samples, mixtures, resamples, seed), ending, looks };
  }
}

/** What ended it with a candidate still open: there is nothing left to play, or nothing left to pay for it. */
const endingOf = (open: Judged, samples: Samples, limit: number): Ending =>
  ordersFor(open, samples, Infinity, limit).length === 0 ? 'replicates' : 'budget';

/** Plays orders, those of the same replicates together. */
async function carryOut(orders: readonly Order[], samples: Samples, { play, sizes }: EmpiricalRequest): Promise<void> {
  const groups = new Map<string, Order[]>();
  for (const order of orders) {
    const key = `${order.from} ${order.count}`;
    groups.set(key, [...(groups.get(key) ?? []), order]);
  }
  for (const group of groups.values()) {
    const { from, count } = group[0]!;
    const payoffs = await play({ profiles: group.map(({ profile }) => strategiesIn(profile, sizes)), from, count });
    const each = count * sizes.length;
    group.forEach(({ profile }, i) => samples.add(profile, payoffs.subarray(i * each, (i + 1) * each)));
  }
}

/** How often an equilibrium is there in redrawn tensors; null where that was not sought. */
export function chanceOf({ survival }: EmpiricalGame, { mixture }: Judged): number | null {
  if (!isPure(mixture)) return survival.mixed?.get(supportOf(mixture)) ?? null;
  const chosen = mixture.map((own) => own.indexOf(1));
  const sizes = mixture.map(({ length }) => length);
  return survival.pure[profileOf(chosen, sizes)]!;
}
