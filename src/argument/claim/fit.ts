import { problemIn, type Path, type PlaceOf, type Problem } from '../../documents/index.js';
import { readScenario, type Scenario } from '../../scenario/index.js';
import { overridesOf } from '../overrides.js';
import { subjectsOf } from '../positions.js';
import { changeSchema, type Change } from './change.js';
import { atLevel, type Claim } from './document.js';

/** What of a claim's changes a market does not accept, each where it stands; at a vendor that the market lacks, nothing is changed. */
export function fitProblems(claim: Claim, placeOf: PlaceOf, scenario: Scenario): Problem[] {
  const [subject] = subjectsOf(scenario, claim);
  if (subject === undefined) return [];
  const { experiment } = claim;
  const level = experiment.kind === 'threshold' ? experiment.at : 0;
  return partsOf(experiment, ['experiment']).flatMap(({ change, path }) => {
    const set = overridesOf(atLevel(change, level), { scenario, play: 'myopic', subject });
    const read = readScenario(scenario, { set, allowCode: true });
    if (!('problems' in read)) return [];
    return read.problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => ({ ...problem, ...standing(path, placeOf) }));
  });
}

const standing = (path: Path, placeOf: PlaceOf) => {
  const { at, path: dotted } = problemIn({ code: 'missing-key', key: '' }, path, placeOf);
  return { at, path: dotted };
};

/** Every single setting and event in an experiment, and where it stands. */
function partsOf(node: unknown, path: Path): { readonly change: Change; readonly path: Path }[] {
  if (typeof node !== 'object' || node === null) return [];
  const found = changeSchema.safeParse(node);
  if (!found.success || !('set' in node || 'events' in node)) {
    return Object.entries(node).flatMap(([key, inner]) => partsOf(inner, [...path, key]));
  }
  const { set, events } = found.data;
  return [
    ...Object.entries(set).map(([key, value]) => ({
      change: { set: { [key]: value }, events: [] },
      path: [...path, 'set', key],
    })),
    ...events.map((event, i) => ({ change: { set: {}, events: [event] }, path: [...path, 'events', i] })),
  ];
}
