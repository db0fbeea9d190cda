import type { z } from 'zod';
import { parseYaml, schemaAt } from '../documents/index.js';
import { quantitySpecOf, readQuantity } from './quantity.js';
import { scenarioSchema, type Scenario } from './schema/scenario.js';

/** What stands at one place of a resolved scenario; a number's place is that of its value alone. */
export interface Setting {
  readonly keys: readonly string[];
  readonly value: unknown;
}

/**
 * An override `path=value`, which the scenario accepts, as settings of the resolved scenario: one for each place that `*`
 * stands for. Worked out once, they are put on many points.
 */
export function settingsOf(scenario: Scenario, override: string): Setting[] {
  const equals = override.indexOf('=');
  const { value } = parseYaml(override.slice(equals + 1), '');
  const keys = override.slice(0, equals).trim().split('.');
  const schema = schemaAt(
    scenarioSchema,
    keys.map((key) => (key === '*' ? '0' : key)),
  )!;
  return placesOf(scenario, keys).map((at) => settingAt(scenario, at, value, schema));
}

function settingAt(scenario: Scenario, keys: readonly string[], value: unknown, schema: z.core.$ZodType): Setting {
  const spec = quantitySpecOf(schema);
  const present = keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], scenario);
  if (spec !== undefined && present !== undefined && (typeof value === 'number' || typeof value === 'string')) {
    return { keys: [...keys, 'value'], value: readQuantity(value, spec).quantity.value };
  }
  return { keys, value: (schema as z.ZodType).parse(value) };
}

/** Every place that a path with `*` stands for. */
function placesOf(scenario: Scenario, keys: readonly string[]): string[][] {
  let places: { readonly at: string[]; readonly node: unknown }[] = [{ at: [], node: scenario }];
  for (const key of keys) {
    places = places.flatMap(({ at, node }) => {
      const inner = node as Record<string, unknown> | undefined;
      const names = key === '*' ? Object.keys(inner ?? {}) : [key];
      return names.map((name) => ({ at: [...at, name], node: inner?.[name] }));
    });
  }
  return places.map(({ at }) => at);
}

/** The scenario with all settings, the later over the earlier. Only the ways to them are copied, each once. */
export function withSettings(scenario: Scenario, settings: readonly Setting[]): Scenario {
  const copies = new Set<object>();
  const own = (node: object): Record<string, unknown> => {
    if (copies.has(node)) return node as Record<string, unknown>;
    const copy = (Array.isArray(node) ? [...(node as unknown[])] : { ...node }) as Record<string, unknown>;
    copies.add(copy);
    return copy;
  };
  const changed = own(scenario);
  for (const { keys, value } of settings) {
    let node = changed;
    for (const key of keys.slice(0, -1)) {
      const inner = own((node[key] ?? {}) as object);
      node[key] = inner;
      node = inner;
    }
    node[keys.at(-1)!] = value;
  }
  return changed as unknown as Scenario;
}
