import type { Output } from '../tasks/output.js';
import { replicatesOf, type Evaluator, type Point, type PointsRequest } from '../points/point.js';

/** A strategy with some of its player's own numbers moved. */
export interface Way {
  readonly strategy: string;
  /** Keys below the vendor, such as `operations` or `prices.flagship`, and values in the schema's units. */
  readonly levers: Readonly<Record<string, number>>;
}

/** A game of vendors in a market: who plays, what each may do, and what counts as its payoff. */
export interface ProfileRequest extends Omit<
  PointsRequest,
  'points' | 'outputs' | 'replicates' | 'from' | 'progress' | 'frozen'
> {
  readonly players: readonly string[];
  /** Names of each player's strategies. */
  readonly strategies: readonly (readonly string[])[];
  /** Names that stand for a strategy with some levers moved; any other is that of a strategy. */
  readonly ways?: ReadonlyMap<string, Way>;
  /** A metric that exists in every run. */
  readonly metric: string;
  readonly evaluator: Evaluator;
  /** Runs over all that was asked for so far. */
  readonly progress?: (runs: number) => void;
}

/** Profiles to be played: [profile][player], places of strategies; the same replicates of each, under the same luck. */
export interface Profiles {
  readonly profiles: readonly (readonly number[])[];
  readonly from: number;
  readonly count: number;
}

/** Replicates that differ: one where a run has no luck, as many as draws where they alone differ. */
export const distinctReplicates = (request: Pick<PointsRequest, 'fidelity' | 'ensemble'>): number =>
  replicatesOf(request, Infinity);

/** What each player gets. */
export const payoffOutputs = ({ players, metric }: Pick<ProfileRequest, 'players' | 'metric'>): Output[] =>
  players.map((vendor) => ({ metric, vendor, month: null }));

/** A profile as a scenario. */
export const profilePoint = (
  { players, strategies, ways }: Pick<ProfileRequest, 'players' | 'strategies' | 'ways'>,
  profile: readonly number[],
): Point => {
  const chosen = profile.map((s, i) => strategies[i]![s]!);
  const sets = players.flatMap((vendor, i) =>
    wayOverrides(vendor, ways?.get(chosen[i]!) ?? { strategy: chosen[i]!, levers: {} }),
  );
  return { id: chosen.join(', '), sets };
};

/** The overrides by which a vendor goes a way. */
export const wayOverrides = (vendor: string, { strategy, levers }: Way): string[] => [
  `vendors.${vendor}.strategy=${strategy}`,
  ...Object.entries(levers).map(([key, value]) => `vendors.${vendor}.${key}=${value}`),
];

/** Plays profiles in one market, whose brand stays that of the scenario: payoffs as `[profile][replicate][player]`. */
export function profilePlay(request: ProfileRequest): (asked: Profiles) => Promise<Float64Array> {
  const { evaluator, progress, players: _, strategies: __, metric: ___, ways: ____, ...market } = request;
  let before = 0;
  return async ({ profiles, from, count }) => {
    const { values } = await evaluator.evaluate({
      ...market,
      points: profiles.map((profile) => profilePoint(request, profile)),
      outputs: payoffOutputs(request),
      from,
      replicates: count,
      frozen: true,
      progress: (done) => progress?.(before + done),
    });
    before += profiles.length * count;
    return values;
  };
}
