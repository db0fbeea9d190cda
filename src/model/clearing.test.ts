import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearEvenly, clearOutlay } from './index.js';

const amount = fc.double({ min: 0, max: 0.6, noNaN: true });
const worth = fc.double({ min: -2, max: 3, noNaN: true });

describe('prices clear', () => {
  test('all that is sold above a price of zero is worth the same, and what nobody would pay for is not sold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(worth, amount), { minLength: 1, maxLength: 5 }), (sellers) => {
        const value = Float64Array.from(sellers, ([v]) => v);
        const wanted = sellers.map(([, x]) => x);
        const sold = Float64Array.from(wanted);
        const price = new Float64Array(sold.length);
        const [outside, spread, sensitivity] = [0.2, 2, 0.5];
        clearEvenly(value, sold, price, { outside, spread, sensitivity });
        const full = sold.reduce((sum, x) => sum + x, 0) > 1 - 1e-12;
        const level = outside + spread * sold.reduce((sum, x) => sum + x, 0);
        sold.forEach((x, v) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(wanted[v]!);
          if (price[v]! > 1e-9) expect(value[v]! - sensitivity * price[v]!).toBeCloseTo(level, 9);
          if (price[v]! > 1e-9 && !full) expect(x).toBeCloseTo(wanted[v]!, 9);
          if (price[v] === 0 && x > 1e-12) expect(value[v]!).toBeGreaterThanOrEqual(level - 1e-9);
        });
        expect(sold.reduce((sum, x) => sum + x, 0)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('an outlay is spent, and prices are as what is worth more says', () => {
    const value = Float64Array.of(1, 0);
    const price = new Float64Array(2);
    clearOutlay(value, Float64Array.of(2, 3), price, { outlay: 10, otherCost: 0.25, sensitivity: 0.5 });
    expect(2 * (price[0]! + 0.25) + 3 * (price[1]! + 0.25)).toBeCloseTo(10, 12);
    expect((price[0]! + 0.25) / (price[1]! + 0.25)).toBeCloseTo(Math.E ** 2, 12);
  });
});
