export { answerText } from './answer.js';
export { envelope, type Envelope } from './envelope.js';
export { compact, count, money, percent, table } from './numbers.js';
export { checkText, type SourceRow } from './sources.js';
export { shareFan } from './share-fan.js';
export { strategyText } from './strategies.js';
export { checkLines, checkSummary } from './verify.js';
export { sensitivityText } from './sensitivity.js';
export * from './table.js';
