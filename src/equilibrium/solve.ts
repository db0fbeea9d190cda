import { solveBimatrix } from './bimatrix/solve.js';
import type { Game } from './game.js';
import { solveSeveral } from './several/solve.js';
import type { Solution } from './solution.js';

/** All equilibria of a game: two players exactly, others with proof where there is one. */
export const solveGame = (game: Game): Solution => (game.players.length === 2 ? solveBimatrix(game) : solveSeveral(game));
