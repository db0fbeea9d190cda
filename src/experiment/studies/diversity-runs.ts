import { mean } from '../../numerics/index.js';
import { PointCount, playCandidates, type CandidatesRequest } from '../points/candidates.js';
import { explore, together, type Axis, type Exploration } from '../diversity/index.js';
import { valueAt } from '../optimise/index.js';
import { replicatesOf } from '../points/point.js';
import type { Metric, Range } from '../points/ranges.js';

/** An outcome and the range over which it is cut into cells. */
export type Pattern = Metric & Axis & { readonly unit: string };

/** What is explored; a point's outcomes are means over `replicates`. */
export interface DiversityRequest extends Omit<CandidatesRequest, 'metrics' | 'from' | 'frozen'> {
  readonly patterns: readonly Pattern[];
  readonly cells: number;
  /** Points that an exploration plays. */
  readonly budget: number;
  /** Explorations, each with luck of its own; one unless said. */
  readonly starts?: number;
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
  readonly starts: number;
  readonly reached: readonly ReachedCell[];
  readonly trajectory: readonly { readonly evaluated: number; readonly reached: number }[];
  readonly evaluated: number;
  /** Points some outcome of which has no value in any replicate. */
  readonly lost: number;
}

/** One exploration of several. */
export async function exploreFrom(request: DiversityRequest, beginning: number, count: PointCount): Promise<Exploration> {
  const { over, patterns, cells, budget, seed } = request;
  return explore({
    dimensions: over.length,
    axes: patterns,
    cells,
    budget,
    seed: seed + beginning,
    async evaluate(points) {
      const inputs = points.map((point) => inputsAt(over, point));
      const rows = await playCandidates({ ...request, metrics: patterns }, inputs, count.of(points.length));
      return rows.map((row) => Float64Array.from(row, (values) => mean(values.filter((value) => !Number.isNaN(value)))));
    },
  });
}

const inputsAt = (over: readonly Range[], point: Float64Array): Float64Array => point.map((place, i) => valueAt(over[i]!, place));

/** Looks for inputs under which outcomes differ: how many cells of a grid of outcomes can be reached, and from where. */
export async function exploreRuns(request: DiversityRequest): Promise<Diversity> {
  const { over, patterns, cells, budget, starts = 1, progress } = request;
  const count = new PointCount((done) => progress?.(done, budget * starts));
  const all: Exploration[] = [];
  for (let beginning = 0; beginning < starts; beginning++) all.push(await exploreFrom(request, beginning, count));
  const { reached, ...course } = together(all);
  return {
    patterns,
    over,
    cells,
    replicates: replicatesOf(request, request.replicates),
    starts,
    ...course,
    reached: reached.map(({ cell, hits, at, point, pattern }) => {
      const values = inputsAt(over, point);
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
