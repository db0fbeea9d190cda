export { exp, expm1, log, log1p, pow } from './elementary.js';
export { drawBinomial, logMass } from './binomial.js';
export { BoundedSequence, UnboundedSequence, type ConfidenceSequence } from './confidence-sequence.js';
export { entityKey, Luck, partKey } from './luck.js';
export { maximumBetween } from './maximise.js';
export { normalCdf, normalDensity, normalQuantile } from './normal.js';
export { QuantileColumns } from './quantile-columns.js';
export * from './statistics.js';
export { threefry4x32 } from './threefry.js';
