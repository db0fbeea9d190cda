import { readScenario, type Scenario, type ScenarioInput } from '../../scenario/index.js';

const vendor = (title: string): ScenarioInput['vendors'][string] => ({
  title,
  strategy: 'hold',
  funding: 'parent',
  licence: 'closed',
  capability: { general: 1200 },
  training: 0,
  prices: { flagship: 4 },
  staff: 100,
  cash: 1e12,
  aware: { firms: 1, builders: 1 },
});

const segment = (kind: 'business' | 'builder', intensity: number): ScenarioInput['segments'][string] => ({
  kind,
  potential: 1e6,
  adopted: 1e6,
  innovation: 0,
  imitation: 0,
  intensity,
  intensity_growth: 1,
  workloads: { general: 1 },
  classes: { flagship: 1 },
  network: 0,
  second_source: 0,
  brand_drift: 0,
  observed: [{ date: '2024-01-01', shares: { first: 0.5, second: 0.5 } }],
});

const duel: ScenarioInput = {
  format: 'outlast/scenario@1',
  name: 'duel',
  start: '2024-01-01',
  horizon: 36,
  mechanisms: {
    training: false,
    spillover: false,
    factors: false,
    serving: false,
    diffusion: false,
    finance: false,
    morale: false,
  },
  serving: { classes: { flagship: { lag: 0, cost: 1 } } },
  segments: { firms: segment('business', 100), builders: segment('builder', 2) },
  vendors: { first: vendor('First'), second: vendor('Second') },
};

/** A change of a vendor's price that holds in the months [from, until). */
export const priceChange = (who: 'first' | 'second', factor: number, from = 1, until = 1000): string =>
  `events=${JSON.stringify([{ month: from, until, vendor: who, lever: 'price', factor }])}`;

/**
 * Two closed vendors that differ in nothing and do nothing, in a market that does not grow: whatever moves is moved by
 * what `set` changes. Throws where that is no valid scenario.
 */
export function duelOf(...set: string[]): Scenario {
  const read = readScenario(duel, { set });
  if ('problems' in read) throw new Error(read.problems.map(({ code, path }) => `${code} at ${path}`).join('; '));
  return read.scenario;
}
