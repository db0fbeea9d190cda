export * from './exact/rational.js';
export * from './game.js';
export { solveBimatrix } from './bimatrix/solve.js';
export { iterated, dominances, type Dominance, type Dominated, type Elimination } from './dominance/iterated.js';
export type * from './solution.js';
export { solveSeveral, type Effort } from './several/solve.js';
export { readNfg, type ReadGame } from './formats/read-nfg.js';
export { writeNfg, type NfgVersion } from './formats/write-nfg.js';
export { readMatches } from './formats/matches.js';
