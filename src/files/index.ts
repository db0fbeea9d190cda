export * from './near.js';
