import { noPlaces, parseYaml, problemAt, problemsOf, valueIn, type Problem } from '../documents/index.js';
import { scenarioHash } from './canonical.js';
import { checkScenario } from './checks.js';
import { applyOverrides } from './override.js';
import { formatName, scenarioSchema, type Scenario } from './schema/scenario.js';

export interface ReadOptions {
  /** Name of the file, for places. */
  readonly file?: string;
  /** Overrides `path=value`, applied in order before anything is checked. */
  readonly set?: readonly string[];
  /** Whether an evidence row of this id exists; without it every id passes. */
  readonly sources?: (id: string) => boolean;
}

/** A scenario that may be run, or everything that is wrong with it. */
export type ReadScenario =
  | { readonly scenario: Scenario; readonly hash: string; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** Reads a scenario from YAML text, or from an object of the same shape; every problem is returned at once. */
export function readScenario(input: string | object, options: ReadOptions = {}): ReadScenario {
  const file = options.file ?? (typeof input === 'string' ? '<text>' : '<object>');
  const parsed =
    typeof input === 'string' ? parseYaml(input, file) : { value: input as unknown, placeOf: noPlaces(file), problems: [] };
  const problems = [...parsed.problems];
  if (parsed.value === undefined) return { problems };
  const format = valueIn(parsed.value, ['format']);
  if (format !== formatName) {
    const found = typeof format === 'string' ? format : null;
    problems.push(problemAt({ code: 'unknown-format', found, allowed: [formatName] }, parsed.placeOf(['format']), 'format'));
    return { problems };
  }
  const overridden = applyOverrides(parsed.value, options.set ?? []);
  problems.push(...overridden.problems);
  const checked = scenarioSchema.safeParse(overridden.input);
  if (!checked.success) {
    problems.push(
      ...problemsOf(checked.error.issues, { schema: scenarioSchema, input: overridden.input, placeOf: parsed.placeOf }),
    );
    return { problems };
  }
  problems.push(...checkScenario(checked.data, parsed.placeOf, options.sources ?? (() => true)));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { problems };
  return { scenario: checked.data, hash: scenarioHash(checked.data), warnings: problems };
}
