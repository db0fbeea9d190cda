export * from './exact/rational.js';
export * from './game.js';
export { solveBimatrix } from './bimatrix/solve.js';
export { iterated, dominances, type Dominance, type Dominated, type Elimination } from './dominance/iterated.js';
export type * from './solution.js';
export { solveByRoles, solveSeveral, type Effort } from './several/solve.js';
export { readNfg, type ReadGame } from './formats/read-nfg.js';
export { writeNfg, type NfgVersion } from './formats/write-nfg.js';
export { readMatches } from './formats/matches.js';
export { obediences, incentivesOf, violation, type Incentive, type Obedience } from './correlated/incentives.js';
export { mostWelfare, type Correlated } from './correlated/welfare.js';
export { mostEntropy } from './correlated/entropy.js';
export { LogitSystem } from './quantal/logit.js';
export { follow, settleAt, type Branch, type QuantalPoint } from './quantal/trace.js';
export { quantalBranches, type QuantalBranch } from './quantal/branches.js';
export { areInterchangeable, isSymmetric, rolesIn } from './reductions/symmetry.js';
export { mergeDuplicates, type Merged } from './reductions/duplicates.js';
export { stabilityOf, type Stability } from './evolution/ess.js';
export { logFixationAgainst, logFixationWithin, type Selection } from './evolution/fixation.js';
export { stationary, type LogRates, type Stationary } from './evolution/stationary.js';
export { alphaRank, alphaRankWithin, type Fixation, type Ranking } from './evolution/alpha-rank.js';
export { logitFlow, replicator, ride, type Flow, type Path, type Ride } from './evolution/flow.js';
export { Expected, payoffsAt, strategyPayoffs, type Profile } from './several/expected.js';
export { solveGame } from './solve.js';
export { answerTo, type SolveAnswer, type ToldCorrelated, type ToldDistribution } from './answer.js';
export { dynamicNames, type Dynamic, type DynamicAnswers } from './dynamics.js';
export { pureEquilibria } from './several/pure.js';
export { standingOf, exactPayoffs, type ExactProfile, type Standing } from './exact/expectation.js';
export { zeroSum, type ZeroSum } from './exact/zero-sum.js';
export { bestReply, bestResponses, type ContinuousGame, type Replies, type ReplyOptions } from './continuous/best-response.js';
export {
  deviationPreserving,
  roleGameOf,
  rolePayoffs,
  tensorOf,
  type Counts,
  type Role,
  type RoleGame,
} from './reductions/roles.js';
export { Samples } from './empirical/samples.js';
export { Orbits } from './empirical/orbits.js';
export { fewerPlayers, type Crowd, type FewerPlayers } from './empirical/fewer-players.js';
export { Bands, type Estimate, type PayoffKind } from './empirical/bands.js';
export { regretsOf, type Deviation, type Mixture, type PlayerRegret, type RegretStanding } from './empirical/regret.js';
export { survivalOf, type Survival } from './empirical/resampling.js';
export {
  empiricalGame,
  firstReplicates,
  type EmpiricalGame,
  type EmpiricalRequest,
  type Ending,
  type Play,
  type PlayRequest,
} from './empirical/play.js';
export {
  exploreStrategies,
  type Exploration,
  type ExploreEnding,
  type ExploreRequest,
  type Finding as StrategyFinding,
  type LedgerRow,
  type Opposition,
} from './empirical/explore.js';
export { gameAnswer, type GameAnswer, type ToldEstimate } from './empirical/answer.js';
