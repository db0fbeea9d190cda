export * from './tasks/task.js';
export * from './tasks/executor.js';
export * from './tasks/fidelity.js';
export * from './workbench.js';
export * from './in-line.js';
export * from './run/collector.js';
export * from './run/digest.js';
export * from './run/summary.js';
export * from './run/assumptions.js';
export { criteria, type Criterion } from './run/criteria.js';
export type { Chunk } from './tasks/chunks.js';
export * from './tasks/measures.js';
export * from './points/ranges.js';
export * from './keeping/store.js';
export * from './keeping/pace.js';
export { Turns } from './keeping/turns.js';
export * from './keeping/bulk.js';
export * from './run/run.js';
export * from './run/simulate.js';
export * from './run/snapshot.js';
export * from './run/snapshot-bytes.js';
export * from './run/ends.js';
export * from './run/paths.js';
export { followedMonths, migrationOf, type Migration } from './run/migration.js';
export * from './run/variant.js';
export * from './studies/diversity-runs.js';
export * from './studies/optimise-runs.js';
export * from './keeping/spans.js';
export type { Objective } from './optimise/index.js';
export { PointCount } from './points/candidates.js';
export * from './studies/compare.js';
export * from './diff/diff.js';
export type { Sample } from './diff/diff-estimates.js';
export type { InputDifferences, Inputs } from './diff/diff-inputs.js';
export * from './points/over.js';
export * from './studies/sweep.js';
export * from './studies/profile-runs.js';
export * from './studies/policy-search.js';
export { pointsByScenario, scenarioName } from './points/table-points.js';
export * from './studies/sensitivities.js';
export { outputName, outputsOf, type Output } from './tasks/output.js';
export * from './points/ensemble.js';
export * from './points/draws.js';
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
