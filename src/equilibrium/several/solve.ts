import { equilibriumOf } from '../bimatrix/solve.js';
import { iterated } from '../dominance/iterated.js';
import { sizesOf, type Game } from '../game.js';
import { rolesIn } from '../reductions/symmetry.js';
import { mergeDuplicates } from '../reductions/duplicates.js';
import type { Solution } from '../solution.js';
import { candidateOf } from './candidates.js';
import { freeMixtures } from './degenerate.js';
import { spread } from './duplicates.js';
import { payoffsAt } from './expected.js';
import { Found } from './found.js';
import { isolate } from './isolate.js';
import { pureEquilibria } from './pure.js';
import { forEachSupport } from './supports.js';
import { SupportSystem } from './system.js';
import { tableOf } from './table.js';
import type { Supports } from './tensor.js';

/** How much is searched before the search is given up as incomplete. */
export interface Effort {
  readonly boxes: number;
  readonly supports: number;
}

/** Comparisons of payoffs that conditional dominance may take over all supports, and supports at most. */
const mostComparisons = 1e9;
const mostSupports = 100_000;
/** Profiles up to which dominance by mixtures is looked for. */
const mostMixed = 2000;

/** What is affordable for a game of these sizes. */
function ordinary(sizes: readonly number[]): Effort {
  const profiles = sizes.reduce((product, size) => product * size, 1);
  const each = sizes.reduce((sum, size) => sum + size * profiles, 0);
  return { boxes: 300_000, supports: Math.min(mostSupports, Math.ceil(mostComparisons / each)) };
}

/**
 * All equilibria of a game of any number of players, with proof where there is one.
 *
 * Pure ones are compared exactly. On every other support that is not conditionally dominated the indifference equations are solved
 * by interval subdivision: each part of the simplices is proved to hold no equilibrium, or one root, which is enclosed, polished and
 * judged. `complete` is true only where nothing was left open. Of strategies that pay everybody the same one is solved for, and what
 * is found is told for each.
 */
export function solveSeveral(game: Game, effort: Effort = ordinary(sizesOf(game))): Solution {
  const merged = mergeDuplicates(game);
  const solution = solveMerged(merged.game, effort);
  return merged.game === game ? solution : spread(game, merged, solution);
}

/**
 * The equilibria of a game in which all players of a role, those who may be exchanged, do the same. There is always one; indices are
 * those among such profiles, and add up to 1 in a regular game.
 */
export function solveByRoles(game: Game, effort: Effort = ordinary(sizesOf(game))): Solution {
  const first = game.players.map(() => 0);
  for (const role of rolesIn(game)) for (const player of role) first[player] = role[0]!;
  return solveMerged(game, effort, first);
}

function solveMerged(game: Game, effort: Effort, first: readonly number[] = game.players.map((_, i) => i)): Solution {
  const { kept } = iterated(game, game.payoffs[0]!.length <= mostMixed ? 'mixed' : 'strict');
  const table = tableOf(game);
  const found = new Found();
  for (const pure of pureEquilibria(game)) {
    if (pure.strategies.every((own, i) => own.every((share, s) => share === pure.strategies[first[i]!]![s]))) found.add(pure);
  }
  const unsettled: Supports[] = [];
  const budget = { ...effort };
  const reachedAll = forEachSupport(table, kept, first, budget, (supports) => {
    if (budget.boxes <= 0) return false;
    if (
      supports.some(({ length }) => length > 1) &&
      !addMixed(game, new SupportSystem(table, supports, kept, first), found, budget)
    ) {
      unsettled.push(supports);
    }
    return true;
  });
  const sum = found.indexSum();
  const refuted = sum !== null && sum !== 1;
  const complete = reachedAll && unsettled.length === 0 && !refuted;
  return {
    equilibria: found.equilibria,
    complete,
    certificate: {
      method: 'support-subdivision',
      index_sum: sum,
      verdict: complete ? 'exhaustive' : refuted ? 'refuted' : 'unproven',
      unsettled,
    },
    components: found.components(),
  };
}

/** Adds the equilibria on the supports of a system; false where something about them is left open. */
function addMixed(game: Game, system: SupportSystem, found: Found, budget: { boxes: number }): boolean {
  const { roots, unsettled } = isolate(system, budget);
  let settled = unsettled.length === 0;
  for (const root of roots) {
    if (system.over !== undefined) {
      const vertices = freeMixtures(game, system, root);
      if (vertices === undefined) settled = false;
      else found.join(vertices.map((exact) => found.add(equilibriumOf(game, exact, null))));
      continue;
    }
    const candidate = candidateOf(game, system, root);
    if (candidate.kind === 'undecided') settled = false;
    if (candidate.kind !== 'equilibrium') continue;
    const { strategies, exact, index } = candidate;
    found.add(
      exact === null ? { strategies, exact, index, payoffs: payoffsAt(game, strategies) } : equilibriumOf(game, exact, index),
    );
  }
  return settled;
}
