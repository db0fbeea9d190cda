import { expect, test } from 'vitest';
import { proving } from '../../test/support/proof.js';
import { Luck } from './luck.js';
import { MixedBets } from './mixed-bets.js';

const series = proving ? 2000 : 200;

/** How many of `series` ever give up their mean at one end, looked at after every 20 of `values` values. */
function losses(alpha: number, mean: number, draw: (luck: Luck, i: number) => number): { low: number; high: number } {
  const lost = { low: 0, high: 0 };
  for (let s = 0; s < series; s++) {
    const luck = new Luck(23, s);
    const bets = new MixedBets([-1, 1], alpha);
    for (let i = 0; i < 400; i++) {
      bets.add(draw(luck, i));
      if (i % 20 === 19) bets.interval();
    }
    const { low, high } = bets.interval();
    lost.low += Number(low > mean);
    lost.high += Number(high < mean);
  }
  return lost;
}

test.each([
  ['rare differences', (luck: Luck, i: number) => (luck.uniform(i) < 0.03 ? 1 : 0), 0.03],
  ['both ways', (luck: Luck, i: number) => (luck.uniform(i) < 0.4 ? 1 : luck.uniform(i) < 0.7 ? -1 : 0), 0.1],
  ['never far', (luck: Luck, i: number) => 0.2 * luck.uniform(i) - 0.1, 0],
])('%s: each end wrong at any look in at most 5 %% of series', (_, draw, mean) => {
  const { low, high } = losses(0.05, mean, draw);
  // 5 %, and four standard deviations of a binomial more.
  expect(Math.max(low, high)).toBeLessThanOrEqual(0.05 * series + 4 * Math.sqrt(series * 0.05 * 0.95));
});

test('an end at a level that means nothing is often wrong: the test above can fail', () => {
  expect(losses(0.9, 0, (luck, i) => 0.2 * luck.uniform(i) - 0.1).high).toBeGreaterThan(0.1 * series);
});

test('what it takes to tell a mean from a bound is about twice the logarithm of the level over the squared distance', () => {
  let told = 0;
  for (let s = 0; s < 20; s++) {
    const luck = new Luck(5, s);
    const bets = new MixedBets([-1, 1], 1e-4);
    for (let i = 0; bets.interval().low <= 0; i++) bets.add(0.1 + 1.2 * (luck.uniform(i) - 0.5));
    told += bets.count / 20;
  }
  // Variance 0.12, distance 0.1: 2 ln(10^4) 0.12 / 0.01 = 221, and up to ln 9 more for not knowing which stake is best.
  expect(told).toBeGreaterThan(150);
  expect(told).toBeLessThan(280);
});

test('it says how many more would be needed, within a third, and none for a mean that is the bound', () => {
  const luck = new Luck(6, 1);
  const bets = new MixedBets([0, 1], 1e-4);
  for (let i = 0; i < 60; i++) bets.add(Number(luck.uniform(i) < 0.6));
  const needed = bets.needed(0.4)!;
  let i = 60;
  while (bets.interval().low <= 0.4) bets.add(Number(luck.uniform(i++) < bets.mean));
  expect(Math.abs(i / needed - 1)).toBeLessThan(0.34);
  const even = new MixedBets([-1, 1], 0.05);
  for (const value of [0.5, -0.5]) even.add(value);
  expect(even.needed(0)).toBeNull();
});
