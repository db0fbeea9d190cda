import { describe, expect, test } from 'vitest';
import { IndividualsSimulator, type World } from '../../src/individuals/index.js';
import { readScenario, type Scenario } from '../../src/scenario/index.js';
import { criticalDistance, distance } from '../support/two-samples.js';

/** A market in which a newcomer is known only by word of mouth, and whoever knows it takes it. */
function rumour(...set: string[]): Scenario {
  const read = readScenario(
    {
      format: 'outlast/scenario@1',
      name: 'rumour',
      start: '2024-01-01',
      horizon: 8,
      diffusion: { launch: 0, lead: 0, advertising: 0, operations: 0, decay: 0, word_of_mouth: 1 },
      mechanisms: { finance: false, morale: false, training: false, spillover: false, factors: false, programmes: false },
      segments: {
        crowd: {
          kind: 'consumer',
          potential: 300,
          adopted: 300,
          intensity: 1,
          workloads: { general: 1 },
          classes: { flagship: 1 },
          attention: 1,
          switching_cost: 0,
          brand_drift: 0,
        },
      },
      vendors: {
        old: {
          strategy: 'hold',
          funding: 'self-funded',
          capability: { general: 1000 },
          training: 0,
          prices: {},
          staff: 1,
          cash: 1e9,
          aware: { crowd: 1 },
        },
        young: {
          strategy: 'hold',
          funding: 'self-funded',
          capability: { general: 1600 },
          training: 0,
          prices: {},
          staff: 1,
          cash: 1e9,
          aware: { crowd: 0.01 },
        },
      },
    },
    { set },
  );
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1));
  return read.scenario;
}

/** Part of the crowd that knows the newcomer at the end of a month, in several lives. */
function knowing(scenario: Scenario, month: number, lives = 16): number[] {
  const simulator = new IndividualsSimulator(scenario);
  return Array.from({ length: lives }, (_, i) => {
    let aware = NaN;
    simulator.run(1, i, (world) => {
      if (world.month === month) aware = world.groups[0]!.aware[1]!;
    });
    return aware;
  });
}

/** The network of a world's crowd. */
function tiesIn(scenario: Scenario): World['groups'][number]['people'] {
  let people: World['groups'][number]['people'] = [];
  new IndividualsSimulator(scenario).run(1, 0, ({ groups }) => (people = groups[0]!.people));
  return people;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const on = (kind: string, ...set: string[]): Scenario => rumour(`diffusion.network.kind=${kind}`, ...set);

describe.each(['ring', 'small-world', 'scale-free'])('a %s network', (kind) => {
  const people = tiesIn(on(kind, 'horizon=1'));

  test('ties people both ways, nobody to itself, and about as many as is said', () => {
    for (const person of people) {
      expect(person.neighbours).not.toContain(person);
      expect(new Set(person.neighbours).size).toBe(person.neighbours.length);
      for (const other of person.neighbours) expect(other.neighbours).toContain(person);
    }
    expect(mean(people.map(({ neighbours }) => neighbours.length))).toBeCloseTo(8, 0);
  });
});

test('a ring is even, a scale-free network has hubs', () => {
  const most = (kind: string): number => Math.max(...tiesIn(on(kind, 'horizon=1')).map(({ neighbours }) => neighbours.length));
  expect(most('ring')).toBe(8);
  expect(most('scale-free')).toBeGreaterThan(30);
});

describe('word of mouth', () => {
  const month = 8;
  const limit = criticalDistance(16, 3, 1e-4);

  test('crosses a small world faster than a ring, and hubs faster than both', () => {
    const [ring, small, free] = ['ring', 'small-world', 'scale-free'].map((kind) => knowing(on(kind), month));
    expect(mean(small!)).toBeGreaterThan(mean(ring!));
    expect(mean(free!)).toBeGreaterThan(mean(small!));
    expect(distance(ring!, small!)).toBeGreaterThan(limit);
    expect(distance(small!, free!)).toBeGreaterThan(limit);
  });

  test('is not what it is without a network: there the two engines part', () => {
    expect(distance(knowing(on('ring'), month), knowing(rumour(), month))).toBeGreaterThan(limit);
  });

  test('reaches nobody whose neighbours do not use what is talked about', () => {
    const quiet = knowing(on('ring', 'vendors.young.aware.crowd=0'), month, 2);
    expect(quiet).toEqual([0, 0]);
  });

  test('a network of kind none is no network', () => {
    expect(knowing(rumour('diffusion.network.kind=none'), month, 2)).toEqual(knowing(rumour(), month, 2));
  });
});
