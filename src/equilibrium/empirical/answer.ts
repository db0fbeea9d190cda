import { strategiesIn, stridesOf } from '../game.js';
import { chanceOf, type EmpiricalGame, type Ending } from './play.js';
import type { Estimate } from './bands.js';
import type { RegretStanding } from './regret.js';

/** An estimate with its interval; an end is null where nothing can be said yet. */
export interface ToldEstimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What is told of a game that was played. Strategies are told by their places. */
export interface GameAnswer {
  readonly players: readonly string[];
  readonly strategies: readonly (readonly string[])[];
  readonly confidence: number;
  readonly tolerance: number;
  /** Intervals that hold at once. */
  readonly family: number;
  readonly runs: number;
  readonly budget: number;
  readonly looks: number;
  readonly ending: Ending;
  readonly profiles: readonly {
    readonly profile: readonly number[];
    readonly replicates: number;
    /** [player]. */
    readonly payoffs: readonly ToldEstimate[];
    /** How often it is an equilibrium in redrawn tensors. */
    readonly pure_probability: number;
  }[];
  readonly equilibria: readonly {
    /** [player][strategy]. */
    readonly mixture: readonly (readonly number[])[];
    readonly standing: RegretStanding;
    /** How often it, or one that mixes the same strategies, is there in redrawn tensors; null where that was not sought. */
    readonly probability: number | null;
    readonly players: readonly {
      readonly payoff: ToldEstimate;
      readonly regret: ToldEstimate;
      readonly deviations: readonly {
        readonly strategy: number;
        readonly gain: ToldEstimate;
        readonly standing: RegretStanding;
      }[];
    }[];
  }[];
  /** Whether these are proved to be all equilibria of the mean payoffs. */
  readonly complete: boolean;
  /** Who would turn from where to what: edges of the best-response graph that are there in some redrawn tensor. */
  readonly best_responses: readonly {
    readonly player: number;
    readonly from: readonly number[];
    readonly to: number;
    readonly probability: number;
  }[];
  readonly resamples: number;
  readonly solved: number;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const toldOf = ({ mean, low, high }: Estimate): ToldEstimate => ({ mean, low: finite(low), high: finite(high) });

/** A game that was played, as data. */
export function gameAnswer(
  game: EmpiricalGame,
  { players, strategies, budget, tolerance }: Pick<GameAnswer, 'players' | 'strategies' | 'budget' | 'tolerance'>,
): GameAnswer {
  const { samples, bands, survival, equilibria, complete, ending, looks } = game;
  const { sizes } = samples;
  const all = Array.from({ length: samples.profiles }, (_, profile) => profile);
  return {
    players,
    strategies,
    tolerance,
    budget,
    confidence: bands.confidence,
    family: bands.family,
    runs: samples.runs,
    looks,
    ending,
    profiles: all.map((profile) => ({
      profile: strategiesIn(profile, sizes),
      replicates: samples.count(profile),
      payoffs: sizes.map((_, player) => toldOf(bands.payoff(player, profile))),
      pure_probability: survival.pure[profile]!,
    })),
    equilibria: equilibria.map((one) => ({
      mixture: one.mixture,
      standing: one.standing,
      probability: chanceOf(game, one),
      players: one.players.map(({ payoff, regret, deviations }) => ({
        payoff: toldOf(payoff),
        regret: toldOf(regret),
        deviations: deviations.map(({ strategy, gain, standing }) => ({ strategy, gain: toldOf(gain), standing })),
      })),
    })),
    complete,
    best_responses: all.flatMap((profile) => edgesFrom(game, profile)),
    resamples: survival.resamples,
    solved: survival.solved,
  };
}

function edgesFrom({ samples: { sizes }, survival }: EmpiricalGame, profile: number): GameAnswer['best_responses'] {
  const from = strategiesIn(profile, sizes);
  const strides = stridesOf(sizes);
  return sizes.flatMap((size, player) =>
    Array.from({ length: size }, (_, to) => ({
      player,
      from,
      to,
      probability: survival.best[player]![profile + (to - from[player]!) * strides[player]!]!,
    })).filter(({ to, probability }) => to !== from[player] && probability > 0),
  );
}
