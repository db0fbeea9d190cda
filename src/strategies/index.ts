export * from './strategy.js';
export * from './shipped.js';
export { defineStrategy, StrategyError } from './author.js';
export type { Aids, Decision, ReleaseName, StrategyDefinition } from './author.js';
export { strategyOf } from './of.js';
export { policiesOf } from './policies.js';
