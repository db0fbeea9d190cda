import {
  firstOf,
  kindOf,
  noPlaces,
  parseYaml,
  problemAt,
  schemaAt,
  valueIn,
  type FileFault,
  type Path,
  type Place,
  type PlaceOf,
  type Problem,
  type ProblemOf,
} from '../documents/index.js';
import { applyOverrides } from './override.js';
import { quantitySpecOf } from './quantity.js';
import { formatName, scenarioSchema } from './schema/scenario.js';

/** Finds a document that another one extends: what is named, and the file that names it. */
export type FindDocument = (
  name: string,
  from: string,
) => { readonly file: string; readonly text: string } | { readonly refused: FileFault };

/** Documents that extend one another in a row. */
const longestChain = 16;

/** A document together with all it extends, with the place of everything in the file where it stands. */
export interface Inherited {
  /** Undefined where it cannot be read. */
  readonly value: unknown;
  readonly placeOf: PlaceOf;
  readonly problems: readonly Problem[];
}

/**
 * Reads a document and what it `extends`, and so on.
 *
 * Maps are merged key by key, a null takes a key away, and anything else replaces what it meets: numbers with their
 * ranges and lists as a whole. Then the document's own `set`, paths and values, is applied as `--set` is.
 */
export function readInherited(
  input: string | object,
  file: string,
  find: FindDocument,
  allowCode = false,
  chain: readonly string[] = [],
): Inherited {
  const text =
    typeof input === 'string' ? parseYaml(input, file) : { value: input as unknown, placeOf: noPlaces(file), problems: [] };
  const parsed = { ...text, problems: [...text.problems] };
  if (parsed.value === undefined) return parsed;
  const format = valueIn(parsed.value, ['format']);
  if (format !== formatName) {
    const found = typeof format === 'string' ? format : null;
    const wrong = problemAt({ code: 'unknown-format', found, allowed: [formatName] }, parsed.placeOf(['format']), 'format');
    return { ...parsed, value: undefined, problems: [...parsed.problems, wrong] };
  }
  const [first] = Object.keys(parsed.value as object);
  if (typeof input === 'string' && first !== undefined && first !== 'format') {
    parsed.problems.push(problemAt({ code: 'format-not-first', first }, parsed.placeOf(['format']), 'format'));
  }
  const { extends: parentName, set, ...written } = parsed.value as Record<string, unknown>;
  const { own, refusals } = withCode(written, file, allowCode ? find : undefined, parsed.placeOf);
  parsed.problems.push(...refusals);
  const refuse = (reason: ProblemOf<'bad-extends'>['reason']): Inherited => ({
    value: undefined,
    placeOf: parsed.placeOf,
    problems: [
      ...parsed.problems,
      problemAt(
        { code: 'bad-extends', found: typeof parentName === 'string' ? parentName : JSON.stringify(parentName), reason },
        parsed.placeOf(['extends']),
        'extends',
      ),
    ],
  });
  if (parentName === undefined) return changed(own, set, parsed.placeOf(['set']), parsed.placeOf, parsed.problems);
  if (typeof parentName !== 'string') return refuse('not-a-file');
  const found = find(parentName, file);
  if ('refused' in found) return refuse(found.refused);
  if (found.file === file || chain.includes(found.file)) return refuse('cycle');
  if (chain.length === longestChain) return refuse('chain');
  const parent = readInherited(found.text, found.file, find, allowCode, [...chain, file]);
  const problems = firstOf([...parsed.problems, ...parent.problems]);
  if (parent.value === undefined) return { ...parent, problems };
  const placeOf: PlaceOf = (path, which) => (stands(own, path) ? parsed : parent).placeOf(path, which);
  return changed(merged(parent.value, own, []), set, parsed.placeOf(['set']), placeOf, problems);
}

/** The document with the text of the code that it names, or why that cannot be had. */
function withCode(
  written: Record<string, unknown>,
  file: string,
  find: FindDocument | undefined,
  placeOf: PlaceOf,
): { readonly own: Record<string, unknown>; readonly refusals: readonly Problem[] } {
  if (kindOf(written['code']) !== 'map') return { own: written, refusals: [] };
  const code: Record<string, unknown> = {};
  const refusals: Problem[] = [];
  for (const [name, named] of Object.entries(written['code'] as object)) {
    code[name] = named;
    if (typeof named !== 'string') continue;
    const found = find === undefined ? { refused: 'not-asked' as const } : find(named, file);
    if ('text' in found) code[name] = { file: named, text: found.text };
    else {
      code[name] = { file: named, text: '' };
      const at = placeOf(['code', name]);
      refusals.push(problemAt({ code: 'code-not-allowed', found: named, reason: found.refused }, at, `code.${name}`));
    }
  }
  return { own: { ...written, code }, refusals };
}

/** The document after its own `set`; problems of that stand where `set` does. */
function changed(value: unknown, set: unknown, at: Place, placeOf: PlaceOf, problems: readonly Problem[]): Inherited {
  if (set === undefined) return { value, placeOf, problems };
  if (kindOf(set) !== 'map') {
    const wrong = problemAt({ code: 'wrong-type', found: kindOf(set), allowed: ['map'] }, at, 'set');
    return { value: undefined, placeOf, problems: [...problems, wrong] };
  }
  // JSON is YAML: what stands in the file is read as on the command line.
  const overrides = Object.entries(set as object).map(([path, to]) => `${path}=${JSON.stringify(to)}`);
  const overridden = applyOverrides(value, overrides);
  return {
    value: overridden.input,
    placeOf,
    problems: [...problems, ...overridden.problems.map((problem) => ({ ...problem, at }))],
  };
}

function merged(base: unknown, own: unknown, path: readonly string[]): unknown {
  const schema = schemaAt(scenarioSchema, path);
  const whole = schema === undefined || quantitySpecOf(schema) !== undefined;
  if (kindOf(base) !== 'map' || kindOf(own) !== 'map' || whole) return own;
  const result = { ...(base as Record<string, unknown>) };
  for (const [key, value] of Object.entries(own as Record<string, unknown>)) {
    if (value === null) delete result[key];
    else result[key] = Object.hasOwn(result, key) ? merged(result[key], value, [...path, key]) : value;
  }
  return result;
}

/** Whether a document says anything at a path, or above it something that is no map. */
function stands(own: unknown, path: Path): boolean {
  let at = own;
  for (const step of path) {
    if (kindOf(at) !== 'map') return true;
    if (!Object.hasOwn(at as object, step)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return true;
}
