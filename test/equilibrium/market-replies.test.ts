import { describe, expect, test } from 'vitest';
import { marketReplies } from '../../src/index.js';
import { readScenario, type Scenario } from '../../src/scenario/index.js';

type Fields = Readonly<Record<string, unknown>>;

/** Buyers of a million units a month who choose by price and brand alone, and vendors that all know. */
function market(vendors: Readonly<Record<string, Fields>>, segment: Fields, choice: Fields, cost = 0): Scenario {
  const read = readScenario({
    format: 'outlast/scenario@1',
    name: 'replies',
    start: '2024-01-01',
    mechanisms: { inertia: true, ecosystem: false },
    choice: { price_form: 'linear', ecosystem_ease: 0, ...choice },
    serving: { classes: { flagship: { lag: 0, cost } }, floor: 0, pass_through: 0 },
    policies: { ladder: { low: 1e-3, high: 100 } },
    segments: {
      firms: {
        kind: 'business',
        potential: 1e6,
        adopted: 1e6,
        intensity: 1,
        workloads: { general: 1 },
        classes: { flagship: 1 },
        quality: 0,
        price: 1,
        ease: 0,
        support: 0,
        brand: 'stated',
        ...segment,
      },
    },
    vendors: Object.fromEntries(
      Object.entries(vendors).map(([name, fields]) => [
        name,
        {
          strategy: 'hold',
          funding: 'self-funded',
          licence: 'closed',
          capability: { general: 1000 },
          training: 0,
          prices: { flagship: 1 },
          staff: 0,
          cash: 1e9,
          aware: { firms: 1 },
          ...fields,
        },
      ]),
    ),
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

const like = (n: number, fields: Fields = {}): Record<string, Fields> =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`v${i}`, fields]));
const loose = { tolerance: 1e-7 };

describe('replies in the form of demand that a scenario has', () => {
  test.each([2, 3, 5])('logit: p = c + mu n / (n - 1) among %i', (n) => {
    const { actions, payoffs, settled } = marketReplies(market(like(n), { price: 4 }, {}, 1), 'price', loose);
    expect(settled).toBe(true);
    for (const price of actions) expect(price).toBeCloseTo(1 + (0.25 * n) / (n - 1), 6);
    for (const profit of payoffs) expect(profit / 1e6).toBeCloseTo(0.25 / (n - 1), 6);
  });

  test('vertical quality: a better product asks half of its lead over a free one', () => {
    const scenario = market({ free: { prices: { flagship: 0 } }, paid: { brand: { firms: 3 } } }, {}, { form: 'vertical' });
    const { actions, payoffs } = marketReplies(scenario, 'price', loose);
    expect(actions[1]).toBeCloseTo(1.5, 6);
    expect(payoffs[1]! / 1e6).toBeCloseTo(0.75, 6);
  });

  test('linear demand: 2 p - s sum of the others = a', () => {
    // u - s x the others' u, u = 2 - p: a = 2 - 0.3 x 2 x 2.
    const choice = { form: 'linear', substitution: 0.3, spread: 10 };
    const { actions } = marketReplies(market(like(3, { brand: { firms: 2 } }), { outside: 0 }, choice), 'price', loose);
    for (const price of actions) expect(price).toBeCloseTo(0.8 / (2 - 0.6), 6);
  });

  test('quantities: Cournot, in which who asks half serves twice as much', () => {
    const supply = { brand: { firms: 1 }, supply: { firms: 1e5 } };
    const choice = { form: 'quantities', spread: 4 };
    const { actions, payoffs, settled } = marketReplies(market(like(2, supply), { outside: 0 }, choice), 'price', loose);
    expect(settled).toBe(true);
    for (const price of actions) expect(0.1 / price).toBeCloseTo(1 / 3 / 4, 6);
    for (const profit of payoffs) expect(profit / 1e6).toBeCloseTo(1 / 9 / 4, 6);
  });

  test('operations: equals spend until the last dollar wins one back', () => {
    // 100 USD on a million units, half of them each: 1e8 x s (1 - s) x support x scale / (x + scale)^2 = 1.
    const { actions } = marketReplies(market(like(2, { prices: { flagship: 100 } }), { support: 1 }, {}), 'operations', loose);
    for (const spent of actions) expect(spent / 1e6).toBeCloseTo(Math.sqrt((1e8 / 4) * 2e6) / 1e6 - 2, 4);
  });

  test('openness: users add what rivals then sell', () => {
    // Of (1 - x) share, share = 1 / 2 among equals: 1 / (1 - x) = taste / (2 sqrt(x)) / 2.
    const { actions } = marketReplies(market(like(2, { openness: 0.2 }), { openness: 4 }, {}), 'openness', loose);
    for (const open of actions) expect(1 / (1 - open)).toBeCloseTo(1 / Math.sqrt(open), 5);
  });
});
