import { describe, expect, test } from 'vitest';
import { fidelityProblems } from '../../src/experiment/index.js';
import { mechanismNames, readScenario, withValue, type Scenario } from '../../src/scenario/index.js';
import { compile, Simulator, Tape, type Fidelity } from '../../src/simulation/index.js';

type Fields = Readonly<Record<string, unknown>>;

const people = (more: Fields = {}): Fields => ({
  kind: 'business',
  potential: 100_000,
  adopted: 100_000,
  intensity: 2,
  outside: -1,
  workloads: { general: 1 },
  classes: { flagship: 1 },
  quality: 0.8,
  attention: 1e3,
  coupling: 0,
  switching_cost: 0.3,
  ...more,
});

const vendor = (capability: number, more: Fields = {}): Fields => ({
  strategy: 'hold',
  funding: 'self-funded',
  capability: { general: capability },
  training: 1e5,
  prices: { flagship: 4 },
  staff: 1,
  cash: 1e9,
  ...more,
});

function read(given: { choice?: Fields; segments?: Fields; vendors: Fields; set?: Fields }) {
  return readScenario({
    format: 'outlast/scenario@1',
    name: 'tastes',
    start: '2024-01-01',
    horizon: 24,
    choice: { form: 'vertical', tastes: 'persistent', ...given.choice },
    segments: given.segments ?? { firms: people() },
    vendors: given.vendors,
    ...given.set,
  });
}

function scenario(given: Parameters<typeof read>[0]): Scenario {
  const document = read(given);
  if ('problems' in document) throw new Error(JSON.stringify(document.problems));
  return document.scenario;
}

function played(of: Scenario, fidelity: Fidelity = 'mean-field', watch?: (simulator: Simulator) => void): Simulator {
  const simulator = new Simulator(compile(of), fidelity);
  simulator.run(1, 0, { watch: () => watch?.(simulator) });
  return simulator;
}

/** A market in which much moves: prices, awareness, a model given away, a segment that comes later. */
const lively = {
  choice: { foresight: 0.9 },
  segments: { firms: people(), late: people({ enters: 3 }) },
  vendors: {
    closed: vendor(1050, { strategy: 'best-response', lock_in: { firms: 0.5 } }),
    giver: vendor(1020, { open: { licence: 'osi', capability: { general: 1010 } }, strategy: 'open-weights' }),
    rival: vendor(1000, { prices: { flagship: 2 } }),
  },
  set: { horizon: 5, serving: { stickers: 'continuous' }, policies: { 'best-response': { ahead: 0.9 } } },
};

describe('a market in which tastes persist', () => {
  test('keeps people, money and its intervals, in expected flows and drawn; the same luck is the same run', () => {
    const market = scenario(lively);
    const states = (['mean-field', 'stochastic', 'stochastic'] as const).map((fidelity) => [
      ...played(market, fidelity).state.usage,
    ]);
    expect(states[1]).toEqual(states[2]);
    for (const usage of states) expect(usage.reduce((sum, used) => sum + used, 0)).toBeGreaterThan(1e5);
  });

  test('is continued from a snapshot to the same end', () => {
    const market = compile(scenario(lively));
    const [through, paused, resumed] = Array.from({ length: 3 }, () => new Simulator(market, 'stochastic'));
    through!.run(3, 0);
    const tape = new Tape();
    paused!.pause(3, 0, 2, tape);
    tape.at = 0;
    resumed!.resume(3, 0, tape);
    expect([...resumed!.state.users]).toEqual([...through!.state.users]);
    expect([...resumed!.state.tasteUntil]).toEqual([...through!.state.tasteUntil]);
    expect([...resumed!.state.net]).toEqual([...through!.state.net]);
  });

  test('tells no retention, for nobody is placed by chance', () => {
    const market = scenario({
      ...lively,
      segments: { firms: people({ kind: 'builder' }) },
      vendors: { ...lively.vendors, closed: vendor(1050, { strategy: 'best-response' }) },
    });
    const { recorder, state } = played(market);
    const vendors = state.alive.length;
    expect([...recorder.endings.subarray(2 * vendors, 5 * vendors)].every(Number.isNaN)).toBe(true);
  });

  test('is refused person by person, with each of its options', () => {
    const found = fidelityProblems(scenario(lively), 'individuals', 'tastes').map(({ path }) => path);
    expect(found).toEqual(expect.arrayContaining(['choice.form', 'vendors.closed.lock_in', 'segments.late.enters']));
  });
});

describe('whoever is bound', () => {
  const known = { aware: { firms: 1 } };
  const kept: readonly string[] = ['choice', 'inertia'];
  const calm = { mechanisms: Object.fromEntries(mechanismNames.map((name) => [name, kept.includes(name)])), horizon: 3 };
  const two = (more: Fields, events: readonly Fields[]): Scenario =>
    scenario({
      choice: { price_form: 'linear' },
      segments: { firms: people({ price: 0.1, switching_cost: 0, outside: -10 }) },
      vendors: { dear: vendor(1100, { ...known, ...more }), free: vendor(1000, { ...known, prices: { flagship: 0 } }) },
      set: { ...calm, serving: { stickers: 'continuous', floor: 0 }, events },
    });
  const onDear = (of: Scenario): number[] => {
    const users: number[] = [];
    played(of, 'mean-field', ({ state }) => users.push(state.people[0]! / 1e5));
    return users;
  };
  const rise = { month: 2, vendor: 'dear', lever: 'price', factor: 1.5 };
  // Quality 0.8 t, price 0.4 and then 0.6: tastes from 0.5 on, and from 0.75 on.
  test.each([
    ['to nothing follows the price', {}, [0.5, 0.25, 0.25]],
    ['stays until the rise exceeds what leaving costs', { lock_in: { firms: 0.3 } }, [0.5, 0.5, 0.5]],
    ['leaves where the rise exceeds it', { lock_in: { firms: 0.15 } }, [0.5, 0.4375, 0.4375]],
  ] as const)('%s', (_, more, expected) => {
    onDear(two(more, [rise])).forEach((part, month) => expect(part).toBeCloseTo(expected[month]!, 9));
  });

  test('is not won back by the old price, where coming back costs as much', () => {
    const events = [{ ...rise, until: 3 }];
    const of = two({ lock_in: { firms: 0.15 } }, events);
    expect(onDear(of)[2]).toBeCloseTo(0.5, 9);
    const both = two({ lock_in: { firms: 0.15 } }, events);
    const sticky = withValue(both, 'segments.firms.switching_cost', 0.04);
    // Leaving the dear one costs 0.19 then, leaving the free one 0.04: who was lost at 0.8 t < 0.41 returns above 0.44 only, which is nobody.
    const users = onDear(sticky);
    expect(users[1]).toBeCloseTo(1 - 0.41 / 0.8, 9);
    expect(users[2]).toBeCloseTo(1 - 0.41 / 0.8, 9);
  });
});

describe('in the logit', () => {
  const market = (switching: number, lock: number): Scenario =>
    scenario({
      choice: { form: undefined, tastes: undefined },
      segments: { firms: people({ attention: 0.3, switching_cost: switching, outside: undefined }) },
      vendors: {
        a: vendor(1050, { lock_in: { firms: lock } }),
        b: vendor(1000, { lock_in: { firms: lock }, strategy: 'price-war' }),
      },
    });

  test('a cost that every vendor adds is a switching cost', () => {
    expect([...played(market(0, 1.2)).state.people]).toEqual([...played(market(1.2, 0)).state.people]);
    expect([...played(market(0, 1.2), 'stochastic').state.people]).toEqual([
      ...played(market(1.2, 0), 'stochastic').state.people,
    ]);
  });

  test('what one vendor adds keeps people with it', () => {
    const of = (lock: number): number => {
      const vendors = { a: vendor(1000, lock > 0 ? { lock_in: { firms: lock } } : {}), b: vendor(1050) };
      return played(
        scenario({ choice: { form: undefined, tastes: undefined }, segments: { firms: people({ attention: 0.3 }) }, vendors }),
      ).state.people[0]!;
    };
    expect(of(2)).toBeGreaterThan(1.2 * of(0));
  });
});

test.each(['mean-field', 'stochastic'] as const)(
  'a segment that comes later is nobody before, and then adopts as it says (%s)',
  (fidelity) => {
    const late = people({ enters: 4, potential: 50_000, adopted: 20_000, outside: undefined, innovation: 0.1, imitation: 0 });
    const there: number[] = [];
    const of = scenario({
      choice: { form: undefined, tastes: undefined },
      segments: { firms: people(), late },
      vendors: { a: vendor(1000) },
    });
    played(of, fidelity, ({ state }) => there.push(state.adopted[1]!));
    expect(there.slice(0, 3)).toEqual([0, 0, 0]);
    expect(there[3]! / 20_000).toBeCloseTo(1, 1);
    expect(there[23]! / 50_000).toBeCloseTo(1 - 0.6 * Math.exp(-2), 1);
  },
);

test('who used nothing comes back as soon as nobody prefers that', () => {
  const of = scenario({
    choice: { tastes: undefined, price_form: 'linear' },
    segments: { firms: people({ price: 0.1, outside: 0 }) },
    vendors: { a: vendor(1000, { aware: { firms: 1 }, brand: { firms: 1 } }) },
    set: {
      serving: { stickers: 'continuous', floor: 0 },
      events: [{ month: 2, vendor: 'a', lever: 'price', factor: 1e-9 }],
      horizon: 3,
      mechanisms: { diffusion: false },
    },
  });
  const nothing: number[] = [];
  played(of, 'mean-field', ({ state }) => nothing.push(state.lapsed[0]!));
  expect(nothing[0]).toBeGreaterThan(1e4);
  expect(nothing[1]).toBeLessThan(1);
});

test('what these options rest on is refused with its place, all at once', () => {
  const document = read({
    choice: { form: undefined, foresight: 0.5 },
    segments: { firms: people({ attention: 1, coupling: 2, potential: 200_000, potential_growth: 1.2 }) },
    vendors: {
      a: vendor(1000, { strategy: 'best-response', lock_in: { nobody: 1 } }),
      b: vendor(1000, { strategy: 'best-response' }),
    },
    set: { policies: { 'best-response': { pace: 0.5 } } },
  });
  if (!('problems' in document)) throw new Error('no problems');
  expect(document.problems.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
    'choice.foresight unfit',
    'choice.foresight unfit',
    'choice.tastes unfit',
    'policies.best-response.pace unfit',
    'segments.firms.attention unfit',
    'segments.firms.coupling unfit',
    'segments.firms.potential unfit',
    'segments.firms.potential_growth unfit',
    'vendors.a.lock_in.nobody unknown-name',
  ]);
  const anew = read({
    choice: { tastes: 'anew', foresight: 0.5 },
    vendors: { a: vendor(1000) },
    set: { serving: { stickers: 'continuous' }, policies: { 'best-response': { ahead: 1 } } },
  });
  expect('problems' in anew && anew.problems.map(({ path }) => path)).toEqual([
    'choice.foresight',
    'policies.best-response.ahead',
  ]);
});
