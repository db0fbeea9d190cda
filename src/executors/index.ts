export { defaultThreads, threads } from './threads.js';
