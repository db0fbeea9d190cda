export { answerText } from './answer.js';
export { envelope, type Envelope } from './envelope.js';
export { compact, count, money, percent, table } from './numbers.js';
export * from './strategies.js';
