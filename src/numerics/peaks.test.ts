import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highestPeak } from './index.js';

test('finds a smooth peak, a kink and an edge', () => {
  expect(highestPeak((x) => x * (3 - x), 0, 2)).toBeCloseTo(1.5, 7);
  expect(highestPeak((x) => -Math.abs(x - 1.234), 0, 2)).toBeCloseTo(1.234, 7);
  expect(highestPeak((x) => x, 0, 2)).toBe(2);
  expect(highestPeak((x) => -x, 1e-6, 2)).toBe(1e-6);
});

test('of several peaks finds the highest, however little', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 0.8, noNaN: true }),
      fc.double({ min: 1.1, max: 1.9, noNaN: true }),
      fc.double({ min: -0.02, max: 0.02, noNaN: true }),
      (left, right, more) => {
        fc.pre(Math.abs(more) > 1e-6);
        const value = (x: number): number => Math.max(1 - 4 * (x - left) ** 2, 1 + more - 3 * Math.abs(x - right));
        expect(highestPeak(value, 0, 2)).toBeCloseTo(more > 0 ? right : left, 6);
      },
    ),
  );
});

test('asks for a few dozen values around a smooth peak', () => {
  let asked = 0;
  highestPeak((x) => ((asked += 1), x * (3 - x)), 0, 2);
  expect(asked).toBeLessThan(48 + 15);
});
