import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** A schema without what only says that a value may be missing. */
export function bare(schema: Schema): Schema {
  const { innerType } = schema._zod.def as { innerType?: Schema };
  return innerType === undefined ? schema : bare(innerType);
}

/** The definition of a schema, told apart by `type`. */
export function definition(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  return (bare(schema) as z.core.$ZodTypes)._zod.def;
}

/** The schema of what stands under a key, or `undefined` where the schema has no such key. */
export function childSchema(schema: Schema, key: string | number): Schema | undefined {
  const def = definition(schema);
  if (def.type === 'object') return Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return /^\d+$/u.test(String(key)) ? def.element : undefined;
  if (def.type === 'union') return def.options.map((option) => childSchema(option, key)).find((child) => child !== undefined);
  return undefined;
}

/** The schema at a path, or `undefined`. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const key of path) at = at && childSchema(at, key as string | number);
  return at;
}

/** The keys that a schema knows by name; none for a map with free keys. */
export function keysOf(schema: Schema): readonly string[] {
  const def = definition(schema);
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type === 'union') return [...new Set(def.options.flatMap((option) => keysOf(option)))];
  return [];
}

/**
 * The keys that may stand where `key` may not: of a union those of the option that lacks it and has most of what else stands in `value`.
 */
export function keysBeside(schema: Schema, key: string, value: unknown): readonly string[] {
  const def = definition(schema);
  if (def.type !== 'union') return keysOf(schema);
  const present = Object.keys(value ?? {});
  const lacking = def.options.filter((option) => !keysOf(option).includes(key) && isOfKind(option, value));
  const [closest] = lacking
    .map((option) => keysBeside(option, key, value))
    .toSorted((one, other) => commonIn(other, present) - commonIn(one, present));
  return closest ?? [];
}

const commonIn = (keys: readonly string[], present: readonly string[]): number =>
  keys.filter((key) => present.includes(key)).length;

/** Whether what a schema states of single keys, as a union is told apart by, stands in a value. */
function isOfKind(schema: Schema, value: unknown): boolean {
  const def = definition(schema);
  if (def.type !== 'object') return true;
  return Object.entries(def.shape).every(([key, inner]) => {
    const own = definition(inner);
    return own.type !== 'literal' || (own.values as readonly unknown[]).includes(valueIn(value, [key]));
  });
}

/** The value at a path of plain maps and lists, or `undefined`. */
export function valueIn(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
