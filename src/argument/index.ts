export { changesIn, claimFormat, readClaim, setFaults, type Claim, type ReadClaim, type Texts } from './claim/document.js';
export { closedPlays, subjectsOf, type ClosedPlay } from './positions.js';
export { Bench, type BenchRequest } from './bench.js';
export { Judge, verdicts, type Estimate, type Verdict } from './verdict.js';
export { outputsOf as claimOutputs, tryClaim, type Trial, type TrialRequest } from './trial.js';
export {
  argue,
  errorRate,
  premises,
  unitAt,
  type ArgueRequest,
  type Argument,
  type PremisedMarket,
  type Premises,
  type Row,
} from './argue.js';
export type { Border, Side, Tie } from './border.js';
export { ownRanges, withColumns } from './ranges.js';
export { numbersAt } from './overrides.js';
export { explain, traced, type ExplainRequest, type Explanation, type TraceRow } from './explanation/explain.js';
export { mechanismGroups } from './explanation/groups.js';
export { coalitionsFor, mostExact, shapley, type Contribution } from './explanation/shapley.js';
export type { Flip } from './explanation/flip.js';
export type { HoldingMap } from './map.js';
export { fitProblems } from './claim/fit.js';
