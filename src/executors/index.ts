export { players, type Crew } from './players.js';
export { defaultThreads, threads } from './threads.js';
