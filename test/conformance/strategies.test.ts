import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/documents/index.js';
import { strategyNames } from '../../src/scenario/index.js';
import { compile, rivalDistress, Simulator } from '../../src/simulation/index.js';
import { release, shippedStrategies, type Action, type View } from '../../src/strategies/index.js';
import { flagship } from '../support/flagship.js';
import { randomScenario } from '../support/random-scenario.js';
import { runOf } from '../support/runs.js';

const blank = (): Action => ({
  price: 1,
  training: 1,
  operations: 0,
  credits: 0,
  subsidy: 0,
  advertising: 0,
  openness: 0,
  release: release.withhold,
});
const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.double({ min: 500, max: 2000, noNaN: true });
const views: fc.Arbitrary<View> = fc.record({
  month: fc.integer({ min: 1, max: 240 }),
  vendor: fc.nat(10),
  levers: fc.record({
    operations: amount,
    credits: amount,
    subsidy: amount,
    advertising: amount,
    openness: part,
    plan: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
  }),
  cash: fc.double({ min: -1e9, max: 1e12, noNaN: true }),
  runway: fc.oneof(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constant(Infinity)),
  morale: part,
  price: fc.double({ min: 0.05, max: 2, noNaN: true }),
  openness: part,
  capability: points,
  bestRival: points,
  consumerShare: part,
  businessShare: part,
  builderShare: part,
  rivalPrice: fc.oneof(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.constant(Infinity)),
  unitCost: fc.double({ min: 0, max: 1e6, noNaN: true }),
  rivalDistress: part,
  uniform: fc.constant(() => 0.5),
});

describe.each(strategyNames)('%s', (name) => {
  const strategy = shippedStrategies[name];
  const { policies } = compile(flagship());

  test('acts within the law, and the same way on the same view', () => {
    fc.assert(
      fc.property(views, (view) => {
        const action = blank();
        strategy.decide(view, policies, action);
        const { release: choice, ...amounts } = action;
        for (const [lever, value] of Object.entries(amounts)) {
          expect(Number.isFinite(value), lever).toBe(true);
          expect(value, lever).toBeGreaterThanOrEqual(0);
        }
        expect(Object.values(release)).toContain(choice);
        const again = { ...blank(), price: 7, training: 7, operations: 7, credits: 7, subsidy: 7, advertising: 7 };
        strategy.decide(view, policies, again);
        expect(again).toEqual(action);
      }),
      { numRuns: 200 },
    );
  });

  test('can be read in every language', () => {
    expect(strategy.name).toBe(name);
    for (const language of languages) {
      expect(strategy.watches[language].length).toBeGreaterThan(0);
      expect(strategy.does[language].length).toBeGreaterThan(5);
    }
  });

  test('plays the flagship to its end, the same twice', () => {
    const scenario = flagship(`vendors.meta.strategy=${name}`, `vendors.anthropic.strategy=${name}`, 'horizon=24');
    const once = Float64Array.from(runOf(scenario, 'stochastic').recorder.vendorPath);
    expect(runOf(scenario, 'stochastic').recorder.vendorPath).toEqual(once);
  });
});

test('in random markets any mix of strategies runs to the horizon', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const { vendorPath } = new Simulator(compile(scenario), 'stochastic', 'quick').run(1, 0);
      expect(vendorPath[0]).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});

/** State at the end of a mean-field run with Anthropic on a strategy, and where Anthropic is in it. */
const after = (months: number, ...set: string[]) => {
  const { simulator } = runOf(flagship(`horizon=${months}`, ...set), 'mean-field');
  const { layout } = simulator.market;
  const v = layout.vendorNames.indexOf('anthropic');
  return { simulator, state: simulator.state, v, K: layout.classes, W: layout.workloads };
};

describe('what they do in the market', () => {
  test('price-war lists below the cheapest rival of its last release, and never below its floor', () => {
    const { state, v, K, simulator } = after(30, 'vendors.anthropic.strategy=price-war');
    const closed = after(30, 'vendors.anthropic.strategy=closed-premium');
    expect(state.price[v * K]).toBeLessThan(closed.state.price[v * K]!);
    const { classCost, vendor, policies } = simulator.market;
    const unit = classCost[0]! * vendor.costFactor[v]! * state.costFall[v]!;
    expect(unit).toBeLessThan(classCost[0]! * vendor.costFactor[v]!);
    expect(state.price[v * K]).toBeGreaterThanOrEqual(policies.warFloor * unit * 0.999);
  });

  test('delayed-open gives away what it sold a delay ago', () => {
    const months = 30;
    const { state, v, W } = after(months, 'vendors.anthropic.strategy=delayed-open');
    expect(state.isOpen[v]).toBe(1);
    for (let w = 0; w < W; w++) {
      const given = state.openCapability[v * W + w]!;
      const sold = state.capability[v * W + w]!;
      expect(given).toBeLessThan(sold);
      expect(given).toBeGreaterThan(sold - 400);
    }
    const sooner = after(months, 'vendors.anthropic.strategy=delayed-open', 'policies.delayed-open.delay=3');
    expect(sooner.state.openCapability[v * W]).toBeGreaterThan(state.openCapability[v * W]!);
  });

  test('open-core is open and runs more operations than open-weights', () => {
    const core = after(24, 'vendors.anthropic.strategy=open-core');
    const weights = after(24, 'vendors.anthropic.strategy=open-weights');
    expect(core.state.isOpen[core.v]).toBe(1);
    expect(core.state.actions[core.v]!.operations).toBeCloseTo(1.5 * weights.state.actions[weights.v]!.operations, 6);
  });

  test('fast-follower spends less on training while it is close, and all of its plan once it is far', () => {
    const close = after(24, 'vendors.anthropic.strategy=fast-follower', 'policies.fast-follower.gap=1000');
    const far = after(24, 'vendors.anthropic.strategy=fast-follower', 'policies.fast-follower.gap=0');
    expect(close.state.actions[close.v]!.training).toBeLessThan(far.state.actions[far.v]!.training);
  });

  test('unbeatable-first waits while no closed rival is in distress, and strikes when one is, if it can afford to', () => {
    const { policies } = compile(flagship());
    const seen = { levers: { operations: 10, credits: 5, subsidy: 5, advertising: 1, plan: 1 }, runway: 30, rivalDistress: 0 };
    const act = (changes: Partial<View>): Action => {
      const action = blank();
      shippedStrategies['unbeatable-first'].decide({ ...(seen as View), ...changes }, policies, action);
      return action;
    };
    const waits = act({});
    const strikes = act({ rivalDistress: 0.9 });
    expect(waits).toMatchObject({ training: 0.6, operations: 10, credits: 0, subsidy: 0, release: release.open });
    expect(strikes).toMatchObject({ training: 1, operations: 20, release: release.open });
    expect(strikes.price).toBeLessThan(waits.price);
    expect(act({ rivalDistress: 0.9, runway: 12 })).toEqual(waits);
  });

  test('unbeatable-first burns less than closed-premium in the same seat, and sees a rival in a funding winter', () => {
    const winter = ['climate.initial=winter', 'climate.winter.length=36'];
    const run = (strategy: string) =>
      runOf(flagship('horizon=24', ...winter, `vendors.mistral.strategy=${strategy}`), 'stochastic');
    expect(run('unbeatable-first').at('mistral', 'cumulative_burn')).toBeLessThan(
      run('closed-premium').at('mistral', 'cumulative_burn'),
    );
    const { simulator } = run('unbeatable-first');
    const { layout } = simulator.market;
    const distress = rivalDistress(simulator.market, simulator.state, layout.vendorNames.indexOf('mistral'));
    expect(distress).toBeGreaterThan(0);
    expect(distress).toBeLessThanOrEqual(1);
  });
});
