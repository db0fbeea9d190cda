import { equilibriumOf } from '../bimatrix/solve.js';
import { iterated } from '../dominance/iterated.js';
import { standingOf } from '../exact/expectation.js';
import { one, zero, type Rational } from '../exact/rational.js';
import { profilesOf, sizesOf, strategiesIn, type Game } from '../game.js';
import { mergeDuplicates } from '../reductions/duplicates.js';
import type { Solution } from '../solution.js';
import { candidateOf } from './candidates.js';
import { freeMixtures } from './degenerate.js';
import { spread } from './duplicates.js';
import { payoffsAt } from './expected.js';
import { Found } from './found.js';
import { isolate } from './isolate.js';
import { forEachSupport } from './supports.js';
import { SupportSystem } from './system.js';
import { tableOf } from './table.js';
import type { Supports } from './tensor.js';

/** How much is searched before the search is given up as incomplete. */
export interface Effort {
  readonly boxes: number;
  readonly supports: number;
}

const ordinary: Effort = { boxes: 300_000, supports: 100_000 };

/**
 * All equilibria of a game of any number of players, with proof where there is one.
 *
 * Pure ones are compared exactly. On every other support that is not conditionally dominated the indifference equations are solved
 * by interval subdivision: each part of the simplices is proved to hold no equilibrium, or one root, which is enclosed, polished and
 * judged. `complete` is true only where nothing was left open. Of strategies that pay everybody the same one is solved for, and what
 * is found is told for each.
 */
export function solveSeveral(game: Game, effort: Effort = ordinary): Solution {
  const merged = mergeDuplicates(game);
  const solution = solveMerged(merged.game, effort);
  return merged.game === game ? solution : spread(game, merged, solution);
}

function solveMerged(game: Game, effort: Effort): Solution {
  const { kept } = iterated(game, 'mixed');
  const table = tableOf(game);
  const found = new Found();
  addPure(game, kept, found);
  const unsettled: Supports[] = [];
  const budget = { boxes: effort.boxes };
  let supportsLeft = effort.supports;
  const reachedAll = forEachSupport(table, kept, (supports) => {
    supportsLeft -= 1;
    if (supportsLeft < 0 || budget.boxes <= 0) return false;
    if (supports.some(({ length }) => length > 1) && !addMixed(game, new SupportSystem(table, supports, kept), found, budget)) {
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

/** Adds pure equilibria among the kept strategies. */
function addPure(game: Game, kept: readonly (readonly number[])[], found: Found): void {
  const counts = kept.map(({ length }) => length);
  const sizes = sizesOf(game);
  for (let q = 0; q < profilesOf(counts); q++) {
    const chosen = strategiesIn(q, counts).map((s, i) => kept[i]![s]!);
    const profile: Rational[][] = sizes.map((size, i) => Array.from({ length: size }, (_, s) => (s === chosen[i] ? one : zero)));
    const standing = standingOf(game, profile);
    if (standing !== 'none') found.add(equilibriumOf(game, profile, standing === 'strict' ? 1 : null));
  }
}
