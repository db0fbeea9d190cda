import { Composer, LineCounter, type Document, type YAMLError } from 'yaml';
import { faultOf } from './faults.js';
import { noPlaces, placesOf } from './marks.js';
import { plainOf, type Limits } from './plain.js';
import { byPlace, firstOf, problemAt, type Finding, type Path, type PlaceOf, type Problem } from './problem.js';
import { tokensOf, type TextBounds } from './tokens.js';

/** A document's plain value, `undefined` where the text cannot be read, with the places of all that stands in it. */
export interface Parsed {
  readonly value: unknown;
  readonly placeOf: PlaceOf;
  readonly problems: readonly Problem[];
}

/** Characters of text, and bytes of a file: the largest shipped scenario has a thirtieth of it. */
export const largestDocument = 1024 * 1024;

/** The largest shipped scenario has a third of the parts, and nests seven deep. */
const bounds: TextBounds = { parts: 30_000, depth: 64 };

const limits: Limits = { depth: bounds.depth, repeated: bounds.parts };

/** Problems beside which what else is wrong can be told in the same breath. */
const leavesValue: ReadonlySet<string> = new Set(['duplicate-key', 'unknown-key', 'control-character']);

// The core schema whatever a %YAML directive says: no dates, sets or binaries, no merge keys, every key a text.
const options = {
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  version: '1.2',
} as const;

/**
 * Reads one YAML document and keeps its places.
 *
 * Every problem of the text is returned, each where it stands: what is not YAML, duplicate keys, nesting deeper than 64,
 * aliases that unfold to more than 30,000 values, more than 1 Mi characters or 30,000 words and signs. Where only keys
 * are duplicate the value is there all the same. Numbers such as `.nan` come through: whoever knows the schema refuses
 * them.
 */
export function parseYaml(text: string, file: string): Parsed {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const report = (finding: Finding, offset: number, path: Path = []) => {
    const { line, col } = lines.linePos(offset);
    problems.push(problemAt(finding, { file, line, column: col }, path.join('.')));
  };
  const refused = (): Parsed => ({ value: undefined, placeOf: noPlaces(file), problems });

  if (text.length > largestDocument) {
    lines.addNewLine(0);
    report({ code: 'too-large', found: text.length, max: largestDocument, of: 'characters' }, 0);
    return refused();
  }
  const read = tokensOf(text, bounds, lines.addNewLine);
  if ('passed' in read) {
    const { passed, offset } = read;
    report(passed === 'depth' ? { code: 'too-deep', max: bounds.depth } : { code: 'too-long', max: bounds.parts }, offset);
    return refused();
  }

  const documents = withoutStacks(() => [...new Composer(options).compose(read.tokens, true, text.length)]);
  for (const document of documents) reportFaults(document, report);
  const second = documents[1];
  if (second !== undefined) report({ code: 'not-yaml', fault: 'MULTIPLE_DOCS' }, second.range[0]);

  const { value, marks, spotted } = plainOf(documents[0]?.contents ?? null, limits, (offset) => lines.linePos(offset).line);
  for (const { finding, offset, path } of spotted) report(finding, offset, path);
  problems.sort(byPlace);
  const usable = problems.every(({ code, severity }) => leavesValue.has(code) || severity === 'warning');
  return { value: usable ? value : undefined, placeOf: placesOf(marks, lines, file), problems: firstOf(problems) };
}

/** The composer makes an Error of every fault: a stack for each would take most of the time and of the memory. */
function withoutStacks<T>(work: () => T): T {
  const errors = Error as { stackTraceLimit?: number };
  const { stackTraceLimit = 10 } = errors;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    errors.stackTraceLimit = stackTraceLimit;
  }
}

function reportFaults(document: Document.Parsed, report: (finding: Finding, offset: number) => void): void {
  const fault = (error: YAMLError): Finding => ({ code: 'not-yaml', fault: faultOf(error.code) });
  for (const error of document.errors) report(fault(error), error.pos[0]);
  for (const warning of document.warnings) report({ ...fault(warning), severity: 'warning' }, warning.pos[0]);
}
