export { defaultThreads, threads } from './threads.js';
export { tuneProcess } from './tuning.js';
