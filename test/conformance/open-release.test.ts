import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScenario, type Scenario } from '../../src/scenario/index.js';
import { channel, channels, compile, historyLength, Simulator } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

const superpower = (...set: string[]): Scenario => {
  const read = readScenario(readFileSync(new URL('../../scenarios/superpower.yaml', import.meta.url), 'utf8'), { set });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1));
  return read.scenario;
};

test('the first weights that a family gives away come in classes that trail as those of its cloud do', () => {
  const market = compile(superpower('horizon=12'));
  const { workloads: W, vendors: V, vendorNames } = market.layout;
  const v = vendorNames.indexOf('birch');
  let opened = 0;
  new Simulator(market, 'mean-field', 'quick').run(0, 0, {
    watch({ month, isOpen, history, openHistory }) {
      if (isOpen[v] === 0 || opened > 0) return;
      opened = month;
      for (const lag of market.classLag) {
        const at = ((month - lag + historyLength) % historyLength) * V * W + v * W;
        expect(openHistory[at]).toBeCloseTo(history[at]!, 9);
      }
    },
  });
  expect(opened).toBe(6);
});

test('who enters later has no users before, weights or not', () => {
  const market = compile(flagship('horizon=8', 'vendors.meta.enters=6'));
  const { segments: S, offers: O, vendorNames } = market.layout;
  const v = vendorNames.indexOf('meta');
  const users: number[] = [];
  new Simulator(market, 'mean-field', 'quick').run(0, 0, {
    watch({ people }) {
      let sum = 0;
      for (let s = 0; s < S; s++) {
        for (const c of Object.values(channel)) sum += people[s * O + v * channels + c]!;
      }
      users.push(sum);
    },
  });
  expect(users.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
  expect(users[5]).toBeGreaterThan(0);
});

test('a closed flagship whose vendor has left is no rival any more, only its weights are', () => {
  const read = readScenario({
    format: 'outlast/scenario@1',
    name: 'gone',
    start: '2024-01-01',
    horizon: 12,
    training: { luck: 0 },
    segments: {
      firms: {
        kind: 'business',
        potential: 1000,
        adopted: 500,
        intensity: 1,
        workloads: { general: 1 },
        classes: { flagship: 1 },
      },
    },
    vendors: {
      ahead: {
        strategy: 'hybrid',
        funding: 'self-funded',
        capability: { general: 1400 },
        open: { capability: { general: 900 } },
        training: 0,
        prices: {},
        staff: 100,
        cash: 0,
      },
      behind: {
        strategy: 'opportunist',
        funding: 'self-funded',
        capability: { general: 1300 },
        training: 1e6,
        prices: {},
        staff: 1,
        cash: 1e9,
      },
    },
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1));
  const simulator = new Simulator(compile(read.scenario), 'stochastic', 'quick');
  simulator.run(1, 0);
  expect([...simulator.state.alive]).toEqual([0, 1]);
  expect([...simulator.state.isOpen]).toEqual([1, 0]);
});
