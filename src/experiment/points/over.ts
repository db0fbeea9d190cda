import { definition, nearest, schemaAt, type Finding, type Problem } from '../../documents/index.js';
import {
  knownPaths,
  pathsLike,
  quantitiesOf,
  readScenario,
  scenarioSchema,
  type QuantityAt,
  type Scenario,
} from '../../scenario/index.js';
import { factorOf, type Factor, type FactorInput, type Spread } from '../designs/index.js';

/** The factor that is the luck of a run, and no number of the scenario. */
export const luckName = 'luck';

/** Replicates among which luck chooses. */
const lots = 1 << 20;

const luck: Factor = { name: luckName, spread: { dist: 'uniform', low: 0, high: lots - 1, integer: true }, steps: null };

/** Factors of a scenario, and which of them move as one. */
export interface Over {
  readonly factors: readonly Factor[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/**
 * What texts such as `vendors.meta.cash`, `uncertain` or `luck` say is to be varied: a number over its stated range, a
 * choice over all that it may be, or over those of `path=a|b`, every number whose role is uncertainty and that is no part of a whole, the luck of runs. A
 * path with `*` is a group.
 */
export function overOf(
  scenario: Scenario,
  texts: readonly string[],
): Over | { readonly text: string; readonly finding: Finding } {
  const factors = new Map<string, Factor>();
  const groups: Record<string, readonly string[]> = {};
  for (const text of texts) {
    const found = factorsOf(scenario, text);
    if (!Array.isArray(found)) return { text, finding: found };
    const fresh = found.filter(({ name }) => !factors.has(name));
    for (const factor of fresh) factors.set(factor.name, factor);
    if (text.includes('*') && !text.includes('=')) groups[text] = fresh.map(({ name }) => name);
  }
  return { factors: [...factors.values()], groups };
}

function factorsOf(scenario: Scenario, text: string): Factor[] | Finding {
  if (text === 'uncertain') return uncertain(scenario);
  if (text === luckName) return [luck];
  const equals = text.indexOf('=');
  if (equals < 0) return factorsAt(scenario, text);
  const path = text.slice(0, equals);
  const levels = text
    .slice(equals + 1)
    .split('|')
    .map((value) => ({ name: value, sets: [`${path}=${value}`] }));
  return [{ name: path, levels }];
}

/** What is wrong with levels: each is put on the scenario by itself. */
export function levelProblems(scenario: Scenario, factors: readonly Factor[]): readonly Problem[] {
  const sets = new Set(factors.flatMap((factor) => ('levels' in factor ? factor.levels.map((level) => level.sets) : [])));
  for (const set of sets) {
    const read = readScenario(scenario, { set: [...set], allowCode: true });
    if ('problems' in read) return read.problems;
  }
  return [];
}

/** A factor of a design's document: what the document does not say of a number's range, the scenario does. */
export function scenarioFactor(scenario: Scenario, name: string, input: FactorInput): Factor | Finding {
  const at = Array.isArray(input) || 'sets' in input ? undefined : quantitiesOf(scenario).find(({ path }) => path === name);
  if (name === luckName && !Array.isArray(input) && !('sets' in input)) return luck;
  if (at === undefined && !Array.isArray(input) && !('sets' in input)) return unknown(name);
  return factorOf(name, input, at && spreadOf(at));
}

const hasRange = ({ quantity }: QuantityAt): boolean => quantity.low !== null && quantity.low < quantity.high!;

/** Parts of a whole: one cannot move without the others. */
const partOfWhole = /\.(?:open_channels|workloads|classes|focus|shares)\.[^.]+$/;

function uncertain(scenario: Scenario): Factor[] {
  return quantitiesOf(scenario)
    .filter((at) => at.spec.role === 'uncertainty' && hasRange(at) && !partOfWhole.test(at.path))
    .map((at) => factorOf(at.path, {}, spreadOf(at)) as Factor);
}

/** How a number of a scenario spreads, as far as the scenario says; uniform where it does not say. */
function spreadOf({ spec, quantity }: QuantityAt): Partial<Spread> {
  return {
    ...(quantity.low !== null && { low: quantity.low, high: quantity.high! }),
    ...(quantity.dist !== null && { dist: quantity.dist }),
    ...(quantity.dist === 'triangular' && { mode: quantity.value }),
    ...(spec.min !== undefined && { min: spec.min }),
    ...(spec.max !== undefined && { max: spec.max }),
    ...(spec.integer === true && { integer: true }),
  };
}

function factorsAt(scenario: Scenario, text: string): Factor[] | Finding {
  const shape = pathsLike(text);
  const numbers = quantitiesOf(scenario).filter(({ path }) => shape.test(path));
  if (numbers.length === 0) return choicesAt(text);
  const ranged = text.includes('*') ? numbers.filter(hasRange) : numbers;
  const factors = ranged.map((at) => factorOf(at.path, {}, spreadOf(at)));
  const bad = factors.find((one): one is Finding => 'code' in one);
  if (bad !== undefined) return bad;
  return factors.length > 0 ? (factors as Factor[]) : { code: 'missing-key', key: 'low' };
}

/** A choice among words, or a switch, as levels. */
function choicesAt(path: string): Factor[] | Finding {
  const schema = path.includes('*') ? undefined : schemaAt(scenarioSchema, path.split('.'));
  const def = schema && definition(schema);
  if (def?.type === 'enum') return [factorOf(path, Object.values(def.entries).map(String)) as Factor];
  if (def?.type === 'boolean') return [factorOf(path, [false, true]) as Factor];
  return unknown(path);
}

function unknown(path: string): Finding {
  const keys = path.split('.').length;
  const candidates = knownPaths().filter((known) => known.split('.').length === keys);
  return { code: 'unknown-path', found: path, didYouMean: nearest(path, candidates) };
}
