import { describe, expect, test } from 'vitest';
import { placeOf, valueAt } from './levers.js';
import { scores, worstDecile } from './objectives.js';
import { search, type Evaluate } from './search.js';

describe('three ways to judge the same matrix, by hand', () => {
  // In calm worlds the bold candidate gets most, in the last world it loses all.
  const bold = Float64Array.of(10, 10, 10, 0);
  const safe = Float64Array.of(6, 6, 6, 6);
  const middle = Float64Array.of(8, 8, 8, 3);
  const matrix = [bold, safe, middle];

  test.each([
    ['mean', [7.5, 6, 6.75]],
    ['worst-decile', [0, 6, 3]],
    // Regrets: bold 6 in the last world, safe 4 in the others, middle 3 in the last.
    ['regret', [-6, -4, -3]],
  ] as const)('%s', (objective, expected) => {
    expect(scores(objective, matrix)).toEqual(expected);
  });

  test('the worst tenth of twenty worlds are two', () => {
    expect(worstDecile(Float64Array.from({ length: 20 }, (_, i) => 19 - i))).toBe(0.5);
  });

  test('a candidate without a value somewhere is last, and no measure for the others', () => {
    const broken = Float64Array.of(99, NaN, 99, 99);
    for (const objective of ['mean', 'worst-decile', 'regret'] as const) {
      expect(scores(objective, [...matrix, broken])).toEqual([...scores(objective, matrix), -Infinity]);
    }
  });
});

test('a wide range is crossed by equal factors, a narrow one by equal steps, and places lead back', () => {
  const wide = { low: 1e6, high: 1e10 };
  const narrow = { low: 0.5, high: 1.5 };
  expect(valueAt(wide, 0.5)).toBeCloseTo(1e8, -1);
  expect(valueAt(narrow, 0.25)).toBe(0.75);
  expect([valueAt(wide, 0), valueAt(wide, 1)]).toEqual([1e6, 1e10]);
  expect(placeOf(wide, valueAt(wide, 0.3))).toBeCloseTo(0.3, 12);
  expect(placeOf(narrow, 9)).toBe(1);
  expect(valueAt({ low: 1, high: 5, integer: true }, 0.4)).toBe(3);
});

/** Worlds differ in where the best is, and in one of ten a high first lever ruins. */
const worlds: Evaluate = (candidates) =>
  Promise.resolve(
    candidates.map((x) =>
      Float64Array.from({ length: 20 }, (_, w) => {
        const best = 0.5 + 0.02 * w;
        return -((x[0]! - best) ** 2) - (x[1]! - 100) ** 2 / 1e4 - (w % 10 === 9 && x[0]! > 0.6 ? 5 : 0);
      }),
    ),
  );

const request = {
  levers: [
    { low: 0, high: 1 },
    { low: 10, high: 1000 },
  ],
  start: [0.1, 500],
  evaluate: worlds,
  budget: 300,
  seed: 1,
};

test('what is best on the mean is found', async () => {
  const { best, start, trajectory, evaluated } = await search({ ...request, objective: 'mean' });
  expect(evaluated).toBeLessThanOrEqual(300);
  expect(best.values[1]).toBeCloseTo(100, -1);
  // The ruin keeps the first lever at the brink, below the mean of the best places.
  expect(best.values[0]).toBeGreaterThan(0.59);
  expect(best.values[0]).toBeLessThanOrEqual(0.6);
  expect(best.score).toBeGreaterThan(start.score);
  expect(trajectory.at(-1)!.best).toBe(best.score);
  for (let i = 1; i < trajectory.length; i++) expect(trajectory[i]!.best).toBeGreaterThanOrEqual(trajectory[i - 1]!.best);
});

test.each(['mean', 'worst-decile', 'regret'] as const)(
  'by %s no candidate that was tried is better than the best',
  async (objective) => {
    const tried: Float64Array[] = [];
    const { best, start } = await search({
      ...request,
      objective,
      evaluate: async (candidates) => {
        const rows = await worlds(candidates);
        tried.push(...rows);
        return rows;
      },
    });
    expect(best.score).toBe(Math.max(...scores(objective, tried)));
    expect(start.worlds).toEqual(tried[0]);
  },
);

test('the same seed walks the same way', async () => {
  const once = () => search({ ...request, objective: 'regret' });
  expect(await once()).toEqual(await once());
});
