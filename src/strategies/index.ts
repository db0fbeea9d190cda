export * from './strategy.js';
export * from './shipped.js';
