import { Composer, LineCounter, Parser, type Document, type YAMLError } from 'yaml';
import { firstTooDeep } from './depth.js';
import { faultOf } from './faults.js';
import { noPlaces, placesOf } from './marks.js';
import { plainOf, type Limits } from './plain.js';
import { problemAt, type Finding, type Path, type PlaceOf, type Problem } from './problem.js';

/** A document's plain value, `undefined` where the text cannot be read, with the places of all that stands in it. */
export interface Parsed {
  readonly value: unknown;
  readonly placeOf: PlaceOf;
  readonly problems: readonly Problem[];
}

/** Characters of text: above it, nobody wrote the document by hand. */
const largestText = 8 * 1024 * 1024;

const limits: Limits = { depth: 64, repeated: 100_000 };

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
 * aliases that unfold to more than 100,000 values, more than 8 Mi characters. Where only keys are duplicate the value is there all
 * the same. Numbers such as `.nan` come through: whoever knows the schema refuses them.
 */
export function parseYaml(text: string, file: string): Parsed {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const report = (finding: Finding, offset: number, path: Path = []) => {
    const { line, col } = lines.linePos(offset);
    problems.push(problemAt(finding, { file, line, column: col }, path.join('.')));
  };
  const refused = (): Parsed => ({ value: undefined, placeOf: noPlaces(file), problems });

  if (text.length > largestText) {
    lines.addNewLine(0);
    report({ code: 'too-large', found: text.length, max: largestText }, 0);
    return refused();
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = firstTooDeep(tokens, limits.depth);
  if (deep !== null) {
    report({ code: 'too-deep', max: limits.depth }, deep);
    return refused();
  }

  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  for (const document of documents) reportFaults(document, report);
  const second = documents[1];
  if (second !== undefined) report({ code: 'not-yaml', fault: 'MULTIPLE_DOCS' }, second.range[0]);

  const { value, marks, spotted } = plainOf(documents[0]?.contents ?? null, limits, (offset) => lines.linePos(offset).line);
  for (const { finding, offset, path } of spotted) report(finding, offset, path);
  problems.sort((one, other) => one.at.line - other.at.line || one.at.column - other.at.column);
  const usable = problems.every(
    ({ code, severity }) => code === 'duplicate-key' || code === 'unknown-key' || severity === 'warning',
  );
  return { value: usable ? value : undefined, placeOf: placesOf(marks, lines, file), problems };
}

function reportFaults(document: Document.Parsed, report: (finding: Finding, offset: number) => void): void {
  const fault = (error: YAMLError): Finding => ({ code: 'not-yaml', fault: faultOf(error.code) });
  for (const error of document.errors) report(fault(error), error.pos[0]);
  for (const warning of document.warnings) report({ ...fault(warning), severity: 'warning' }, warning.pos[0]);
}
