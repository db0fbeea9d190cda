import { describe, expect, test } from 'vitest';
import { rationed, scarcity } from '../../src/model/index.js';
import { readScenario } from '../../src/scenario/index.js';
import { compile, Simulator, vendorSeries, type Recorder } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

const months = 36;
const run = (...set: string[]): { readonly recorder: Recorder; readonly simulator: Simulator } => {
  const simulator = new Simulator(compile(flagship(`horizon=${months}`, ...set)), 'mean-field');
  return { recorder: simulator.run(1, 0), simulator };
};
const last = ({ recorder, simulator }: ReturnType<typeof run>, vendor: string, metric: (typeof vendorSeries)[number]): number => {
  const { vendorNames, vendors } = simulator.market.layout;
  return recorder.vendorPath[(vendorSeries.indexOf(metric) * vendors + vendorNames.indexOf(vendor) + 1) * months - 1]!;
};

describe('factor markets (E3)', () => {
  test('price meets supply: q = spending / price and price = (q / planned)^e', () => {
    const price = scarcity(250, 100, 0.4);
    expect(price).toBeCloseTo((250 / price / 100) ** 0.4, 12);
    expect(scarcity(100, 100, 0.4)).toBe(1);
    expect(scarcity(30, 100, 0.4)).toBeLessThan(1);
    expect(scarcity(250, 100, 0)).toBe(1);
  });

  test('a hand-computed month: half the plan at twice the price costs the whole plan', () => {
    expect(rationed(300, 100, 0.5, 2)).toBe(100);
    expect(rationed(80, 100, 0.5, 2)).toBe(80);
    expect(rationed(300, 100, 1, 2)).toBe(300);
  });

  test('when one vendor multiplies its budget, compute gets dearer for all', () => {
    // Without spill-over, through which a rival's spree teaches everybody.
    const means = ['mechanisms.spillover=false', 'vendors.google.parent_budget=1e10', 'finance.training_of_cash=10'];
    const plain = run(...means);
    const spree = run(...means, 'events=[{ month: 1, vendor: google, lever: training, factor: 5 }]');
    expect(spree.simulator.state.scarcity[0]!).toBeGreaterThan(1.1 * plain.simulator.state.scarcity[0]!);
    expect(last(spree, 'anthropic', 'capability')).toBeLessThan(last(plain, 'anthropic', 'capability'));
  });

  test('rationing holds back whoever is not favoured, and nobody else gains know-how from it', () => {
    const plain = run();
    const control = run(
      'factors.compute.regime=authority-rationed',
      'factors.compute.favoured=[openai, google, anthropic, meta, mistral, xai]',
      'factors.compute.access=0.2',
    );
    expect(last(control, 'deepseek', 'capability')).toBeLessThan(last(plain, 'deepseek', 'capability') - 5);
    expect(last(control, 'openai', 'capability')).toBeLessThan(last(plain, 'openai', 'capability') + 5);
  });

  test('a holder earns what others pay on top', () => {
    const held = ['factors.compute.regime=vendor-held', 'factors.compute.favoured=[google]'];
    const free = run(...held, 'factors.compute.markup=0');
    const dear = run(...held, 'factors.compute.markup=0.5');
    expect(last(dear, 'google', 'cumulative_burn')).toBeLessThan(last(free, 'google', 'cumulative_burn') - 1e8);
    expect(last(dear, 'anthropic', 'capability')).toBeLessThan(last(free, 'anthropic', 'capability'));
  });

  test('algorithms out of reach slow everybody but the favoured', () => {
    const free = run();
    const closed = run(
      'factors.algorithms.regime=vendor-held',
      'factors.algorithms.favoured=[openai]',
      'factors.algorithms.access=0.3',
    );
    expect(last(closed, 'anthropic', 'capability')).toBeLessThan(last(free, 'anthropic', 'capability') - 20);
    expect(last(closed, 'openai', 'capability')).toBeGreaterThan(last(free, 'openai', 'capability') - 20);
  });

  test('a holder that nobody names, and a favoured vendor that nobody knows, are problems', () => {
    const document = (factors: unknown): object => ({ ...structuredClone(minimal), factors });
    const codes = (factors: unknown): string[] => {
      const read = readScenario(document(factors));
      return 'problems' in read ? read.problems.map(({ code, path }) => `${code} ${path}`) : [];
    };
    expect(codes({ compute: { regime: 'vendor-held' } })).toEqual(['unfit factors.compute']);
    expect(codes({ data: { favoured: ['acne'] } })).toEqual(['unknown-name factors.data.favoured.0']);
  });
});

const minimal = {
  format: 'outlast/scenario@1',
  name: 'minimal',
  start: '2024-01-01',
  segments: {
    firms: {
      kind: 'business',
      potential: 100,
      adopted: 10,
      intensity: 1,
      workloads: { general: 1 },
      classes: { flagship: 1 },
    },
  },
  vendors: {
    acme: {
      strategy: 'hold',
      funding: 'self-funded',
      capability: { general: 1000 },
      training: 1,
      prices: { flagship: 1 },
      staff: 1,
      cash: 1e6,
    },
  },
};
