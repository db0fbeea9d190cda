import { answerTo, readNfg } from '../../src/equilibrium/index.js';
import type { AnyAnswer } from '../../src/report/index.js';
import { equilibriaData } from '../../src/report/equilibria/data.js';
import { marketAt, move, turning } from './equilibria.js';

const told = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1 });
const of = { engine: 'outlast 0', scenario: { name: 'market', hash: 'ab'.repeat(32) }, seed: 1 };
const answer = (kind: AnyAnswer['kind'], data: unknown): AnyAnswer =>
  ({ kind, schema: `outlast/${kind}@1`, ...of, data }) as AnyAnswer;

const pair = { vendor: 'rival', month: null, unit: 'fraction', n: 40 };
const tried = {
  essay: ['E1'],
  scenario: 'market',
  statement: 'Cost decides.',
  effect: { estimate: 0.1, low: 0, high: 0.2 },
  holds: { share: 0.9, low: 0.5, high: 1 },
  worlds: 12,
  runs: 40,
};
const scored = {
  id: 'T1',
  entity: 'OpenAI',
  information: '2023-12-31',
  scored: '2024-12-31',
  said: { persistence: 0.5, trend: 0.6, drift: null },
};

const trace = (month: number) => ({
  month,
  values: { builders: 1e6 * month, builder_share: 0.01 * month, cash: month === 1 ? null : 1e9, survival: 1, morale: 0.5 },
});

const game = readNfg(
  'NFG 1 R "Open or closed" { "leader" "rival" } { { "open" "closed" } { "open" "closed" } }\n\n4 4 1 3 3 1 2 2\n',
  'game.nfg',
);
if ('problems' in game) throw new Error('no game');
const solved: unknown = JSON.parse(
  JSON.stringify(await answerTo(game.game, ['alpha-rank', 'fixation', 'replicator', 'qre'], { population: 20, intensity: 1 })),
);

/** An answer of every kind that a report tells by itself. */
export const answers: readonly AnyAnswer[] = [
  answer('compare', {
    pairs: [
      { ...pair, a: 'open', b: 'closed', metric: 'survival', estimate: 0.2, low: 0.1, high: 0.3, verdict: 'a' },
      { ...pair, a: 'open', b: 'hold', metric: 'survival', estimate: null, low: null, high: null, verdict: 'too close to call' },
    ],
    replicates: 40,
    precise: false,
  }),
  answer('sensitivity', {
    method: 'sobol',
    points: 80,
    inputs: 2,
    indices: ['finance.round_hazard', 'segments.firms.price'].flatMap((input, i) =>
      ['S1', 'ST'].map((index) => ({
        input,
        with: null,
        output: 'survival.rival',
        index,
        estimate: 0.6 - 0.3 * i,
        low: 0.1,
        high: 0.9,
      })),
    ),
    converged: { enough: true, unsettled: [], widest: 0.8 },
  }),
  answer('argue', {
    error: { rate: 0.05, shared: 8 },
    claims: [
      {
        ...tried,
        id: 'T',
        premises: 'essay',
        closed: 'myopic',
        verdict: 'supported',
        map: {
          paths: ['revenue.maturity'],
          cuts: [[0.4, 0.6]],
          cells: [0, 0.5, 1].map((share) => ({ share, worlds: 4 })),
        },
        boundary: [],
        boundary_of: null,
        boundary_by_chance: null,
        weakest_link: 'C7',
      },
      {
        ...tried,
        id: 'C7',
        premises: 'survey',
        closed: 'forward-looking',
        verdict: 'depends',
        boundary: [
          { path: 'segments.firms.price', operator: '<=', value: 0.8, coverage: 0.5, density: 0.9 },
          { path: 'finance.round_hazard', operator: '>=', value: 0.2, coverage: 0.5, density: 0.9 },
        ],
        boundary_of: 'fails',
        boundary_by_chance: 0.02,
        map: {
          paths: ['segments.firms.price', 'finance.round_hazard'],
          cuts: [
            [0.7, 0.9],
            [0.1, 0.2],
          ],
          cells: Array.from({ length: 9 }, (_, cell) => ({ share: cell === 4 ? null : cell / 8, worlds: cell === 4 ? 0 : 3 })),
        },
        weakest_link: null,
      },
    ],
  }),
  answer('game', {
    metric: 'profit_npv',
    unit: 'USD',
    runs: 40,
    players: ['leader', 'rival'],
    strategies: [
      ['open-weights', 'hold'],
      ['open-weights', 'hold'],
    ],
    profiles: [0, 1].flatMap((a) =>
      [0, 1].map((b) => ({ profile: [a, b], payoffs: [told(1e9 * (a + 1)), told(-1e9 * (b + 1))] })),
    ),
    equilibria: [
      {
        mixture: [
          [0, 1],
          [0.5, 0.5],
        ],
        probability: 0.9,
        players: [0, 1].map(() => ({ payoff: told(1e9), regret: told(1) })),
      },
    ],
  }),
  answer('backtest', {
    targets: [
      { ...scored, observed: 0.55, predicted: told(0.5) },
      { ...scored, entity: 'Google', observed: 0.9, predicted: told(0.4) },
    ],
    summary: [
      { id: 'T1', n: 2, skill: -0.2, score: 0.1, coverage90: 0.5, baselines: { persistence: 0.1, trend: 0.2, drift: null } },
    ],
  }),
  answer('sweep', {
    factors: ['segments.*.price', 'segments.*.quality'],
    outputs: ['survival.rival', 'cash.rival'],
    points: [1, 2].flatMap((x) => [3, 4].map((y) => ({ inputs: [x, y], means: [x / 3, 1e9 * (x - y)] }))),
  }),
  answer('explain', {
    outcome: { metric: 'business_share', vendor: 'rival', month: 24, between: null },
    value: 0.3,
    rest: 0.1,
    contributions: [
      { name: 'training', value: 0.3, low: 0.2, high: 0.4 },
      { name: 'morale', value: -0.1, low: -0.2, high: 0 },
    ],
    exact: false,
    runs: 80,
    trace: [1, 2, 3].map(trace),
    winner: 'leader',
    flip: { path: 'finance.round_hazard', from: 0.2, to: 0.21, unit: '1/month', part: 0.001, winner: 'rival' },
  }),
  answer('discover', {
    method: 'prim',
    outcome: 'survival.rival < 0.5',
    inputs: ['runway.rival', 'segments.firms.price', 'regime'],
    rows: 200,
    cases: 60,
    threshold: 0.9,
    resamples: 40,
    trajectory: [1, 0.8, 0.6, 0.4].map((coverage, i) => ({
      coverage,
      density: 0.3 + 0.17 * i,
      support: 1 - 0.25 * i,
      restricted: i,
    })),
    taken: 3,
    boxes: [
      {
        limits: {
          'runway.rival': { low: null, high: 9 },
          'segments.firms.price': { low: 0.2, high: 0.6 },
          regime: { among: ['market'] },
        },
        coverage: 0.4,
        density: 0.81,
        support: 0.15,
        rows: 30,
        cases: 24,
        quasi_p: { 'runway.rival': 1e-12, 'segments.firms.price': 0.02, regime: 0.04 },
        family_p: { 'runway.rival': 0.1, 'segments.firms.price': 0.5, regime: 0.5 },
        reproduced: { 'runway.rival': 0.9, 'segments.firms.price': 0.4, regime: 0.4 },
      },
    ],
    units: { 'runway.rival': 'months', 'segments.firms.price': null, regime: null },
  }),
  answer('optimize', {
    vendor: 'rival',
    metric: 'profit_npv',
    unit: 'USD',
    objective: 'regret',
    replicates: 20,
    starts: 1,
    levers: [
      { path: 'vendors.rival.training', unit: 'USD/month', low: 1e7, high: 1e9, start: 5e7, best: 1e7 },
      { path: 'vendors.rival.operations', unit: 'USD/month', low: 1e6, high: 1e7, start: 2e6, best: 5e6 },
    ],
    score: { start: -2e9, best: -1e9 },
    gain: { estimate: 5e8, low: -1e8, high: 1.1e9, n: 20, unseen: true },
    trajectory: [1, 8, 15].map((evaluated, i) => ({ evaluated, best: -2e9 + 5e8 * i, reach: 0.3 / (i + 1) })),
    evaluated: 15,
    converged: false,
  }),
  answer('diversity', {
    patterns: ['survival', 'business_share'].map((metric) => ({ metric, vendor: 'rival', unit: 'fraction', low: 0, high: 1 })),
    over: [{ path: 'vendors.rival.cash', unit: 'USD', low: 1e8, high: 1e9, integer: false, value: 5e8 }],
    cells: 4,
    replicates: 3,
    starts: 1,
    reached: [
      { cell: [0, 1], hits: 9, at: 1, inputs: { 'vendors.rival.cash': 2e8 }, outcomes: [0.1, 0.3] },
      { cell: [3, 2], hits: 1, at: 7, inputs: { 'vendors.rival.cash': 9e8 }, outcomes: [0.9, 0.6] },
    ],
    trajectory: [2, 6, 10].map((evaluated, i) => ({ evaluated, reached: i < 2 ? 1 : 2 })),
    evaluated: 10,
    lost: 1,
  }),
  answer('fit', {
    information: '2024-12-31',
    market: 'global',
    fit: {
      start: '2024-01-01',
      rounds: [3, 2, 1].map((tolerance) => ({ tolerance, accepted: 0.2 })),
      simulations: 240,
      distinct: 38,
      numbers: [
        {
          path: 'segments.firms.price',
          unit: '1',
          ratio: 0.4,
          mean: 0.7,
          central: [0.55, 0.9],
          before: [0.2, 1.8],
          after: [1, 1.6],
        },
        {
          path: 'finance.round_hazard',
          unit: '1/month',
          ratio: 1,
          mean: 0.5,
          central: [0.05, 0.95],
          before: [0.1, 0.4],
          after: [0.1, 0.4],
        },
      ],
      checks: [
        { series: 'enterprise_share', entity: 'OpenAI', date: '2024-11-30', observed: 0.34, low: 0.3, high: 0.5, quantile: 0.2 },
        { series: 'enterprise_share', entity: 'Google', date: '2024-12-31', observed: 0.6, low: 0.1, high: 0.3, quantile: 1 },
      ],
      draws: 40,
    },
    ranks: [{ path: 'segments.firms.price', parameter: 0, counts: [4, 4, 4, 4], p: 0.9 }],
  }),
  { ...answer('solve', solved), scenario: null, seed: null },
  {
    ...answer('diff', {
      a: { scenario: 'market', engine: 'outlast 0', fidelity: 'stochastic', seed: 1, replicates: 40, key: 'ab'.repeat(32) },
      b: { scenario: 'market', engine: 'outlast 0', fidelity: 'stochastic', seed: 1, replicates: 80, key: null },
      settings: ['replicates'],
      inputs: {
        compared: 'all',
        differing: [
          { path: 'title', a: 'one', b: 'other' },
          { path: 'vendors.rival.strategy', a: 'hold', b: 'open-weights' },
          { path: 'vendors.late.cash', a: null, b: 1e9 },
        ],
      },
      paired: true,
      level: 0.95,
      differences: [
        {
          vendor: 'rival',
          metric: 'business_share',
          unit: 'fraction',
          a: { mean: 0.2, n: 40 },
          b: { mean: 0.4, n: 40 },
          estimate: 0.2,
          low: 0.1,
          high: 0.3,
        },
        {
          vendor: 'rival',
          metric: 'cash',
          unit: 'USD',
          a: { mean: 1e9, n: 40 },
          b: { mean: 2e9, n: 40 },
          estimate: 1e9,
          low: 9e8,
          high: 1.1e9,
        },
        {
          vendor: null,
          metric: 'hhi',
          unit: '1',
          a: { mean: 0.3, n: 40 },
          b: { mean: 0.2, n: 40 },
          estimate: -0.1,
          low: -0.2,
          high: -0.05,
        },
      ].map((one) => ({ ...one, pairs: 40, verdict: 'moved' })),
      only: { a: [], b: [{ vendor: 'late', metric: 'cash', unit: 'USD' }] },
    }),
    scenario: null,
    seed: null,
  },
  {
    ...answer(
      'equilibria',
      JSON.parse(JSON.stringify(equilibriaData([marketAt(-3, [move('price'), move('training', turning)])]))),
    ),
    scenario: null,
    seed: null,
  },
];
