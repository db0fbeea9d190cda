import { describe, expect, test } from 'vitest';
import { Luck } from '../../numerics/index.js';
import { explore, type Evaluate } from './explore.js';
import { cellOf } from './grid.js';

const axes = [
  { low: 0, high: 1 },
  { low: 0, high: 1 },
];

test('cells are of equal width, and what lies beyond an end is in the cell there', () => {
  const cell = (a: number, b: number) => cellOf(Float64Array.of(a, b), axes, 10);
  expect([cell(0, 0.05), cell(0.1, 0.999), cell(1, -3), cell(7, 0.5), cell(NaN, 0)]).toEqual(['0,0', '1,9', '9,0', '9,5', null]);
});

/** Products of many inputs: nearly every point comes to nearly nothing, and one corner of ten dimensions to all the rest. */
const corner: Evaluate = (points) =>
  Promise.resolve(
    points.map((x) => {
      const product = (from: number): number => x.subarray(from, from + 5).reduce((all, value) => all * value, 1);
      return Float64Array.of(product(0), product(5));
    }),
  );

const request = { dimensions: 10, axes, cells: 10, evaluate: corner, budget: 2000 };

/** Cells that as many points reach when all are drawn evenly. */
async function reachedBlindly(seed: number): Promise<number> {
  const luck = new Luck(seed, 1);
  const points = Array.from({ length: request.budget }, (_, i) =>
    Float64Array.from({ length: 10 }, (_unused, j) => luck.uniform(10 * i + j)),
  );
  return new Set((await corner(points)).map((pattern) => cellOf(pattern, axes, 10))).size;
}

describe('a corner that is rare', () => {
  test('is reached, where as many points drawn evenly miss it', async () => {
    for (const seed of [1, 2, 3]) {
      const { reached } = await explore({ ...request, seed });
      // Measured over six seeds: 73 to 84 cells of 100, drawn evenly 14 to 17.
      expect(reached.length).toBeGreaterThan(4 * (await reachedBlindly(seed)));
      expect(reached.some(({ pattern }) => Math.min(...pattern) > 0.6)).toBe(true);
    }
  });

  test('every cell has a point that leads there, and hits add up', async () => {
    const { reached, evaluated, lost } = await explore({ ...request, seed: 4 });
    const again = await corner(reached.map(({ point }) => point));
    reached.forEach(({ cell, pattern }, i) => {
      expect(again[i]).toEqual(pattern);
      expect(cellOf(pattern, axes, 10)).toBe(cell);
    });
    expect(reached.reduce((sum, { hits }) => sum + hits, 0)).toBe(evaluated - lost);
    expect([evaluated, lost]).toEqual([2000, 0]);
  });

  test('points stay in the unit cube and the budget is kept', async () => {
    let asked = 0;
    const { trajectory } = await explore({
      ...request,
      seed: 5,
      budget: 730,
      evaluate: (points) => {
        asked += points.length;
        for (const point of points) for (const x of point) expect(x >= 0 && x <= 1).toBe(true);
        return corner(points);
      },
    });
    expect(asked).toBe(730);
    for (let i = 1; i < trajectory.length; i++) expect(trajectory[i]!.reached).toBeGreaterThanOrEqual(trajectory[i - 1]!.reached);
  });
});

test('points without a value are counted and lead nowhere', async () => {
  const half: Evaluate = (points) => Promise.resolve(points.map((x) => Float64Array.of(x[0]! < 0.5 ? NaN : x[0]!, x[1]!)));
  const { reached, lost, evaluated } = await explore({ ...request, dimensions: 2, evaluate: half, budget: 500, seed: 6 });
  expect(lost).toBeGreaterThan(0);
  expect(reached.reduce((sum, { hits }) => sum + hits, 0)).toBe(evaluated - lost);
  expect(reached.every(({ point }) => point[0]! >= 0.5)).toBe(true);
});

test('the same seed explores the same way', async () => {
  const once = () => explore({ ...request, seed: 8, budget: 300 });
  expect(await once()).toEqual(await once());
});
