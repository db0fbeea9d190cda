import { mean } from '../numerics/index.js';
import type { Scenario } from '../scenario/index.js';
import { explore, type Axis } from './diversity/index.js';
import type { Executor } from './executor.js';
import type { AnyFidelity } from './fidelity.js';
import { valueAt } from './optimise/index.js';
import type { Range } from './ranges.js';
import { playPoints, type Metric } from './worlds.js';

/** An outcome and the range over which it is cut into cells. */
export type Pattern = Metric & Axis & { readonly unit: string };

export interface DiversityRequest {
  readonly scenario: Scenario;
  readonly over: readonly Range[];
  readonly patterns: readonly Pattern[];
  readonly cells: number;
  readonly budget: number;
  readonly fidelity: AnyFidelity;
  /** Replicates over which a point's outcomes are averaged. */
  readonly replicates: number;
  readonly seed: number;
  readonly executor: Executor;
  readonly progress?: (done: number, total: number) => void;
}

/** A cell with inputs that lead there. */
export interface ReachedCell {
  /** Index along each pattern, from 0. */
  readonly cell: readonly number[];
  readonly hits: number;
  /** Points that had been played when it was first reached. */
  readonly at: number;
  readonly inputs: Readonly<Record<string, number>>;
  readonly outcomes: readonly number[];
}

export interface Diversity {
  readonly patterns: readonly Pattern[];
  readonly over: readonly Range[];
  readonly cells: number;
  readonly replicates: number;
  readonly reached: readonly ReachedCell[];
  readonly trajectory: readonly { readonly evaluated: number; readonly reached: number }[];
  readonly evaluated: number;
  /** Points some outcome of which has no value in any replicate. */
  readonly lost: number;
}

/** Looks for inputs under which outcomes differ: how many cells of a grid of outcomes can be reached, and from where. */
export async function exploreRuns(request: DiversityRequest): Promise<Diversity> {
  const { over, patterns, cells, budget, seed, fidelity, progress } = request;
  const replicates = fidelity === 'mean-field' ? 1 : request.replicates;
  const runs = { ...request, paths: over.map(({ path }) => path), metrics: patterns, from: 0, count: replicates };
  const inputsAt = (point: Float64Array): Float64Array => point.map((place, i) => valueAt(over[i]!, place));
  let done = 0;
  const { reached, ...course } = await explore({
    dimensions: over.length,
    axes: patterns,
    cells,
    budget,
    seed,
    async evaluate(points) {
      const rows = await playPoints({ ...runs, played: (played) => progress?.(done + played, budget) }, points.map(inputsAt));
      done += points.length;
      return rows.map((row) => Float64Array.from(row, (values) => mean(values.filter((value) => !Number.isNaN(value)))));
    },
  });
  return {
    patterns,
    over,
    cells,
    replicates,
    ...course,
    reached: reached.map(({ cell, hits, at, point, pattern }) => {
      const values = inputsAt(point);
      return {
        cell: cell.split(',').map(Number),
        hits,
        at,
        inputs: Object.fromEntries(over.map(({ path }, i) => [path, values[i]!])),
        outcomes: [...pattern],
      };
    }),
  };
}
