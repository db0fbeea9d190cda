import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenario, type Scenario } from '../../src/scenario/index.js';
import { compile, Simulator } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

/** People who choose afresh every month between two clouds that nothing tells apart but brand. */
function market(shares: readonly number[], parts: readonly number[]): Scenario {
  const names = shares.map((_, i) => `v${i}`);
  const read = readScenario({
    format: 'outlast/scenario@1',
    name: 'defaults',
    start: '2025-01-01',
    horizon: 2,
    mechanisms: {
      diffusion: true,
      inertia: false,
      training: false,
      usage: false,
      finance: false,
      morale: false,
      ecosystem: false,
    },
    diffusion: { word_of_mouth: 0, decay: 0, lead: 0, launch: 0, advertising: 0, operations: 0 },
    choice: { pseudo_share: 0 },
    segments: {
      people: {
        kind: 'consumer',
        potential: 1000,
        adopted: 1000,
        intensity: 1,
        workloads: { general: 1 },
        classes: { flagship: 1 },
        brand_drift: 0,
        observed: [{ date: '2025-01-01', shares: Object.fromEntries(names.map((name, i) => [name, shares[i]!])) }],
      },
    },
    vendors: Object.fromEntries(
      names.map((name, i) => [
        name,
        {
          strategy: 'hold',
          funding: 'self-funded',
          capability: { general: 1000 },
          training: 0,
          prices: { flagship: 2 },
          staff: 1,
          cash: 1e9,
          aware: { people: 0.9 - 0.2 * i },
          by_default: { people: parts[i]! },
        },
      ]),
    ),
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

const sharesAfter = (scenario: Scenario): number[] => {
  const simulator = new Simulator(compile(scenario), 'mean-field', 'quick');
  simulator.run(1, 0);
  return Array.from({ length: simulator.state.people.length / 3 }, (_, v) => simulator.state.people[3 * v]! / 1000);
};

describe('defaults', () => {
  test('are taken out of observed shares before brand is read off them, so that the market goes on as it was seen', () => {
    const part = fc.double({ min: 0, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 0.7, noNaN: true }), part, part, (share, a, b) => {
        const [first, second] = sharesAfter(market([share, 1 - share], [a, b]));
        expect(first).toBeCloseTo(share, 9);
        expect(second).toBeCloseTo(1 - share, 9);
      }),
      { numRuns: 30 },
    );
  });

  test('hold their part where hardly anybody who compares would choose them', () => {
    // Seen with less than its default alone would bring: what is left of taste is little, and the default brings the rest.
    expect(sharesAfter(market([0.1, 0.9], [0.4, 0]))[0]!).toBeGreaterThan(0.4);
  });

  test('lift a share by what they bring, and no other segment', () => {
    const share = (set: string[]): number => {
      const simulator = new Simulator(compile(flagship('horizon=12', ...set)), 'mean-field', 'quick');
      const { layout } = simulator.market;
      const of = layout.vendorNames.indexOf('google');
      simulator.run(1, 0);
      const s = layout.segmentNames.indexOf('consumers');
      return simulator.state.people[s * layout.offers + of * 3]!;
    };
    const base = compile(flagship('horizon=12'));
    const frozen = compile(flagship('horizon=12', 'vendors.google.by_default={consumers: 0.2}'), base);
    const simulator = new Simulator(frozen, 'mean-field', 'quick');
    simulator.run(1, 0);
    const { layout } = frozen;
    const at = layout.segmentNames.indexOf('consumers') * layout.offers + layout.vendorNames.indexOf('google') * 3;
    expect(simulator.state.people[at]!).toBeGreaterThan(1.1 * share([]));
  });
});

test('what a release is beyond the scale keeps its spread over releases, and is nothing in expectation', () => {
  const scenario = flagship('horizon=24', 'training.hidden=20', 'training.hidden_kept=0.6', 'vendors.*.release_interval=1');
  const compiled = compile(scenario);
  const simulator = new Simulator(compiled, 'stochastic', 'quick');
  const seen: number[] = [];
  for (let replicate = 0; replicate < 60; replicate++) {
    simulator.run(7, replicate);
    for (let v = 0; v < compiled.layout.vendors; v++) if (simulator.state.hidden[v] !== 0) seen.push(simulator.state.hidden[v]!);
  }
  const deviation = Math.sqrt(seen.reduce((sum, points) => sum + points * points, 0) / seen.length);
  expect(seen.length).toBeGreaterThan(200);
  // Four standard errors of a standard deviation.
  expect(Math.abs(deviation / 20 - 1)).toBeLessThan(4 / Math.sqrt(2 * seen.length));
  const expected = new Simulator(compiled, 'mean-field', 'quick');
  expected.run(7, 0);
  expect([...expected.state.hidden].every((points) => points === 0)).toBe(true);
});

test('procurement moves who may buy towards who may in the end, and stops there', () => {
  const scenario = flagship('horizon=24', 'segments.businesses.approval=0.2', 'vendors.meta.approved_open={businesses: 0.3}');
  const compiled = compile(scenario);
  const { segmentNames, vendorNames, vendors } = compiled.layout;
  const at = segmentNames.indexOf('businesses') * vendors + vendorNames.indexOf('meta');
  const other = segmentNames.indexOf('consumers') * vendors + vendorNames.indexOf('meta');
  const path: number[] = [];
  const elsewhere: number[] = [];
  new Simulator(compiled, 'mean-field', 'quick').run(1, 0, {
    watch: ({ admissibleOpen }) => {
      path.push(admissibleOpen[at]!);
      elsewhere.push(admissibleOpen[other]!);
    },
  });
  const start = compiled.pair.admissibleOpen[at]!;
  path.forEach((part, month) => expect(part).toBeCloseTo(0.3 + (start - 0.3) * Math.exp(-0.2 * (month + 1)), 12));
  expect(new Set(elsewhere)).toEqual(new Set([compiled.pair.admissibleOpen[other]!]));
});
