import { mean, meanInterval, sampleVariance } from '../numerics/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Executor } from './executor.js';
import type { AnyFidelity } from './fidelity.js';
import { search, type Generation, type Objective } from './optimise/index.js';
import type { Range } from './ranges.js';
import { playPoints, type Metric } from './worlds.js';

export interface OptimiseRequest {
  readonly scenario: Scenario;
  readonly over: readonly Range[];
  readonly metric: Metric & { readonly unit: string };
  readonly objective: Objective;
  readonly fidelity: AnyFidelity;
  /** Replicates by which every candidate is judged. */
  readonly replicates: number;
  readonly budget: number;
  readonly seed: number;
  readonly executor: Executor;
  readonly progress?: (done: number, total: number) => void;
}

/** The best candidate less the start in the same worlds. */
export interface Gain {
  readonly estimate: number;
  /** 90 % interval of the mean difference; null in a single world. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** Whether these worlds are others than those in which the best was sought. */
  readonly unseen: boolean;
}

export interface Optimum {
  readonly vendor: string | null;
  readonly metric: string;
  readonly unit: string;
  readonly objective: Objective;
  readonly replicates: number;
  readonly levers: readonly (Omit<Range, 'value' | 'integer'> & { readonly start: number; readonly best: number })[];
  /** By the objective, in the worlds of the search. */
  readonly score: { readonly start: number | null; readonly best: number | null };
  readonly gain: Gain;
  readonly trajectory: readonly Generation[];
  readonly evaluated: number;
  readonly converged: boolean;
}

/**
 * Searches the ranges for what serves the metric best, every candidate under the same luck, then plays the best against the
 * start in as many worlds that the search has not seen: in its own the best of many is flattered by luck.
 */
export async function optimiseRuns(request: OptimiseRequest): Promise<Optimum> {
  const { over, metric, objective, fidelity, seed, budget, progress } = request;
  const replicates = fidelity === 'mean-field' ? 1 : request.replicates;
  const runs = { ...request, paths: over.map(({ path }) => path), metrics: [metric], count: replicates };
  let done = 0;
  const play = async (points: readonly Float64Array[], from: number): Promise<Float64Array[]> => {
    const rows = await playPoints({ ...runs, from, played: (played) => progress?.(done + played, budget) }, points);
    done += points.length;
    return rows.map(([row]) => row!);
  };
  const start = over.map(({ value }) => value);
  const found = await search({ levers: over, start, objective, budget, seed, evaluate: (points) => play(points, 0) });
  const pair = [found.start, found.best];
  const unseen = fidelity !== 'mean-field';
  const [before, after] = unseen
    ? await play(
        pair.map(({ values }) => values),
        replicates,
      )
    : pair.map(({ worlds }) => worlds);
  return {
    vendor: metric.vendor,
    metric: metric.metric,
    unit: metric.unit,
    objective,
    replicates,
    levers: over.map(({ path, unit, low, high }, i) => ({
      path,
      unit,
      low,
      high,
      start: found.start.values[i]!,
      best: found.best.values[i]!,
    })),
    score: { start: finite(found.start.score), best: finite(found.best.score) },
    gain: { ...gainOf(before!, after!), unseen },
    trajectory: found.trajectory,
    evaluated: found.evaluated,
    converged: found.converged,
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function gainOf(before: Float64Array, after: Float64Array): Omit<Gain, 'unseen'> {
  const gains = after.map((value, world) => value - before[world]!).filter((gain) => !Number.isNaN(gain));
  const estimate = mean(gains);
  const { low, high } = meanInterval(estimate, Math.sqrt(sampleVariance(gains) / gains.length), gains.length, 0.9);
  return { estimate, low: finite(low), high: finite(high), n: gains.length };
}
