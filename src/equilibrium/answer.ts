import { mostEntropy } from './correlated/entropy.js';
import type { Obedience } from './correlated/incentives.js';
import { mostWelfare, type Correlated } from './correlated/welfare.js';
import { iterated } from './dominance/iterated.js';
import { dynamicsOf, type Dynamic, type DynamicAnswers } from './dynamics.js';
import { stabilityOf } from './evolution/ess.js';
import type { Selection } from './evolution/fixation.js';
import { rationalText, type Rational } from './exact/rational.js';
import { sizesOf, strategiesIn, type Game } from './game.js';
import { rolesIn } from './reductions/symmetry.js';
import type { Certificate } from './solution.js';
import { solveGame } from './solve.js';

/** A distribution over profiles: those that have a chance. */
export interface ToldDistribution {
  readonly payoffs: readonly number[];
  readonly distribution: readonly { readonly profile: readonly number[]; readonly p: number }[];
}

/** Two equilibria of a kind: the one that pays most in total and the most even one; null where the game is too large. */
export interface ToldCorrelated {
  readonly max_welfare: ToldDistribution | null;
  readonly max_entropy: ToldDistribution | null;
}

/** What is told of a game that was solved. Players and strategies are told by their places, fractions as text. */
export interface SolveAnswer extends DynamicAnswers {
  readonly game: { readonly title: string; readonly players: readonly string[]; readonly strategies: Game['strategies'] };
  /** [equilibrium][player][strategy]. */
  readonly equilibria: readonly (readonly (readonly number[])[])[];
  /** The same as fractions; null where an equilibrium has none that were found. */
  readonly exact: readonly (readonly (readonly string[])[] | null)[];
  /** [equilibrium][player]. */
  readonly payoffs: readonly (readonly number[])[];
  readonly indices: readonly (number | null)[];
  readonly complete: boolean;
  readonly certificate: Certificate;
  readonly components: readonly {
    readonly equilibria: readonly number[];
    readonly index: number | null;
    readonly subsets: readonly (readonly (readonly (readonly string[])[])[])[] | null;
  }[];
  readonly ce: ToldCorrelated;
  readonly cce: ToldCorrelated;
  /** Null where the game has other than two players. */
  readonly ess:
    | readonly {
        readonly equilibrium: number;
        readonly stable: boolean;
        readonly invader: readonly string[] | null;
        readonly role: number | null;
      }[]
    | null;
  /** Strategies that are eliminated as strictly dominated, one after another. */
  readonly dominated: readonly {
    readonly player: number;
    readonly strategy: number;
    readonly round: number;
    readonly by: readonly { readonly strategy: number; readonly share: string }[];
  }[];
  /** Players who may be exchanged, in groups. */
  readonly roles: readonly (readonly number[])[];
}

/** Profiles up to which dominance by mixtures is looked for. */
const mostMixed = 2000;
/** A chance below this is not told of the distribution that pays most. */
const least = 1e-12;

const texts = (own: readonly Rational[]): string[] => own.map(rationalText);

/** Solves a game by every solver and tells the answers as data. */
export async function answerTo(game: Game, dynamics: readonly Dynamic[], selection: Selection): Promise<SolveAnswer> {
  const { equilibria, complete, certificate, components } = solveGame(game);
  const { eliminated } = iterated(game, game.payoffs[0]!.length <= mostMixed ? 'mixed' : 'strict');
  return {
    game: { title: game.title, players: game.players, strategies: game.strategies },
    equilibria: equilibria.map(({ strategies }) => strategies),
    exact: equilibria.map(({ exact }) => exact && exact.map(texts)),
    payoffs: equilibria.map(({ payoffs }) => payoffs),
    indices: equilibria.map(({ index }) => index),
    complete,
    certificate,
    components: components.map(({ equilibria: members, index, subsets }) => ({
      equilibria: members,
      index,
      subsets: subsets && subsets.map((subset) => subset.map((mixtures) => mixtures.map(texts))),
    })),
    ce: await correlated(game, 'correlated'),
    cce: await correlated(game, 'coarse'),
    ess: stabilityOf(game, equilibria)?.map((one) => ({ ...one, invader: one.invader && texts(one.invader) })) ?? null,
    dominated: eliminated.map((one) => ({
      ...one,
      by: one.by.map(({ strategy, share }) => ({ strategy, share: rationalText(share) })),
    })),
    roles: rolesIn(game),
    ...dynamicsOf(game, equilibria, dynamics, selection),
  };
}

async function correlated(game: Game, obedience: Obedience): Promise<ToldCorrelated> {
  const told = (found: Correlated | undefined): ToldDistribution | null => {
    if (found === undefined) return null;
    const sizes = sizesOf(game);
    const distribution = [...found.distribution.entries()]
      .filter(([, p]) => p > least)
      .map(([profile, p]) => ({ profile: strategiesIn(profile, sizes), p }));
    return { payoffs: found.payoffs, distribution };
  };
  return { max_welfare: told(await mostWelfare(game, obedience)), max_entropy: told(mostEntropy(game, obedience)) };
}
