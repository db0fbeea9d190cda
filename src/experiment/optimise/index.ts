export { CmaEs, mirrored, type CmaOptions } from './cma-es.js';
export { placeOf, valueAt, type Lever } from './levers.js';
export { objectives, scores, worstDecile, type Objective } from './objectives.js';
export { search, type Candidate, type Evaluate, type Generation, type SearchRequest, type SearchResult } from './search.js';
