import { noPlaces, type Problem } from '../../documents/index.js';
import { checkStructure, withSettings, type Scenario } from '../../scenario/index.js';
import type { Fidelity } from '../../simulation/index.js';
import type { Ensemble } from './ensemble.js';
import type { Output } from '../tasks/output.js';
import { Settings } from '../tasks/settings.js';
import type { Keyed } from '../tasks/task.js';

/** A scenario of many: what it is called, and the overrides `path=value` that make it. */
export interface Point {
  readonly id: string;
  readonly sets: readonly string[];
  /** The first replicate that is played, where luck is a factor too; 0 unless said. */
  readonly from?: number;
}

/** Points in their order, of which not all need be held at once; an array is one. */
export interface Points {
  readonly length: number;
  at(index: number): Point | undefined;
}

export interface PointsRequest extends Keyed {
  readonly points: Points;
  readonly outputs: readonly Output[];
  readonly fidelity: Fidelity;
  /** Replicates of every point, the same luck at each. */
  readonly replicates: number;
  /** The number of the first one; 0 unless said. */
  readonly from?: number;
  readonly seed: number;
  /** Whether points are other policies in the same market: brand stays that of the scenario, instead of being inverted anew. */
  readonly frozen?: boolean;
  /** Markets that the scenario may be: replicate `r` of every point is played in draw `r` modulo their number. */
  readonly ensemble?: Ensemble;
  readonly progress?: (done: number, total: number) => void;
}

/** Values of all points in their order: `values[(point * replicates + replicate) * outputs.length + output]`. */
export interface PointValues {
  readonly replicates: number;
  readonly values: Float64Array;
}

/** Plays points, or reads what they came to. */
export interface Evaluator {
  evaluate(request: PointsRequest): Promise<PointValues>;
}

/** Runs of every point: a mean-field run has no luck, and differs between draws alone. */
export function replicatesOf({ fidelity, ensemble }: Pick<PointsRequest, 'fidelity' | 'ensemble'>, replicates: number): number {
  if (fidelity !== 'mean-field') return replicates;
  return ensemble === undefined ? 1 : Math.min(replicates, ensemble.draws);
}

/** What is wrong with points: names that are not there, numbers that do not fit together. The first bad point's problems. */
export function pointProblems(scenario: Scenario, points: Points): readonly Problem[] {
  const settings = new Settings(scenario);
  for (let i = 0; i < points.length; i++) {
    const { id, sets } = points.at(i)!;
    const problems = checkStructure(withSettings(scenario, settings.of(sets)), noPlaces(id));
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return errors;
  }
  return [];
}
