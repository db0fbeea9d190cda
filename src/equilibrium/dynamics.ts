import { log, Luck } from '../numerics/index.js';
import { alphaRank, alphaRankWithin, type Ranking } from './evolution/alpha-rank.js';
import type { Selection } from './evolution/fixation.js';
import { replicator, ride, type Path } from './evolution/flow.js';
import { sizesOf, strategiesIn, type Game } from './game.js';
import { quantalBranches } from './quantal/branches.js';
import type { QuantalPoint } from './quantal/trace.js';
import { isSymmetric } from './reductions/symmetry.js';
import type { Profile } from './several/expected.js';
import type { Equilibrium } from './solution.js';

/** Ways in which play may change that a game is solved by on request. */
export const dynamicNames = ['alpha-rank', 'fixation', 'replicator', 'qre'] as const;
export type Dynamic = (typeof dynamicNames)[number];

/** A state of populations and its share of time; strategies by place. */
interface ToldState {
  readonly state: readonly number[];
  readonly share: number;
}

interface ToldRanking {
  /** Most frequent first. */
  readonly ranking: readonly ToldState[];
  /** How far the shares are from balance; zero where they were worked out by elimination. */
  readonly residual: number;
}

interface ToldChances {
  readonly fixations: readonly { readonly from: readonly number[]; readonly to: readonly number[]; readonly chance: number }[];
  readonly stationary: readonly ToldState[];
}

type Mixed = readonly (readonly number[])[];

/** What each dynamic came to, under its own name. */
export interface DynamicAnswers {
  /** `one`: one population that meets itself, in a symmetric game of two players. `each`: a population for each player, null where there are too many states. */
  readonly 'alpha-rank'?: Selection & { readonly one: ToldRanking | null; readonly each: ToldRanking | null };
  readonly fixation?: Selection & { readonly one: ToldChances | null; readonly each: ToldChances | null };
  readonly replicator?: {
    readonly starts: number;
    /** Where paths from random starts came to rest: the nearest equilibrium, if one is near, and the share of starts. */
    readonly ends: readonly { readonly equilibrium: number | null; readonly strategies: Mixed; readonly share: number }[];
    /** Share of starts whose path had not come to rest: it cycles or is slow. */
    readonly moving: number;
    /** The path from even play. */
    readonly path: { readonly times: readonly number[]; readonly states: readonly Mixed[] };
  };
  readonly qre?: {
    /** Null where the game has too many profiles to follow them. */
    readonly branches:
      | readonly {
          readonly from: number | null;
          readonly to: number | null;
          readonly points: readonly ToldPoint[];
          readonly turns: readonly ToldPoint[];
        }[]
      | null;
  };
}

interface ToldPoint {
  /** Per range of a player's payoffs. */
  readonly lambda: number;
  readonly strategies: Mixed;
}

/** The largest precision that branches are followed to. */
const mostLambda = 1000;
/** Points of a path or a branch that are told. */
const mostTold = 200;
/** Random starts of replicator dynamics, and starts times profiles at most. */
const mostStarts = 32;
const mostWork = 20_000;
/** Deviations from one state to another that are followed. */
const mostEdges = 1_000_000;
/** Profiles of a game whose logit equilibria are followed. */
const mostFollowed = 2000;
const near = 1e-4;
/** Time, in units of one over the range of payoffs, after which a path that has not come to rest is left. */
const longest = 2000;

export function dynamicsOf(
  game: Game,
  equilibria: readonly Equilibrium[],
  wanted: readonly Dynamic[],
  selection: Selection,
): DynamicAnswers {
  const one = game.players.length === 2 && isSymmetric(game);
  const sizes = sizesOf(game);
  const edges = game.payoffs[0]!.length * sizes.reduce((sum, size) => sum + size - 1, 0);
  const single = (state: number): readonly number[] => [state];
  const profile = (state: number): readonly number[] => strategiesIn(state, sizes);
  const both = <T>(tell: (ranking: Ranking, state: (state: number) => readonly number[]) => T) => ({
    ...selection,
    one: one ? tell(alphaRankWithin(game, selection), single) : null,
    each: edges > mostEdges ? null : tell(alphaRank(game, selection), profile),
  });
  return {
    ...(wanted.includes('alpha-rank') && {
      'alpha-rank': both((ranking, state) => ({ ranking: statesOf(ranking, state), residual: ranking.residual })),
    }),
    ...(wanted.includes('fixation') && {
      fixation: both((ranking, state) => ({
        fixations: ranking.fixations.map(({ from, to, chance }) => ({ from: state(from), to: state(to), chance })),
        stationary: statesOf(ranking, state),
      })),
    }),
    ...(wanted.includes('replicator') && { replicator: replicated(game, equilibria) }),
    ...(wanted.includes('qre') && {
      qre: {
        branches: game.payoffs[0]!.length > mostFollowed ? null : branchesOf(game, equilibria),
      },
    }),
  };
}

function branchesOf(game: Game, equilibria: readonly Equilibrium[]): NonNullable<NonNullable<DynamicAnswers['qre']>['branches']> {
  return quantalBranches(game, equilibria, mostLambda).map(({ from, to, points, turns }) => ({
    from,
    to,
    points: thinned(points).map(toldPoint),
    turns: turns.map(toldPoint),
  }));
}

function statesOf({ shares }: Ranking, state: (state: number) => readonly number[]): ToldState[] {
  return [...shares.entries()].toSorted(([, a], [, b]) => b - a).map(([k, share]) => ({ state: state(k), share }));
}

const mixed = (strategies: Profile): Mixed => strategies.map((own) => Array.from(own));
const toldPoint = ({ lambda, strategies }: QuantalPoint): ToldPoint => ({ lambda, strategies: mixed(strategies) });

/** At most so many points, evenly, the last among them. */
function thinned<T>(points: readonly T[]): T[] {
  const every = Math.ceil(points.length / mostTold);
  return points.filter((_, i) => (points.length - 1 - i) % every === 0);
}

function replicated(game: Game, equilibria: readonly Equilibrium[]): NonNullable<DynamicAnswers['replicator']> {
  const flow = replicator(game, 0, 'ranges');
  const even = game.strategies.map(({ length }) => new Float64Array(length).fill(1 / length));
  const luck = new Luck(1, 0);
  const starts = Math.max(1, Math.min(mostStarts, Math.floor(mostWork / game.payoffs[0]!.length)));
  const paths: Path[] = [];
  for (let k = 0; k < starts; k++) {
    luck.begin(0, k);
    paths.push(
      ride(
        flow,
        game.strategies.map(({ length }, i) => randomMixture(luck, i, length)),
        { until: longest, states: 2 },
      ),
    );
  }
  const ends: { equilibrium: number | null; strategies: Mixed; share: number }[] = [];
  for (const { states, settled } of paths) {
    if (!settled) continue;
    const at = states.at(-1)!;
    const place = equilibria.findIndex(({ strategies }) => distance(strategies, at) < near);
    const known = ends.find(({ equilibrium, strategies }) =>
      place >= 0 ? equilibrium === place : equilibrium === null && distance(strategies, at) < near,
    );
    if (known === undefined) ends.push({ equilibrium: place < 0 ? null : place, strategies: mixed(at), share: 1 / starts });
    else known.share += 1 / starts;
  }
  const { times, states } = ride(flow, even, { until: longest, states: mostTold });
  return {
    starts,
    ends: ends.toSorted((a, b) => b.share - a.share),
    moving: paths.filter(({ settled }) => !settled).length / starts,
    path: { times, states: states.map(mixed) },
  };
}

const distance = (a: Profile, b: Profile): number =>
  a.reduce((most, own, i) => Array.from(own).reduce((far, x, s) => Math.max(far, Math.abs(x - b[i]![s]!)), most), 0);

/** A mixture from the even distribution over all of them. */
function randomMixture(luck: Luck, player: number, size: number): Float64Array {
  const draws = Float64Array.from({ length: size }, (_, s) => -log(luck.uniform(1000 * player + s)));
  const sum = draws.reduce((total, x) => total + x, 0);
  return draws.map((x) => x / sum);
}
