export { discover, methods, type DiscoverRequest, type Discovery, type FoundBox, type Method, type Point } from './discover.js';
export { readOutcome, type Outcome as OutcomeCondition } from './expression.js';
export type { Limit, Limits } from './limits.js';
export { columnOf, missingIn, placeOfRow, tableOf, type Cell, type Column, type Table } from './table.js';
export { fragmentOf, type Fragment, type Setting } from './fragment.js';
