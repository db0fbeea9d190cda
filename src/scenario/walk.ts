import type { z } from 'zod';
import { childSchema, definition, keysOf, schemaAt } from '../documents/index.js';
import { quantitySpecOf, type Quantity, type QuantitySpec } from './quantity.js';
import { scenarioSchema, type Scenario } from './schema/scenario.js';

type Schema = z.core.$ZodType;

/** A number of a scenario, where it stands and what it means. */
export interface QuantityAt {
  /** Dotted, e.g. `vendors.meta.cash`. */
  readonly path: string;
  readonly spec: QuantitySpec;
  readonly quantity: Quantity;
}

/**
 * Every number of a resolved scenario, by ascending path. Sweeps, sensitivity, calibration and sliders learn from this
 * walk, and from nowhere else, what is a lever, an uncertainty or a constant.
 */
export function quantitiesOf(scenario: Scenario, schema: Schema = scenarioSchema): QuantityAt[] {
  const found: QuantityAt[] = [];
  collect(schema, scenario, '', found);
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function collect(schema: Schema, value: unknown, path: string, found: QuantityAt[]): void {
  if (value === undefined || value === null) return;
  const spec = quantitySpecOf(schema);
  if (spec !== undefined) {
    found.push({ path, spec, quantity: value as Quantity });
    return;
  }
  if (typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const child = childSchema(schema, key);
    if (child !== undefined) collect(child, inner, path === '' ? key : `${path}.${key}`, found);
  }
}

/**
 * The scenario with another value for the number at `path`; its range, source and note stay. Only the way there is
 * copied.
 *
 * Throws RangeError where the path leads to no number of the scenario, or `value` is not finite.
 */
export function withValue(scenario: Scenario, path: string, value: number): Scenario {
  if (!Number.isFinite(value)) throw new RangeError(`${path} cannot be ${value}`);
  return replace(scenario, path.split('.'), value, path) as Scenario;
}

function replace(node: unknown, keys: readonly string[], value: number, path: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (typeof node !== 'object' || node === null || !('value' in node)) throw new RangeError(`no number at ${path}`);
    return { ...node, value };
  }
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) throw new RangeError(`no number at ${path}`);
  const inner = replace((node as Record<string, unknown>)[key], rest, value, path);
  if (Array.isArray(node)) return node.map((item: unknown, i) => (String(i) === key ? inner : item));
  return { ...node, [key]: inner };
}

/** The scenario with the value of each pattern at every number that it names, where `*` stands for any key; none is no mistake. */
export function withEvery(scenario: Scenario, values: Readonly<Record<string, number>>): Scenario {
  const shapes = Object.entries(values).map(([pattern, value]) => ({ shape: pathsLike(pattern), value }));
  return quantitiesOf(scenario).reduce((changed, { path }) => {
    const found = shapes.find(({ shape }) => shape.test(path));
    return found === undefined ? changed : withValue(changed, path, found.value);
  }, scenario);
}

/** The paths that a pattern names: itself, `*` for any key. */
export function pathsLike(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&').replaceAll('*', '[^.]+')}$`);
}

/** Dotted paths that a schema knows, `*` for the free keys of a map; for suggestions. */
export function knownPaths(schema: Schema = scenarioSchema, under = ''): string[] {
  if (quantitySpecOf(schema) !== undefined) return [under];
  const def = definition(schema);
  const join = (key: string): string => (under === '' ? key : `${under}.${key}`);
  if (def.type === 'object') return keysOf(schema).flatMap((key) => knownPaths(childSchema(schema, key)!, join(key)));
  if (def.type === 'record' || def.type === 'array') return knownPaths(childSchema(schema, '0')!, join('*'));
  return [under];
}

/** Every number that a scenario can have, by its path with `*` for free keys, in the schema's order. */
export function knownQuantities(): { readonly path: string; readonly spec: QuantitySpec }[] {
  return knownPaths().flatMap((path) => {
    const schema = schemaAt(scenarioSchema, path.replaceAll('*', '0').split('.'));
    const spec = schema && quantitySpecOf(schema);
    return spec === undefined ? [] : [{ path, spec }];
  });
}
