import type { Evaluator, Keyed } from '../experiment/index.js';
import { Bench } from './bench.js';
import type { Claim } from './claim/document.js';
import { effectIn } from './experiment/index.js';
import type { ClosedPlay } from './positions.js';
import { armsOf, meanOf, seatsAt } from './seat.js';
import { outputsOf } from './trial.js';

/** A grid of two numbers, over which a claim is tried. */
export interface GridRequest extends Keyed {
  readonly claim: Claim;
  readonly play: ClosedPlay;
  readonly x: { readonly path: string; readonly at: readonly number[] };
  readonly y: { readonly path: string; readonly at: readonly number[] };
  /** Runs that all arms in all cells may take together. */
  readonly budget: number;
  readonly seed: number;
  readonly evaluator: Evaluator;
  readonly progress?: (done: number, total: number) => void;
}

/** Where over a grid a claim holds. */
export interface Grid {
  /** Runs of every arm in each cell. */
  readonly worlds: number;
  /** By row of y, within by x: the part of runs in which it holds; NaN where it says nothing in any of them. */
  readonly holds: readonly number[];
}

/** Runs of a cell at most: a map is looked at, and a verdict is sought elsewhere. */
const mostWorlds = 8;

/**
 * Tries a claim at every pair of two numbers, all others at their best guess and under the same luck in every cell, so that neighbours differ
 * by the numbers alone. Of a claim in expected flows there is one run for each arm. Its border is where it holds in half of the runs. A claim
 * whose experiment is a search has no effect in a run, and no grid.
 */
export async function gridOf(request: GridRequest): Promise<Grid> {
  const { claim, play, x, y, budget, progress, ...played } = request;
  const { experiment, fidelity } = claim;
  if (experiment.kind === 'best-response') throw new RangeError(`${claim.id} is found by a search`);
  const { least, most } = claim.matters;
  const seats = seatsAt(claim, request.scenario, play);
  const arms = armsOf(experiment, seats);
  const cells = y.at.flatMap((row) => x.at.map((column) => Float64Array.of(column, row)));
  const affordable = Math.floor(budget / Math.max(1, cells.length * arms.length));
  const worlds = fidelity === 'mean-field' ? 1 : Math.min(mostWorlds, Math.max(1, affordable));
  const total = cells.length * arms.length * worlds;
  const outputs = outputsOf(claim, request.scenario);
  const holds: number[] = [];
  let done = 0;
  for (const values of cells) {
    const ensemble = { paths: [x.path, y.path], draws: 1, values, weights: null };
    const ran = (runs: number): void => progress?.((done += runs), total);
    const bench = new Bench({ ...played, ensemble, outputs, fidelity, ran });
    await bench.reach(arms, worlds);
    const effects = Array.from({ length: worlds }, (_, world) =>
      meanOf(seats.map((seat) => effectIn(experiment, seat.worldAt(bench, world)).value)),
    );
    const there = effects.filter((value) => !Number.isNaN(value));
    const held = there.filter((value) => (least === undefined ? value <= most! : value >= least)).length;
    holds.push(there.length === 0 ? NaN : held / there.length);
  }
  return { worlds, holds };
}
