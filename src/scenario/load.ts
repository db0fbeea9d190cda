import { byPlace, firstOf, mostTold, problemIn, problemsOf, type PlaceOf, type Problem } from '../documents/index.js';
import { scenarioHash } from './canonical.js';
import { checkScenario } from './checks.js';
import { crowdsIn } from './crowds.js';
import { readInherited, type FindDocument } from './inherit.js';
import { applyOverrides } from './override.js';
import { repair } from './repair.js';
import { scenarioSchema, type Scenario } from './schema/scenario.js';

export interface ReadOptions {
  /** Name of the file, for places. */
  readonly file?: string;
  /** Overrides `path=value`, applied in order before anything is checked. */
  readonly set?: readonly string[];
  /** Whether code that the document names may be loaded. */
  readonly allowCode?: boolean;
  /** Finds the documents that this one extends, and its code; without it, there are none. */
  readonly find?: FindDocument;
  /** Whether an evidence row of this id exists; without it every id passes. */
  readonly sources?: (id: string) => boolean;
}

/** A scenario that may be run, or everything that is wrong with it. */
export type ReadScenario =
  | { readonly scenario: Scenario; readonly hash: string; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/** Reads a scenario from YAML text, or from an object of the same shape; every problem is returned at once, up to a hundred. */
export function readScenario(input: string | object, options: ReadOptions = {}): ReadScenario {
  const { file = typeof input === 'string' ? '<text>' : '<object>', allowCode = false } = options;
  const parsed = readInherited(input, file, options.find ?? (() => ({ refused: 'unreadable' })), allowCode);
  if (parsed.value === undefined) return { problems: firstOf(parsed.problems) };
  const overridden = applyOverrides(parsed.value, options.set ?? []);
  const before = [...parsed.problems, ...overridden.problems];
  const crowds = crowdsIn(overridden.input, parsed.placeOf);
  if (crowds.length > 0) return { problems: firstOf([...before, ...crowds].sort(byPlace)) };
  const checked = scenarioSchema.safeParse(overridden.input);
  const isSource = options.sources ?? (() => true);
  if (!checked.success) {
    const { issues } = checked.error;
    const refused = problemsOf(issues, { schema: scenarioSchema, input: overridden.input, placeOf: parsed.placeOf });
    const beside = issues.length > mostTold ? [] : problemsBeside(overridden.input, issues, parsed.placeOf, isSource);
    return { problems: firstOf([...before, ...refused, ...beside].sort(byPlace)) };
  }
  const scenario = checked.data;
  const unasked = allowCode ? [] : unaskedCode(scenario, before, parsed.placeOf);
  const problems = [...before, ...unasked, ...checkScenario(scenario, parsed.placeOf, isSource)];
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { problems: firstOf(problems) };
  return { scenario, hash: scenarioHash(scenario), warnings: problems };
}

/** Code that stands in the document itself or came with an override, and that nobody allowed either. */
function unaskedCode({ code }: Scenario, before: readonly Problem[], placeOf: PlaceOf): Problem[] {
  return Object.entries(code)
    .map(([name, { file }]) => problemIn({ code: 'code-not-allowed', found: file, reason: 'not-asked' }, ['code', name], placeOf))
    .filter(({ path }) => !before.some((problem) => problem.path === path));
}

/** What is wrong with names, sums and sources away from what the schema refused. */
function problemsBeside(
  input: unknown,
  issues: Parameters<typeof repair>[1],
  placeOf: PlaceOf,
  isSource: (id: string) => boolean,
): Problem[] {
  const repaired = repair(input, issues, scenarioSchema);
  const checked = scenarioSchema.safeParse(repaired.input);
  if (!checked.success) return [];
  const stand = repaired.paths.map((path) => `${path.join('.')}.`);
  return checkScenario(checked.data, placeOf, isSource).filter(
    ({ path }) => !stand.some((at) => at.startsWith(`${path}.`) || `${path}.`.startsWith(at)) || path.endsWith('.source'),
  );
}
