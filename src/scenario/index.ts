export { canonicalJson, scenarioHash } from './canonical.js';
export { checkScenario } from './checks.js';
export { readScenario, type ReadOptions, type ReadScenario } from './load.js';
export { applyOverrides } from './override.js';
export * from './quantity.js';
export * from './schema/scenario.js';
export { factorNames, factorRegimes } from './schema/technology.js';
export * from './schema/vendor.js';
export { knownPaths, quantitiesOf, withEvery, withValue, type QuantityAt } from './walk.js';
