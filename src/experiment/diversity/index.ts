export { explore, type Evaluate as EvaluatePatterns, type Exploration, type ExploreRequest, type Reached } from './explore.js';
export { cellOf, type Axis } from './grid.js';
export { together } from './together.js';
