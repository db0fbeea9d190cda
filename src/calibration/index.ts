export { stateDocument, type StateRequest } from './state/assemble.js';
export { catalogue, markets, vendorOf, type Identity, type MarketName } from './state/catalogue.js';
export { Known } from './state/known.js';
export {
  entitiesOf,
  isEvent,
  readTargets,
  type Entity,
  type Observable,
  type ReadTargets,
  type Target,
} from './targets/document.js';
export { withDerived } from './targets/derived.js';
export { historyOf, pointsOf, type Point } from './targets/points.js';
export { abcSteps, drawn, type AbcRequest, type AbcResult } from './fit/abc.js';
export { calibrationSteps, fitPast, fitSteps, marketTrials, type Fit, type FitSettings } from './fit/fit.js';
export { pastFrom, pastOf, type Past, type Summary } from './fit/problem.js';
export { ensembleOf, holding, type Held } from './play/ensemble.js';
export { priorOf, type Uncertain } from './play/prior.js';
export {
  backtest,
  type BacktestRequest,
  type BacktestResult,
  type FitSummary,
  type Keep,
  type Posed,
} from './backtest/backtest.js';
export { forecastSteps, lacking, type Forecast } from './backtest/forecast.js';
export { scoreForecasts, summarise, type ScoredRow, type ScoredTarget } from './backtest/score.js';
export { brier, meanScores, normalCrps, sampleCrps, skill, type Baselines } from './scoring/scores.js';
export { forecastBaselines, type BaselineForecasts, type NoBaseline } from './scoring/baselines.js';
export type { RankHistogram, Trial } from './fit/diagnostics.js';
export { chanceOf, uniformity, type Uniformity } from './fit/uniformity.js';
export { ended, type Steps } from './play/steps.js';
export { Bench, InLine, type Playable, type Played, type Players } from './play/players.js';
