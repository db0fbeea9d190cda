export * from './document.js';
export * from './engine.js';
export * from './near.js';
