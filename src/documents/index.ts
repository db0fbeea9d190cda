export { entryOf, problemCodes } from './catalogue.js';
export { parseCsv, type Csv } from './csv.js';
export { readDocument, type CheckedDocument } from './checked.js';
export { problemsOf, type Checked } from './issues.js';
export { languages, type Language } from './language.js';
export { noPlaces } from './marks.js';
export { sentenceOf, wordProblem } from './messages.js';
export { documentSteps, migrateText, type DocumentStep, type Migrated } from './migrate.js';
export { nearest } from './nearest.js';
export { byPlace, firstOf, kindOf, mostTold, problemAt, problemIn } from './problem.js';
export type {
  FileFault,
  Finding,
  GamePart,
  Kind,
  NameKind,
  Path,
  Place,
  PlaceOf,
  Problem,
  ProblemCode,
  ProblemOf,
  Severity,
} from './problem.js';
export { bare, childSchema, definition, keysOf, schemaAt, valueIn } from './shape.js';
export { largestDocument, parseYaml, type Parsed } from './yaml.js';
