import { expect, test } from 'vitest';
import { coalitionsFor, mostExact, shapley } from './shapley.js';

const names = (n: number): string[] => Array.from({ length: n }, (_, i) => `p${i}`);
const worthOf = (n: number, worth: (mask: number) => number) => {
  const known = new Map(coalitionsFor(n, 400, 1).map((mask) => [mask, worth(mask)]));
  return (mask: number): number => known.get(mask)!;
};

test("the glove game: whoever has the rare glove gets two thirds (Shapley's own example)", () => {
  // Player 0 has a left glove, 1 and 2 a right one each; a pair is worth one.
  const glove = (mask: number): number => Number((mask & 1) > 0 && (mask & 6) > 0);
  const values = shapley(names(3), worthOf(3, glove), 0, 1).map(({ value }) => value);
  [2 / 3, 1 / 6, 1 / 6].forEach((expected, i) => expect(values[i]).toBeCloseTo(expected, 12));
});

test('values add up, whether all orders are tried or some drawn', () => {
  for (const n of [4, mostExact, mostExact + 3]) {
    const worth = worthOf(n, (mask) => Math.sqrt(mask) + (mask & 1) * (mask & 2));
    const found = shapley(names(n), worth, 400, 1);
    const sum = found.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(worth((1 << n) - 1) - worth(0), 9);
  }
});

test('drawn orders have intervals, which hold the true value of a player that only adds its own', () => {
  const n = mostExact + 2;
  const worth = worthOf(n, (mask) => {
    let sum = 0;
    for (let i = 0; i < n; i++) if ((mask & (1 << i)) !== 0) sum += i;
    return sum + ((mask & 3) === 3 ? 4 : 0);
  });
  const found = shapley(names(n), worth, 400, 1);
  expect(found[5]).toMatchObject({ value: 5, low: 5, high: 5 });
  expect(found[1]!.low).toBeLessThan(3);
  expect(found[1]!.high).toBeGreaterThan(3);
});
