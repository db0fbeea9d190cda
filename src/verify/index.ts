export { readCases, verifyFormat, type ReadCases, type VerifyCase } from './cases.js';
export { checkCase, type Check } from './check.js';
export { families } from './families/index.js';
export type { AnyFamily, Family } from './family.js';
