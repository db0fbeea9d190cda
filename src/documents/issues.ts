import type { z } from 'zod';
import { nearest } from './nearest.js';
import { byPlace, kindOf, problemIn, type Finding, type Kind, type Path, type PlaceOf, type Problem } from './problem.js';
import { keysBeside, schemaAt, valueIn } from './shape.js';

type Issue = z.core.$ZodIssue;

/** A document that was checked: its schema, what stands in it, and where. */
export interface Checked {
  readonly schema: z.core.$ZodType;
  readonly input: unknown;
  readonly placeOf: PlaceOf;
}

interface Located {
  readonly path: Path;
  readonly finding: Finding;
}

/**
 * The issues of a schema as problems with places, in the order of the document.
 *
 * A check of one's own hands over its finding as `params.problem` of a custom issue; other custom issues become `unfit`
 * with their message in every language.
 */
export function problemsOf(issues: readonly Issue[], checked: Checked): Problem[] {
  return issues
    .flatMap((issue) => locate(issue, [], checked))
    .map(({ finding, path }) => problemIn(finding, path, checked.placeOf))
    .sort(byPlace);
}

function locate(issue: Issue, under: Path, checked: Checked): Located[] {
  const path = [...under, ...(issue.path as Path)];
  const value = valueIn(checked.input, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, checked));
  if (value === undefined && path.length > 0 && saysMissing(issue)) {
    return [{ path, finding: { code: 'missing-key', key: String(path.at(-1)) } }];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return closestOption(issue.errors, path, value, checked);
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.map((inner) => ({ path, finding: findingOf(inner, path.at(-1)) }));
  }
  return [{ path, finding: findingOf(issue, value) }];
}

/** Whether the issue would not be there if there were a value. */
function saysMissing(issue: Issue): boolean {
  const finding = issue.code === 'custom' ? stated(issue) : undefined;
  return finding?.code === 'wrong-type' || ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code);
}

function unknownKey(key: string, path: Path, { schema, input }: Checked): Located {
  const parent = schemaAt(schema, path);
  const allowed = parent === undefined ? [] : keysBeside(parent, key, valueIn(input, path));
  return { path: [...path, key], finding: { code: 'unknown-key', key, didYouMean: nearest(key, allowed), allowed } };
}

/** What is wrong with the option that the value comes closest to; where it has no option's type, all their types. */
function closestOption(options: readonly Issue[][], path: Path, value: unknown, checked: Checked): Located[] {
  const ofType = options.filter((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0));
  const [closest] = ofType.toSorted((one, other) => faultsOf(one) - faultsOf(other));
  if (closest !== undefined) return closest.flatMap((issue) => locate(issue, path, checked));
  const allowed = options.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === 'invalid_type' ? kindsOf(issue.expected) : [])),
  );
  return [{ path, finding: { code: 'wrong-type', found: kindOf(value), allowed: [...new Set(allowed)] } }];
}

/** How much is wrong; each unknown key by itself. */
const faultsOf = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

/** The finding that a check of one's own handed over. */
function stated(issue: z.core.$ZodIssueCustom): Finding | undefined {
  return (issue.params as { problem?: Finding } | undefined)?.problem;
}

function findingOf(issue: Issue, value: unknown): Finding {
  switch (issue.code) {
    case 'invalid_type':
      if (typeof value === 'number' && !Number.isFinite(value)) return { code: 'not-a-number', found: String(value) };
      if (issue.expected === 'int' && typeof value === 'number') return { code: 'not-whole', found: value };
      return { code: 'wrong-type', found: kindOf(value), allowed: kindsOf(issue.expected) };
    case 'invalid_value':
      return badChoice(value, issue.values.map(String));
    case 'invalid_union':
      return badChoice(value, ((issue as { options?: readonly unknown[] }).options ?? []).map(String));
    case 'too_small':
      return sizeFinding(value, issue.origin, Number(issue.minimum), null);
    case 'too_big':
      return sizeFinding(value, issue.origin, null, Number(issue.maximum));
    case 'invalid_format':
      if (['date', 'datetime', 'time'].includes(issue.format)) return { code: 'bad-date', found: String(value) };
      return { code: 'bad-text', found: String(value), pattern: issue.pattern ?? issue.format };
    case 'custom':
      return stated(issue) ?? unfit(issue.message);
    default:
      return unfit(issue.message);
  }
}

function badChoice(value: unknown, allowed: readonly string[]): Finding {
  const found = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return { code: 'bad-choice', found, allowed, didYouMean: nearest(found, allowed) };
}

function sizeFinding(value: unknown, origin: string, min: number | null, max: number | null): Finding {
  if (typeof value === 'string') return { code: 'bad-length', found: value.length, min, max, of: 'text' };
  if (Array.isArray(value)) return { code: 'bad-length', found: value.length, min, max, of: 'list' };
  if (typeof value === 'number') return { code: 'out-of-range', found: value, min, max, unit: null };
  return { code: 'bad-length', found: Object.keys(value ?? {}).length, min, max, of: origin === 'array' ? 'list' : 'map' };
}

function unfit(sentence: string): Finding {
  return { code: 'unfit', sentence: { en: sentence, 'zh-Hans': sentence } };
}

function kindsOf(expected: string): Kind[] {
  const kinds: Record<string, Kind> = {
    string: 'text',
    number: 'number',
    int: 'number',
    bigint: 'number',
    boolean: 'boolean',
    object: 'map',
    record: 'map',
    array: 'list',
    tuple: 'list',
    null: 'empty',
  };
  const kind = kinds[expected];
  return kind === undefined ? [] : [kind];
}
