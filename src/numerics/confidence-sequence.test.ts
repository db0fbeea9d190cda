import { expect, test } from 'vitest';
import { BoundedSequence, UnboundedSequence, type ConfidenceSequence } from './confidence-sequence.js';
import { Luck } from './luck.js';

/** How many of `series` sequences ever lose their mean, whoever looks after each of `values` values. */
function losses(
  series: number,
  values: number,
  mean: number,
  made: () => ConfidenceSequence,
  draw: (luck: Luck, i: number) => number,
): number {
  let lost = 0;
  for (let s = 0; s < series; s++) {
    const luck = new Luck(11, s);
    const sequence = made();
    for (let i = 0; i < values; i++) {
      sequence.add(draw(luck, i));
      const { low, high } = sequence.interval();
      if (low > mean || high < mean) {
        lost += 1;
        break;
      }
    }
  }
  return lost;
}

test.each([
  ['rare differences', (luck: Luck, i: number) => (luck.uniform(i) < 0.03 ? 1 : 0), 0.03],
  ['both ways', (luck: Luck, i: number) => (luck.uniform(i) < 0.4 ? 1 : luck.uniform(i) < 0.7 ? -1 : 0), 0.1],
  ['never far', (luck: Luck, i: number) => 0.2 * luck.uniform(i) - 0.1, 0],
])('bounded, %s: wrong at any look in at most 5 % of series', (_, draw, mean) => {
  // 5 % of 200, and four standard deviations of a binomial more.
  expect(losses(200, 400, mean, () => new BoundedSequence(0.05, 400), draw)).toBeLessThanOrEqual(22);
});

test('a plain 95 % interval, looked at after each value, is wrong far more often: the test above can fail', () => {
  const plain = (): ConfidenceSequence => {
    let [n, sum, squares] = [0, 0, 0];
    return {
      add: (value) => void ((n += 1), (sum += value), (squares += value * value)),
      get count() {
        return n;
      },
      get mean() {
        return sum / n;
      },
      interval() {
        const half = n < 5 ? Infinity : 1.96 * Math.sqrt(Math.max(0, squares / n - (sum / n) * (sum / n)) / n);
        return { low: sum / n - half, high: sum / n + half };
      },
    };
  };
  expect(losses(200, 400, 0, plain, (luck, i) => 0.2 * luck.uniform(i) - 0.1)).toBeGreaterThan(40);
});

test('unbounded, skewed: wrong at any look in about 5 % of series at most', () => {
  expect(
    losses(
      300,
      1000,
      1,
      () => new UnboundedSequence(0.05),
      (luck, i) => luck.exponential(i),
    ),
  ).toBeLessThanOrEqual(30);
});

test('narrows: nothing but zeros are told apart from 2 % within 500 values, which is no claim of certainty', () => {
  const sequence = new BoundedSequence(0.05);
  for (let i = 0; i < 500; i++) sequence.add(0);
  const { low, high } = sequence.interval();
  expect(high).toBeLessThan(0.02);
  expect(low).toBeCloseTo(-high, 9);
  expect(high).toBeGreaterThan(0.005);
});
