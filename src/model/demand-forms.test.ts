import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearShares, verticalShares } from './index.js';

const column = (values: readonly number[]): Float64Array => Float64Array.from(values);

function vertical(value: readonly number[], level: readonly number[]): Float64Array {
  const part = new Float64Array(value.length);
  verticalShares(column(value), column(level), part);
  return part;
}

/** What everybody takes, asked one by one. */
function asked(value: readonly number[], level: readonly number[], people: number): number[] {
  const counts = value.map(() => 0);
  for (let i = 0; i < people; i++) {
    const worth = value.map((slope, o) => slope * ((i + 0.5) / people) + level[o]!);
    counts[worth.indexOf(Math.max(...worth))]! += 1 / people;
  }
  return counts;
}

const number = fc.double({ min: -3, max: 3, noNaN: true });

describe('vertical differentiation', () => {
  test('gives each offer those for whom it is best', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 6 }), (lines) => {
        const [value, level] = [lines.map(([slope]) => slope), lines.map(([, at]) => at)];
        const counted = asked(value, level, 2000);
        vertical(value, level).forEach((part, o) => expect(Math.abs(part - counted[o]!)).toBeLessThan(2 / 2000 + 1e-9));
      }),
      { numRuns: 200 },
    );
  });

  test('everybody takes something, and what is not on offer nobody takes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 6 }), (lines) => {
        const part = vertical([NaN, ...lines.map(([slope]) => slope)], [9, ...lines.map(([, at]) => at)]);
        expect(part[0]).toBe(0);
        expect(part.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('equal offers share alike', () => {
    expect([...vertical([1, 1, 0], [-0.4, -0.4, 0])]).toEqual([0.3, 0.3, 0.4]);
  });
});

describe('linear demand', () => {
  const linear = (utility: readonly number[], substitution: number, spread: number): Float64Array => {
    const part = new Float64Array(utility.length);
    linearShares(column(utility), 0.5, substitution, spread, part);
    return part;
  };

  test('is what each adds, less what the others take', () => {
    // (1.5 - 0.5 x 0.9) / 10 and (0.9 - 0.5 x 1.5) / 10 over the 0.5 of using nothing.
    const part = linear([2, NaN, 1.4, NaN], 0.5, 10);
    expect([part[0], part[1], part[2], part[3]]).toEqual([
      expect.closeTo(0.105, 12),
      0,
      expect.closeTo(0.015, 12),
      expect.closeTo(0.88, 12),
    ]);
  });

  test('is never less than nothing, nor more than all', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (utility, cross) => {
          const part = linear([...utility, NaN], cross, 0.7);
          expect(Math.min(...part)).toBeGreaterThanOrEqual(0);
          expect(part.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});
