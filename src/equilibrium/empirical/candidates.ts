import { solveBimatrix } from '../bimatrix/solve.js';
import { fromNumber } from '../exact/rational.js';
import { gameOf, profileOf, type Game } from '../game.js';
import { solveSeveral } from '../several/solve.js';
import type { Mixture } from './regret.js';

/** What is searched of a game of several players each time that it has changed. */
const effort = { boxes: 20_000, supports: 2000 };

/** The game of given mean payoffs, which are taken as exact: `mean(player, profile)`. */
export const meanGame = (sizes: readonly number[], mean: (player: number, profile: number) => number): Game =>
  gameOf(sizes, (player, strategies) => fromNumber(mean(player, profileOf(strategies, sizes))));

export interface Candidates {
  readonly mixtures: readonly Mixture[];
  /** Whether these are proved to be all equilibria of the game. */
  readonly complete: boolean;
}

/** The equilibria of a game; of several players those that a bounded search finds. */
export function candidatesIn(game: Game): Candidates {
  const { equilibria, complete } = game.players.length === 2 ? solveBimatrix(game) : solveSeveral(game, effort);
  return { mixtures: equilibria.map(({ strategies }) => strategies), complete };
}

/** Whether everybody plays one strategy. */
export const isPure = (mixture: Mixture): boolean => mixture.every((own) => own.includes(1));

/** What is played at all, whatever the shares: names an equilibrium across games that differ a little. */
export const supportOf = (mixture: Mixture): string =>
  mixture.map((own) => own.flatMap((share, s) => (share > 0 ? [s] : [])).join(' ')).join(', ');
