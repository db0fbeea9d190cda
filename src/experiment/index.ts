export * from './task.js';
export * from './executor.js';
export * from './fidelity.js';
export * from './workbench.js';
export * from './in-line.js';
export * from './collector.js';
export * from './digest.js';
export * from './summary.js';
export * from './assumptions.js';
export { criteria, type Criterion } from './criteria.js';
export type { Chunk } from './chunks.js';
export * from './measures.js';
export * from './ranges.js';
export * from './store.js';
export * from './pace.js';
export * from './bulk.js';
export * from './run.js';
export * from './simulate.js';
export * from './snapshot.js';
export * from './snapshot-bytes.js';
export * from './variant.js';
export * from './diversity-runs.js';
export * from './optimise-runs.js';
export * from './spans.js';
export type { Objective } from './optimise/index.js';
export { PointCount } from './candidates.js';
export * from './compare.js';
export * from './diff.js';
export type { Sample } from './diff-estimates.js';
export type { InputDifferences, Inputs } from './diff-inputs.js';
export * from './over.js';
export * from './sweep.js';
export { pointsByScenario, scenarioName } from './table-points.js';
export * from './sensitivities.js';
export { outputName, outputsOf, type Output } from './output.js';
export * from './ensemble.js';
export * from './draws.js';
export * from './points/evaluate.js';
export {
  pointProblems,
  replicatesOf,
  type Evaluator,
  type Point,
  type Points,
  type PointsRequest,
  type PointValues,
} from './points/point.js';
