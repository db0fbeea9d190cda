import { CmaEs, mirrored } from './cma-es.js';
import { placeOf, valueAt, type Lever } from './levers.js';
import { scores, type Objective } from './objectives.js';

/** What candidates come to in every world, which are the same for all: [candidate][world]; NaN where there is no value. */
export type Evaluate = (candidates: readonly Float64Array[]) => Promise<readonly Float64Array[]>;

export interface SearchRequest {
  readonly levers: readonly Lever[];
  /** Value of every lever from which the search begins. */
  readonly start: readonly number[];
  readonly objective: Objective;
  readonly evaluate: Evaluate;
  /** Candidates that are evaluated at most, the start among them. */
  readonly budget: number;
  readonly seed: number;
}

export interface Generation {
  /** Candidates that were evaluated by then. */
  readonly evaluated: number;
  /** Score of the best candidate so far, judged among those of then. */
  readonly best: number;
  /** How far the search still looks, as a part of the ranges. */
  readonly reach: number;
}

export interface Candidate {
  readonly values: Float64Array;
  readonly score: number;
  readonly worlds: Float64Array;
}

export interface SearchResult {
  readonly start: Candidate;
  readonly best: Candidate;
  readonly trajectory: readonly Generation[];
  readonly evaluated: number;
  /** Whether the search ended for it looked no further, and not for its budget. */
  readonly converged: boolean;
}

const firstReach = 0.3;
const enough = 1e-4;

/** Searches ranges of levers for the candidate with the highest score. */
export async function search(request: SearchRequest): Promise<SearchResult> {
  const { levers, objective, evaluate, budget, seed } = request;
  const places = levers.map((lever, i) => placeOf(lever, request.start[i]!));
  const valuesAt = (point: Float64Array): Float64Array => point.map((place, i) => valueAt(levers[i]!, place));
  const candidates = [valuesAt(Float64Array.from(places))];
  const worlds = [...(await evaluate(candidates))];
  const cma = new CmaEs({ start: places, step: firstReach, seed });
  const trajectory: Generation[] = [];
  let judged = scores(objective, worlds);
  const note = (): void => void trajectory.push({ evaluated: worlds.length, best: Math.max(...judged), reach: cma.reach });
  note();
  while (worlds.length + cma.population <= budget && cma.reach > enough) {
    const next = cma.ask().map((point) => valuesAt(mirrored(point)));
    worlds.push(...(await evaluate(next)));
    candidates.push(...next);
    judged = scores(objective, worlds);
    cma.tell(judged.slice(-next.length).map((score) => -score));
    note();
  }
  const told = (i: number): Candidate => ({ values: candidates[i]!, score: judged[i]!, worlds: worlds[i]! });
  return {
    start: told(0),
    best: told(judged.indexOf(Math.max(...judged))),
    trajectory,
    evaluated: worlds.length,
    converged: cma.reach <= enough,
  };
}
