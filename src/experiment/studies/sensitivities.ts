import { latinHypercube, scrambledSobol, tableOf, type Cube } from '../designs/index.js';
import type { Over } from '../points/over.js';
import { outputName } from '../tasks/output.js';
import { pointsOf } from '../points/table-points.js';
import type { Evaluator, Points, PointsRequest } from '../points/point.js';
import {
  DeltaEstimator,
  MorrisEstimator,
  morrisMoves,
  morrisPoints,
  partsOf,
  saltelliPoints,
  SobolEstimator,
  usualLevels,
  type Estimator,
  type MorrisMoves,
  type SaltelliDesign,
} from '../sensitivity/index.js';

export const methods = ['sobol', 'morris', 'delta'] as const;
export type Method = (typeof methods)[number];

/** A design for a method: its points, and who tells indices from values there. */
export interface Study {
  readonly cube: Cube;
  readonly estimator: Estimator;
}

export interface StudyRequest {
  readonly method: Method;
  /** Base points, trajectories, or points of a sample. */
  readonly sample: number;
  /** Whether Sobol's indices are told of pairs too. */
  readonly second: boolean;
  readonly seed: number;
}

/** The design of a study of inputs, in the unit cube. */
export function studyOf(
  inputs: readonly string[],
  groups: Over['groups'],
  { method, sample, second, seed }: StudyRequest,
): Study {
  const parts = partsOf(inputs, groups);
  switch (method) {
    case 'sobol': {
      const design: SaltelliDesign = { parts, base: sample, second };
      return { cube: saltelliPoints(design, seed), estimator: new SobolEstimator(design, { seed }) };
    }
    case 'morris': {
      const cube = morrisPoints(parts, sample, usualLevels, seed);
      return { cube, estimator: new MorrisEstimator(morrisMoves(cube, parts) as MorrisMoves, { seed }) };
    }
    case 'delta': {
      const cube = sampleOf(sample, inputs.length, seed);
      return { cube, estimator: new DeltaEstimator({ names: inputs, inputs: columnsOf(cube) }, { seed }) };
    }
  }
}

/** A scrambled Sobol sequence where there is one in so many dimensions, else a Latin hypercube. */
function sampleOf(points: number, dimensions: number, seed: number): Cube {
  return dimensions <= 256 ? scrambledSobol(points, dimensions, seed) : latinHypercube(points, dimensions, seed);
}

/** Columns of a table of points. */
export function columnsOf({ points, dimensions, values }: Cube): Float64Array[] {
  return Array.from({ length: dimensions }, (_, d) =>
    Float64Array.from({ length: points }, (__, i) => values[i * dimensions + d]!),
  );
}

/** Dimensions of the cube that a method needs. */
export const dimensionsOf = (method: Method, inputs: number): number => (method === 'sobol' ? 2 * inputs : inputs);

export interface SensitivityRequest extends Omit<PointsRequest, 'points'>, StudyRequest {
  readonly over: Over;
}

/** The points at which a study asks a scenario. */
export function studyPoints(request: SensitivityRequest): { readonly study: Study; readonly points: Points } {
  const { factors, groups } = request.over;
  const study = studyOf(
    factors.map(({ name }) => name),
    groups,
    request,
  );
  return { study, points: pointsOf(tableOf(factors, study.cube), request.replicates) };
}

/** Evaluates the points of a study, each output as its mean over replicates, NaN where it does not exist in one. */
export async function outputsAt(evaluator: Evaluator, request: PointsRequest): Promise<Record<string, Float64Array>> {
  const { values, replicates } = await evaluator.evaluate(request);
  const { outputs, points } = request;
  return Object.fromEntries(
    outputs.map((output, o) => [
      outputName(output),
      Float64Array.from({ length: points.length }, (_, point) => {
        let sum = 0;
        for (let i = 0; i < replicates; i++) sum += values[(point * replicates + i) * outputs.length + o]!;
        return sum / replicates;
      }),
    ]),
  );
}
