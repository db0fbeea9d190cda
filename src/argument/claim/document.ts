import { z } from 'zod';
import { parseYaml, problemIn, problemsOf, type Finding, type Path, type PlaceOf, type Problem } from '../../documents/index.js';
import { fidelities } from '../../simulation/index.js';
import { changesOf } from './change.js';
import { experimentSchema, type Experiment } from './experiment.js';
import { textsSchema as texts } from './texts.js';

export const claimFormat = 'outlast/claim@1';

/** At which vendors the experiment is made, in turn: the largest by planned training, as far as they do business so. */
const subjectsSchema = z.strictObject({
  who: z.enum(['all', 'open', 'closed']).default('all'),
  funding: z.enum(['venture', 'parent', 'self-funded']).exactOptional(),
  /** How many of the largest are passed over: a gain of who has nearly all cannot be seen. */
  skip: z.int().min(0).max(24).default(0),
  most: z.int().min(1).max(24).default(2),
});

const claimSchema = z.strictObject({
  format: z.literal(claimFormat),
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  /** Rows of the essay. */
  essay: z.array(z.string().regex(/^[A-Z][0-9]*[a-z]?$/)),
  statement: texts,
  /** Claims and rows that it is inferred from. */
  rests_on: z.array(z.string()).default([]),
  /** Whether its verdict is that of the weakest claim that it rests on, itself included. */
  derived: z.boolean().default(false),
  /** Whether the effect in a world is that something happens or not, and the claim is how often: such a claim does not depend, it is likely or not. */
  chance: z.boolean().default(false),
  /** The play of each world: with its luck, or in expectation. */
  fidelity: z.enum(fidelities).default('stochastic'),
  subjects: subjectsSchema.optional(),
  experiment: experimentSchema,
  /** The smallest effect that matters: at least so much, or at most so much, makes the claim true. */
  matters: z.strictObject({
    least: z.number().exactOptional(),
    most: z.number().exactOptional(),
    unit: texts,
    because: texts,
  }),
  /** Between which values the effect in one world counts; what lies beyond counts as the nearer of them. */
  range: z.tuple([z.number(), z.number()]),
  refuted_by: texts,
  /** Numbers of the scenario on which it may depend; `*` stands for any key. */
  conditions: z.array(z.string()).default([]),
  /** One or two numbers over which it is mapped; those of the border unless said. */
  map: z.array(z.string()).max(2).default([]),
});

export type Claim = z.output<typeof claimSchema>;

export type ReadClaim = { readonly claim: Claim; readonly placeOf: PlaceOf } | { readonly problems: readonly Problem[] };

/** Reads a document of a claim; every problem is returned at once. */
export function readClaim(text: string, file: string): ReadClaim {
  const parsed = parseYaml(text, file);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const checked = claimSchema.safeParse(parsed.value);
  if (!checked.success) {
    const refused = problemsOf(checked.error.issues, { schema: claimSchema, input: parsed.value, placeOf: parsed.placeOf });
    return { problems: [...parsed.problems, ...refused] };
  }
  const { placeOf } = parsed;
  const found = faultsOf(checked.data).map(({ finding, path }) => problemIn(finding, path, placeOf));
  const problems = [...parsed.problems, ...found];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return { claim: checked.data, placeOf };
}

interface Fault {
  readonly finding: Finding;
  readonly path: Path;
}

/** What does not fit together although each by itself may be so. */
function faultsOf(claim: Claim): Fault[] {
  const { matters, range, experiment, subjects } = claim;
  const faults: Fault[] = [];
  const { least, most } = matters;
  if ((least === undefined) === (most === undefined)) {
    faults.push({ finding: least === undefined ? { code: 'missing-key', key: 'least' } : oneOfTwo, path: ['matters'] });
  }
  const [low, high] = range;
  const bound = least ?? most ?? (low + high) / 2;
  if (!(low < bound && bound < high)) faults.push({ finding: { code: 'bad-range', low, value: bound, high }, path: ['range'] });
  if (subjects === undefined && JSON.stringify(experiment).includes('{subject}')) {
    faults.push({ finding: { code: 'missing-key', key: 'subjects' }, path: [] });
  }
  return [...faults, ...armFaults(experiment)];
}

const oneOfTwo: Finding = {
  code: 'unfit',
  sentence: {
    en: 'either least or most says which effect matters, not both',
    'zh-Hans': 'least 与 most 只能写一个，说明多大的效应才算数',
  },
};

/** Names of arms and factors that are nowhere. */
function armFaults(experiment: Experiment): Fault[] {
  const within = (names: readonly string[], all: object, path: Path): Fault[] =>
    names.flatMap((name, i): Fault[] => {
      const allowed = Object.keys(all);
      if (allowed.includes(name)) return [];
      const at = path[1] === 'weights' ? [...path, name] : path[1] === 'of' && names.length > 1 ? [...path, i] : path;
      return [{ finding: { code: 'bad-choice', found: name, allowed, didYouMean: null }, path: at }];
    });
  switch (experiment.kind) {
    case 'contrast': {
      const { arms, weights, relative_to: to } = experiment;
      const reference = to === undefined ? [] : within([to], arms, ['experiment', 'relative_to']);
      const lacking: Fault[] =
        experiment.as === 'relative' && to === undefined
          ? [{ finding: { code: 'missing-key', key: 'relative_to' }, path: ['experiment'] }]
          : [];
      return [...within(Object.keys(weights), arms, ['experiment', 'weights']), ...reference, ...lacking];
    }
    case 'front':
      return within([experiment.of], experiment.arms, ['experiment', 'of']);
    case 'decomposition':
      return [
        ...within(experiment.of, experiment.factors, ['experiment', 'of']),
        ...Object.keys(experiment.says).flatMap((name) => within([name], experiment.factors, ['experiment', 'says', name])),
      ];
    case 'threshold':
      return within([String(experiment.at)], Object.fromEntries(experiment.levels.map((level) => [level, 0])), [
        'experiment',
        'at',
      ]);
    case 'predicts':
    case 'decay':
    case 'unit-cost':
    case 'best-response':
      return [];
  }
}

/** Claims that go by the same name, and names of claims that are nowhere; rows of the essay are no claims. */
export function setFaults(claims: readonly { readonly claim: Claim; readonly placeOf: PlaceOf }[]): Problem[] {
  const ids = claims.map(({ claim }) => claim.id);
  return claims.flatMap(({ claim, placeOf }, i) => [
    ...(ids.indexOf(claim.id) < i ? [problemIn(twice(claim.id), ['id'], placeOf)] : []),
    ...claim.rests_on.flatMap((name, at) => {
      if (ids.includes(name) || /^[DEM][0-9]+[a-z]?$/.test(name)) return [];
      const finding: Finding = { code: 'unknown-name', kind: 'claim', name, allowed: ids, didYouMean: null };
      return [problemIn(finding, ['rests_on', at], placeOf)];
    }),
  ]);
}

const twice = (id: string): Finding => ({
  code: 'unfit',
  sentence: { en: `the claim ${id} is there twice`, 'zh-Hans': `论断 ${id} 出现了两次` },
});

/** Every change that an experiment states, in the order in which its kind reads them. */
export function changesIn(experiment: Experiment) {
  switch (experiment.kind) {
    case 'contrast':
    case 'front':
      return Object.values(experiment.arms).flatMap(changesOf);
    case 'predicts':
      return [experiment.change];
    case 'decay':
      return [experiment.intervention, experiment.control, ...(experiment.less ? [experiment.less.intervention] : [])];
    case 'unit-cost':
      return [experiment.intervention, experiment.control];
    case 'threshold':
      return experiment.levels.flatMap((level) => [
        atLevel(experiment.intervention, level),
        ...changesOf(experiment.control).map((change) => atLevel(change, level)),
      ]);
    case 'best-response':
      return [];
    case 'decomposition':
      return [experiment.base, ...Object.values(experiment.factors).map((change) => together(experiment.base, change))];
  }
}

type Change = ReturnType<typeof changesOf>[number];

/** A change with the level of a threshold in it; a value that is nothing else becomes the number. */
export function atLevel({ set, events }: Change, level: number): Change {
  const put = (value: Change['set'][string]): Change['set'][string] => {
    if (value === '{level}') return level;
    if (typeof value === 'object' && 'plus' in value && value.each === 'level') return { plus: value.plus * level };
    return typeof value === 'string' ? value.replaceAll('{level}', String(level)) : value;
  };
  return { set: Object.fromEntries(Object.entries(set).map(([path, value]) => [path, put(value)])), events };
}

/** Two changes at once. */
export const together = (one: Change, other: Change): Change => ({
  set: { ...one.set, ...other.set },
  events: [...one.events, ...other.events],
});
