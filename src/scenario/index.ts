export * from './quantity.js';
export * from './schema/scenario.js';
export * from './schema/vendor.js';
