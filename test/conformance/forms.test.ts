import { describe, expect, test } from 'vitest';
import { fidelityProblems } from '../../src/experiment/index.js';
import { readScenario, type Scenario } from '../../src/scenario/index.js';
import { compile, Simulator, type Fidelity } from '../../src/simulation/index.js';

type Fields = Readonly<Record<string, unknown>>;

const segment = {
  kind: 'business',
  potential: 200_000,
  adopted: 100_000,
  intensity: 2,
  outside: -3,
  budget: 30,
  workloads: { general: 1 },
  classes: { flagship: 1 },
  quality: 0.8,
  attention: 0.2,
  openness: 0.5,
  network: 0.3,
};

const vendor = (capability: number, more: Fields = {}): Fields => ({
  strategy: 'best-response',
  funding: 'self-funded',
  capability: { general: capability },
  training: 1e5,
  prices: { flagship: 4 },
  supply: { firms: 60_000 },
  staff: 1,
  cash: 1e9,
  ...more,
});

function read(choice: Fields, vendors: Readonly<Record<string, Fields>>, more: Fields = {}) {
  return readScenario({
    format: 'outlast/scenario@1',
    name: 'forms',
    start: '2024-01-01',
    horizon: 24,
    choice,
    segments: { firms: { ...segment, ...(more['segment'] as Fields | undefined) } },
    vendors,
    ...(more['set'] as Fields | undefined),
  });
}

function scenario(choice: Fields, vendors: Readonly<Record<string, Fields>>, more: Fields = {}): Scenario {
  const document = read(choice, vendors, more);
  if ('problems' in document) throw new Error(JSON.stringify(document.problems));
  return document.scenario;
}

const opening = { open: { licence: 'osi', capability: { general: 1010 } }, strategy: 'open-weights' };
const three = { closed: vendor(1050), giver: vendor(1020, opening), rival: vendor(1000, { openness: 0.3 }) };
const forms: readonly [string, Fields][] = [
  ['vertical', { form: 'vertical' }],
  ['vertical with a linear price', { form: 'vertical', price_form: 'linear' }],
  ['linear', { form: 'linear', spread: 4, substitution: 0.2 }],
  ['quantities', { form: 'quantities', spread: 4, price_form: 'linear' }],
  ['quantities for a budget', { form: 'quantities' }],
];

/** Usage by vendor's cloud at the end of a run, units a month. */
function usageOf(of: Scenario, fidelity: Fidelity, replicate = 0): readonly number[] {
  const simulator = new Simulator(compile(of), fidelity);
  simulator.run(1, replicate);
  const { market, state } = simulator;
  return market.layout.vendorNames.map((_, v) => state.usage[v * 3]!);
}

describe.each(forms)('%s', (_, choice) => {
  const open = choice['form'] === 'quantities' ? { closed: vendor(1050), rival: vendor(1000, { openness: 0.3 }) } : three;

  test('keeps people and money, in expected flows and drawn, and the same luck is the same run', () => {
    const market = scenario(choice, open);
    const [expected, drawn] = [usageOf(market, 'mean-field'), usageOf(market, 'stochastic')];
    expect(expected.every((used) => used >= 0 && Number.isFinite(used))).toBe(true);
    expect(expected.reduce((sum, used) => sum + used, 0)).toBeGreaterThan(0);
    expect(usageOf(market, 'stochastic')).toEqual(drawn);
  });

  test('is refused person by person', () => {
    const codes = fidelityProblems(scenario(choice, open), 'individuals', 'forms').map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['beyond-fidelity']));
  });

  test('has no log-sum to tell', () => {
    const { market, recorder } = (() => {
      const simulator = new Simulator(compile(scenario(choice, open)), 'mean-field');
      return { market: simulator.market, recorder: simulator.run(1, 0) };
    })();
    const months = market.numbers.horizon;
    expect([...recorder.marketPath.subarray(2 * months, 4 * months)].every(Number.isNaN)).toBe(true);
  });
});

describe('one entry for several equal vendors', () => {
  const calm = {
    segment: { network: 0, attention: 1e3, outside: -30, openness: 0, switching_cost: 0 },
    set: { mechanisms: { training: false, diffusion: false }, serving: { stickers: 'continuous' }, horizon: 60 },
  };
  const known = { aware: { firms: 1 } };

  test.each<[string, Fields]>([
    ['logit', { price_form: 'linear', pseudo_share: 0 }],
    ['quantities', { form: 'quantities', price_form: 'linear', spread: 8, pseudo_share: 0 }],
  ])('prices and serves in the %s as they do', (_, choice) => {
    const pace = { policies: { ladder: { low: 0.01, high: 20 }, 'best-response': { pace: 0.4 } } };
    const more = { ...calm, set: { ...calm.set, ...pace } };
    const apart = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, vendor(1000, known)]));
    const [alone, second, third] = usageOf(scenario(choice, apart, more), 'mean-field');
    const together = { a: vendor(1000, known), b: vendor(1000, { ...known, number: 2, supply: { firms: 120_000 } }) };
    const [first, two] = usageOf(scenario(choice, together, more), 'mean-field');
    expect(first! / alone!).toBeCloseTo(1, 6);
    expect(two! / (second! + third!)).toBeCloseTo(1, 6);
  });
});

test('whoever sells a part is paid for what is used of the whole, and goes with it', () => {
  const market = scenario({}, { platform: vendor(1050), app: vendor(0, { part_of: 'platform', capability: { general: 0 } }) });
  const simulator = new Simulator(compile(market), 'stochastic');
  simulator.run(1, 0);
  const { state } = simulator;
  expect(simulator.market.layout.vendorNames).toEqual(['app', 'platform']);
  expect(state.usage[0]).toBe(0);
  expect(state.revenue[0]).toBeCloseTo(state.usage[3]! * state.listPrice[0]!, 3);
  expect(state.offerPrice[1]).toBeCloseTo(state.listPrice[0]! + state.listPrice[1]!, 9);
});

test('a war of attrition ends with one of two, sooner or later, and the survivor then earns', () => {
  const burning = { gives_up: 'attrition', staff: 5, strategy: 'hold' };
  const market = scenario(
    {},
    { a: vendor(1000, burning), b: vendor(1000, burning) },
    {
      segment: { attention: 1e3 },
      set: { horizon: 120, factors: { talent_price: 80_000, talent_trend: 1 }, morale: { threshold: 0 } },
    },
  );
  const simulator = new Simulator(compile(market), 'stochastic');
  const ends = Array.from({ length: 20 }, (_, replicate) => {
    simulator.run(1, replicate);
    return [...simulator.state.alive].reduce((sum, one) => sum + one, 0);
  });
  expect(ends.filter((left) => left <= 1).length).toBeGreaterThan(15);
});

test('what rests on another form is refused with its place', () => {
  const document = read(
    { form: 'linear' },
    {
      a: vendor(1000, { number: 2, part_of: 'b' }),
      b: vendor(1000, { part_of: 'c' }),
      c: vendor(1000, { by_default: { firms: 0.1 } }),
    },
    { segment: { observed: [{ date: '2024-01-01', shares: { a: 0.5 } }], arrivals: 'sequential', margins: { a: 0.4 } } },
  );
  if (!('problems' in document)) throw new Error('no problems');
  expect(document.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'segments.firms.observed unfit',
    'segments.firms.arrivals unfit',
    'segments.firms.margins unfit',
    'vendors.a.number unfit',
    'vendors.a.part_of unfit',
    'vendors.c.by_default unfit',
  ]);
});
