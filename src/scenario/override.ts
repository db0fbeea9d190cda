import type { z } from 'zod';
import { definition, kindOf, nearest, noPlaces, parseYaml, problemAt, schemaAt, type Problem } from '../documents/index.js';
import { quantitySpecOf, readQuantity } from './quantity.js';
import { scenarioSchema } from './schema/scenario.js';
import { knownPaths } from './walk.js';

/** Places of overrides: there is no line, only the flag. */
const place = noPlaces('--set')([]);

/** A document changed by overrides, and what was wrong with them. */
export interface Overridden {
  readonly input: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Applies `path=value` texts, in order, to what a user wrote, before it is checked. `*` stands for every key of a map
 * or list. The value is YAML. A plain number put on a number that states its range keeps the range unless it lies outside.
 * Evidence is about the number that it was given for: another one is an assumption.
 */
export function applyOverrides(
  input: unknown,
  overrides: readonly string[],
  schema: z.core.$ZodType = scenarioSchema,
): Overridden {
  const problems: Problem[] = [];
  let changed = input;
  for (const text of overrides) {
    const outcome = applyOne(changed, text, schema);
    if (Array.isArray(outcome)) problems.push(...outcome);
    else changed = outcome.input;
  }
  return { input: changed, problems };
}

function applyOne(input: unknown, text: string, schema: z.core.$ZodType): { readonly input: unknown } | Problem[] {
  const equals = text.indexOf('=');
  if (equals < 0) return [problemAt({ code: 'bad-override', text, reason: 'no-equals' }, place, '')];
  const path = text.slice(0, equals).trim();
  if (path === '') return [problemAt({ code: 'bad-override', text, reason: 'no-path' }, place, '')];
  const { value, problems } = parseYaml(text.slice(equals + 1), place.file);
  if (problems.some(({ severity }) => severity === 'error')) {
    return [problemAt({ code: 'bad-override', text, reason: 'not-yaml' }, place, path)];
  }
  const keys = path.split('.');
  const named = keys.map((key) => (key === '*' ? '0' : key));
  // As a key of a plain object it would not be one.
  if (keys.includes('__proto__') || schemaAt(schema, named) === undefined) {
    return [problemAt({ code: 'unknown-path', found: path, didYouMean: nearestPath(path, schema) }, place, path)];
  }
  const result = put(input, keys, value, schema);
  if (result.hits === 0) return [problemAt({ code: 'bad-override', text, reason: 'no-match' }, place, path)];
  return { input: result.node };
}

/** The known path nearest to one with names in it: names are compared as they are, keys by their spelling. */
function nearestPath(path: string, schema: z.core.$ZodType): string | null {
  const keys = path.split('.');
  const candidates = knownPaths(schema)
    .map((known) => known.split('.'))
    .filter((known) => known.length === keys.length)
    .map((known) => known.map((key, i) => (key === '*' ? keys[i]! : key)).join('.'));
  return nearest(path, candidates);
}

interface Put {
  readonly node: unknown;
  readonly hits: number;
}

function put(node: unknown, keys: readonly string[], value: unknown, schema: z.core.$ZodType): Put {
  const [key, ...rest] = keys;
  if (key === undefined) return { node: keepRange(node, value, schema), hits: 1 };
  if (key === '*') {
    if (typeof node !== 'object' || node === null) return { node, hits: 0 };
    let hits = 0;
    const entries = Object.entries(node).map(([name, inner]): [string, unknown] => {
      const done = put(inner, rest, value, childOf(schema, name));
      hits += done.hits;
      return [name, done.node];
    });
    return { node: Array.isArray(node) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries), hits };
  }
  const child = childOf(schema, key);
  if (Array.isArray(node)) {
    if (!Object.hasOwn(node, key)) return { node, hits: 0 };
    const done = put(node[Number(key)], rest, value, child);
    return { node: node.map((item: unknown, i) => (String(i) === key ? done.node : item)), hits: done.hits };
  }
  if (kindOf(node) !== 'map' && node !== undefined && node !== null) return { node, hits: 0 };
  // Nor is a list begun in the middle.
  if (definition(schema).type === 'array') return { node, hits: 0 };
  const map = (node ?? {}) as Record<string, unknown>;
  // A free key may be given a value, but nobody is invented on the way to one.
  if (rest.length > 0 && !Object.hasOwn(map, key) && definition(schema).type === 'record') return { node, hits: 0 };
  const done = put(Object.hasOwn(map, key) ? map[key] : undefined, rest, value, child);
  return { node: { ...map, [key]: done.node }, hits: done.hits };
}

const childOf = (schema: z.core.$ZodType, key: string): z.core.$ZodType => schemaAt(schema, [key]) ?? schema;

function keepRange(before: unknown, value: unknown, schema: z.core.$ZodType): unknown {
  const spec = quantitySpecOf(schema);
  const stated = before ?? spec?.default;
  if (spec === undefined || (typeof value !== 'number' && typeof value !== 'string') || kindOf(stated) !== 'map') return value;
  const { low, high, dist, source, note, hindsight, ...rest } = stated as Record<string, unknown>;
  const now = readQuantity(value, spec);
  const range = readQuantity(stated, spec);
  if (now.findings.length > 0 || range.findings.length > 0) return value;
  const { low: least, high: most } = range.quantity;
  const inside = least !== null && most !== null && least <= now.quantity.value && now.quantity.value <= most;
  const unproven = source === undefined || source === null || source === 'assumption';
  const kept = unproven || now.quantity.value === range.quantity.value;
  return {
    ...rest,
    ...(kept ? statedOf({ source, note, hindsight }) : { source: 'assumption' }),
    ...(inside && statedOf({ low, high, dist })),
    value,
  };
}

/** What of some keys was stated. */
const statedOf = (keys: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
