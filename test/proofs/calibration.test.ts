import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import {
  ended,
  Known,
  marketTrials,
  pastOf,
  priorOf,
  readTargets,
  stateDocument,
  uniformity,
  withDerived,
  type Past,
  type Trial,
} from '../../src/calibration/index.js';
import { facts } from '../../src/evidence/index.js';
import { readScenario, type Scenario } from '../../src/scenario/index.js';
import { extent, proof } from '../support/proof.js';

const day = '2024-12-31';
const trials = extent(12, 48);
const settings = { particles: extent(24, 40), budget: extent(96, 240), seed: 6, fidelity: 'stochastic' } as const;
/** Standard errors beyond which ranks are not even: two numbers are looked at, each with a chance of 1 in 16,000. */
const limit = 4;
/** What the past of the day narrows most in the fit that ships: known before any of these trials was made. */
const identified = [
  'serving.pass_through',
  'serving.hardware_gain',
  'vendors.openai.run_progress',
  'segments.consumers.imitation',
];

/** The real market's past: what rows of a year say of the state of the year before. */
function pastOfMarket(): Past {
  const read = readTargets(readFileSync(new URL('../../targets/published.yaml', import.meta.url), 'utf8'), 'published.yaml');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const known = new Known(withDerived(facts), day);
  const scenarioAt = (start: string): Scenario | undefined => {
    const text = stateDocument({ facts: new Known(known.facts, start).facts, day: start, market: 'global' });
    const state = text === undefined ? undefined : readScenario(text, { file: start, sources: () => true });
    return state !== undefined && 'scenario' in state ? state.scenario : undefined;
  };
  const targets = read.targets.filter(({ market }) => market === 'global');
  return pastOf(targets, known, scenarioAt)!;
}

const past = pastOfMarket();
const paths = priorOf(past.scenario).map(({ path }) => path);
const all = paths.map((_, i) => i);
let tried: readonly Trial[] = [];
beforeAll(async () => {
  tried = await ended(marketTrials(past, settings, trials));
}, 3_600_000);

test('fits of the real market to data that it made itself hold the truth as often as they say', () => {
  expect(tried.length).toBe(trials);
  const every = uniformity(tried, all);
  const known = identified.map((path) => paths.indexOf(path));
  expect(known.every((i) => i >= 0)).toBe(true);
  const learnt = uniformity(tried, known);
  const figures = [
    { en: 'fits of data of known truth', zh: '对已知真值的数据作的拟合', value: tried.length },
    { en: 'rows met in each', zh: '每次要满足的行', value: past.summaries.length },
    { en: 'numbers', zh: '数', value: paths.length },
    { en: 'draws of each posterior', zh: '每个后验的抽样', value: settings.particles },
    { en: 'simulations at most of each fit', zh: '每次拟合最多的模拟', value: settings.budget },
    {
      en: 'mean rank of all numbers, standard errors from 1/2',
      zh: '全部数的平均秩，离 1/2 几个标准误',
      value: round(every.lean),
    },
    {
      en: 'spread of ranks of all numbers, standard errors from what is due (above 0: too sure)',
      zh: '全部数的秩的散布，离应有的值几个标准误（大于 0：过于自信）',
      value: round(every.narrow),
    },
    {
      en: 'least chance of one number’s histogram, times their number',
      zh: '单个数的直方图最小的概率，乘以个数',
      value: round(every.least),
    },
    {
      en: 'mean rank of the four numbers that rows narrow most, standard errors',
      zh: '各行收窄最多的四个数的平均秩，几个标准误',
      value: round(learnt.lean),
    },
    { en: 'spread of their ranks, standard errors', zh: '它们的秩的散布，几个标准误', value: round(learnt.narrow) },
  ];
  proof({
    id: 'calibration-market',
    claim: {
      en: `Fits of the market as known on ${day} to data of known truth hold the truth as often as they say (simulation-based calibration)`,
      zh: `把 ${day} 所知的市场拟合到已知真值的数据，真值落在后验里的频率与所说的相符（基于模拟的校准）`,
    },
    holds:
      Math.abs(every.lean) < limit &&
      Math.abs(every.narrow) < limit &&
      Math.abs(learnt.lean) < limit &&
      // Too wide is what a tolerance above zero makes of a fit; too sure is what must not be.
      learnt.narrow < limit,
    figures,
    command: `outlast fit --as-of ${day} --market global --particles 40 --budget 240 --calibrate 48`,
  });
});

const round = (value: number): number => Number(value.toPrecision(3));

/** Posteriors that are wrong on purpose, of the same trials. */
const wrong: readonly (readonly [
  string,
  (trial: Trial) => Trial,
  keyof Pick<ReturnType<typeof uniformity>, 'lean' | 'narrow'>,
])[] = [
  [
    'is twice as sure',
    ({ truth, posterior }) => {
      const middle = truth.map((_, j) => posterior.reduce((sum, { uniforms }) => sum + uniforms[j]!, 0) / posterior.length);
      return {
        truth,
        posterior: posterior.map(({ uniforms }) => ({ uniforms: uniforms.map((u, j) => middle[j]! + (u - middle[j]!) / 2) })),
      };
    },
    'narrow',
  ],
  [
    'leans by a tenth',
    ({ truth, posterior }) => ({
      truth,
      posterior: posterior.map(({ uniforms }) => ({ uniforms: uniforms.map((u) => Math.max(0, u - 0.1)) })),
    }),
    'lean',
  ],
];

test.each(wrong)('the same check fails a posterior that %s', (_, mistaken, which) => {
  expect(uniformity(tried.map(mistaken), all)[which]).toBeGreaterThan(limit);
});
