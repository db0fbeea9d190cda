export type { Block, Report, ReportData, Section } from './block.js';
export type { TriedClaim } from './answers/claims.js';
export type { AnyAnswer, Answer, Materials, Played, SweepTold } from './materials.js';
export { playedFor, type Plan } from './played.js';
export { reportOf } from './report.js';
export { documentWords, type DocumentWords } from './words.js';
