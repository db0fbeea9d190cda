export * from './engine.js';
export * from './near.js';
