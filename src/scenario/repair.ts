import type { z } from 'zod';
import { definition, schemaAt, valueIn } from '../documents/index.js';
import { quantitySpecOf, type QuantitySpec } from './quantity.js';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** A document with stand-ins for what its schema refused, and where they stand. */
export interface Repaired {
  readonly input: unknown;
  readonly paths: readonly Path[];
}

/**
 * Replaces what the schema refused, so that the checks which need a whole scenario can speak in the same breath.
 *
 * What comes of it is never run: only problems away from the stand-ins are worth telling.
 */
export function repair(input: unknown, issues: readonly z.core.$ZodIssue[], schema: Schema): Repaired {
  const paths: Path[] = [];
  let repaired = input;
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      repaired = put(repaired, issue.path, without(valueIn(repaired, issue.path), issue.keys));
      continue;
    }
    const path = wholeQuantity(issue.path, schema);
    repaired = put(repaired, path, standIn(valueIn(input, path), schemaAt(schema, path)));
    paths.push(path);
  }
  return { input: repaired, paths };
}

function without(map: unknown, keys: readonly string[]): unknown {
  const unknown = new Set(keys);
  return Object.fromEntries(Object.entries(map as object).filter(([key]) => !unknown.has(key)));
}

/** The path of the quantity in which `path` ends, or `path`. */
function wholeQuantity(path: Path, schema: Schema): Path {
  for (let length = 1; length < path.length; length++) {
    const at = schemaAt(schema, path.slice(0, length));
    if (at !== undefined && quantitySpecOf(at) !== undefined) return path.slice(0, length);
  }
  return path;
}

function standIn(found: unknown, schema: Schema | undefined): unknown {
  if (schema === undefined) return undefined;
  const spec = quantitySpecOf(schema);
  if (spec !== undefined) return { value: someValue(spec), source: sourceOf(found) };
  const def = definition(schema);
  if (def.type === 'enum') return Object.values(def.entries)[0];
  if (def.type === 'literal') return def.values[0];
  if (def.type === 'object' || def.type === 'record') return {};
  return def.type === 'array' ? [] : undefined;
}

const someValue = ({ min = -Infinity, max = Infinity }: QuantitySpec): number => Math.min(Math.max(1, min), max);

function sourceOf(found: unknown): string | null {
  const source = valueIn(found, ['source']);
  return typeof source === 'string' ? source : null;
}

/** A copy with `value` at the path, or without what stood there where it is undefined. */
function put(node: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((item: unknown, i) => (i === key ? put(item, rest, value) : item));
  const map = typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>) : {};
  const inner = put(map[key], rest, value);
  const { [key]: _, ...others } = map;
  return inner === undefined ? others : { ...others, [key]: inner };
}
