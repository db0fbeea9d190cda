export type { Block, Report, ReportData, Section } from './block.js';
export type { TriedClaim } from './claims.js';
export type { AnyAnswer, Answer, Materials, Played, SweepTold } from './materials.js';
export { reportOf } from './report.js';
export { documentWords, type DocumentWords } from './words.js';
