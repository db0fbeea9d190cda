export { exp, expm1, log, log1p, pow } from './elementary.js';
export { eigenOfSymmetric, type Eigen } from './eigen.js';
export { drawBinomial, logMass, upperTail } from './binomial.js';
export { entityKey, Luck, partKey } from './luck.js';
export { maximumBetween } from './maximise.js';
export { normalCdf, normalDensity, normalQuantile } from './normal.js';
export { QuantileColumns } from './quantile-columns.js';
export * from './statistics.js';
export { threefry4x32 } from './threefry.js';
