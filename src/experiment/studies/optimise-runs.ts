import { Luck, mean, meanInterval, sampleVariance } from '../../numerics/index.js';
import { PointCount, playCandidates, type CandidatesRequest } from '../points/candidates.js';
import { scores, search, valueAt, type Generation, type Objective, type SearchResult } from '../optimise/index.js';
import { replicatesOf } from '../points/point.js';
import type { Metric, Range } from '../points/ranges.js';

/** What is searched; `replicates` are the worlds by which every candidate is judged. */
export interface OptimiseRequest extends Omit<CandidatesRequest, 'metrics' | 'from' | 'frozen'> {
  readonly metric: Metric & { readonly unit: string };
  readonly objective: Objective;
  /** Candidates that a search evaluates at most. */
  readonly budget: number;
  /** Searches, each from a beginning of its own; one unless said. */
  readonly starts?: number;
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
  readonly starts: number;
  readonly levers: readonly (Omit<Range, 'value' | 'integer'> & { readonly start: number; readonly best: number })[];
  /** By the objective, in the worlds of the search. */
  readonly score: { readonly start: number | null; readonly best: number | null };
  readonly gain: Gain;
  /** Of the search that found the best. */
  readonly trajectory: readonly Generation[];
  readonly evaluated: number;
  readonly converged: boolean;
}

/** Searches the ranges for what serves the metric best, every candidate under the same luck, from one beginning of several. */
export async function searchFrom(request: OptimiseRequest, beginning: number, count: PointCount): Promise<SearchResult> {
  const { over, objective, budget, seed } = request;
  return search({
    levers: over,
    start: startOf(over, seed, beginning),
    objective,
    budget,
    seed: seed + beginning,
    evaluate: (points) => play(request, points, 0, count),
  });
}

/**
 * Searches from every beginning, then plays the best candidate against the start in as many worlds that no search has seen: in
 * its own the best of many is flattered by luck.
 */
export async function optimiseRuns(request: OptimiseRequest): Promise<Optimum> {
  const { over, metric, objective, fidelity, budget, starts = 1, ensemble } = request;
  const replicates = replicatesOf(request, request.replicates);
  const count = new PointCount((done) => request.progress?.(done, budget * starts));
  const searches: SearchResult[] = [];
  for (let beginning = 0; beginning < starts; beginning++) searches.push(await searchFrom(request, beginning, count));
  const { start } = searches[0]!;
  const pool = [start, ...searches.map(({ best }) => best)];
  const worlds = pool.map((candidate) => candidate.worlds);
  // One search has judged its candidates already, and among more of them.
  const judged = starts === 1 ? pool.map(({ score }) => score) : scores(objective, worlds);
  const winner = judged.indexOf(Math.max(...judged.slice(1)), 1);
  const best = pool[winner]!;
  const pair = [start, best];
  const unseen = fidelity !== 'mean-field' || (ensemble !== undefined && ensemble.draws >= 2 * replicates);
  const [before, after] = unseen
    ? await play(
        request,
        pair.map(({ values }) => values),
        replicates,
        count,
      )
    : pair.map((candidate) => candidate.worlds);
  const { trajectory, converged } = searches[winner - 1]!;
  return {
    vendor: metric.vendor,
    metric: metric.metric,
    unit: metric.unit,
    objective,
    replicates,
    starts,
    levers: over.map(({ path, unit, low, high }, i) => ({
      path,
      unit,
      low,
      high,
      start: start.values[i]!,
      best: best.values[i]!,
    })),
    score: { start: finite(judged[0]!), best: finite(judged[winner]!) },
    gain: { ...gainOf(before!, after!), unseen },
    trajectory,
    evaluated: searches.reduce((sum, { evaluated }) => sum + evaluated, 0),
    converged,
  };
}

/** The first search begins at what the scenario has, every other anywhere in the ranges. */
function startOf(over: readonly Range[], seed: number, beginning: number): number[] {
  if (beginning === 0) return over.map(({ value }) => value);
  const luck = new Luck(seed, 0);
  luck.begin(0, beginning);
  return over.map((range, i) => valueAt(range, luck.uniform(i)));
}

async function play(
  request: OptimiseRequest,
  points: readonly Float64Array[],
  from: number,
  count: PointCount,
): Promise<Float64Array[]> {
  const asked = { ...request, metrics: [request.metric], from, frozen: true };
  const rows = await playCandidates(asked, points, count.of(points.length));
  return rows.map(([row]) => row!);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function gainOf(before: Float64Array, after: Float64Array): Omit<Gain, 'unseen'> {
  const gains = after.map((value, world) => value - before[world]!).filter((gain) => !Number.isNaN(gain));
  const estimate = mean(gains);
  const { low, high } = meanInterval(estimate, Math.sqrt(sampleVariance(gains) / gains.length), gains.length, 0.9);
  return { estimate, low: finite(low), high: finite(high), n: gains.length };
}
