import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logTicks, monthTicks, roundDomain, roundTicks } from './ticks.js';

const interval = fc
  .tuple(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.double({ min: 1e-3, max: 1e12, noNaN: true }))
  .map(([low, width]) => [low, low + width] as const)
  .filter(([low, high]) => high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)));

describe('ticks', () => {
  test('are 1, 2 or 5 times a power of ten apart, not more than wanted, and within the data', () => {
    expect(roundTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(roundTicks(1287, 2126, 5)).toEqual([1400, 1600, 1800, 2000]);
    expect(roundTicks(-300, 1400, 6)).toEqual([0, 500, 1000]);
    expect(roundTicks(0.013, 0.021, 4)).toEqual([0.014, 0.016, 0.018, 0.02]);
    fc.assert(
      fc.property(interval, fc.integer({ min: 2, max: 10 }), ([low, high], count) => {
        const ticks = roundTicks(low, high, count);
        expect(ticks.length).toBeLessThanOrEqual(count + 1);
        const slack = 1e-6 * (high - low);
        for (const tick of ticks) expect(tick >= low - slack && tick <= high + slack).toBe(true);
      }),
    );
  });

  test('a domain with round ends holds the data', () => {
    expect(roundDomain(0.07, 0.94, 5)).toEqual([0, 1]);
    expect(roundDomain(-12, 150, 5)).toEqual([-50, 150]);
    expect(roundDomain(3, 3, 5)).toEqual([0, 3]);
    expect(roundDomain(0, 0, 5)).toEqual([0, 1]);
    fc.assert(
      fc.property(interval, ([low, high]) => {
        const [from, to] = roundDomain(low, high, 5);
        const slack = 1e-6 * (high - low);
        expect(from).toBeLessThanOrEqual(low + slack);
        expect(to).toBeGreaterThanOrEqual(high - slack);
      }),
    );
  });

  test('months are counted in quarters, halves and years', () => {
    expect(monthTicks(0, 60, 8)).toEqual([0, 12, 24, 36, 48, 60]);
    expect(monthTicks(0, 24, 8)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24]);
    expect(monthTicks(1, 8, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('factors are counted in 1, 2, 5, and in powers of ten where there are many', () => {
    expect(logTicks(0.1, 10, 8)).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10]);
    expect(logTicks(0.01, 1e4, 8)).toEqual([0.01, 0.1, 1, 10, 100, 1000, 10000]);
  });
});
