import { expect, test } from 'vitest';
import { tableFrom, uniforms } from '../../../test/support/tables.js';
import type { Sample } from './box.js';
import { cart } from './cart.js';
import { discover, type Discovery } from './discover.js';
import { sortedRows } from './order.js';
import { columnOf } from './table.js';
import { errorOf, grow, leavesOf, predicted } from './tree.js';

const sampleOf = ({ y, ...inputs }: Record<string, readonly (number | string)[]>): Sample => ({
  columns: Object.entries(inputs).map(([name, cells]) => columnOf(name, cells)),
  outcome: Uint8Array.from(y as number[]),
});

const answered = (table: Parameters<typeof tableFrom>[0]): Discovery => {
  const answer = discover({ table: tableFrom(table), inputs: null, outcome: 'y == 1', method: 'cart' });
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.discovery;
};

test('a tree that is known is grown again: its cuts, and not a leaf more', () => {
  const [a, b, c] = uniforms(1000, 3, 11) as [number[], number[], number[]];
  const y = a.map((x, i) => Number(x > 0.6 || (x <= 0.6 && b[i]! < 0.2)));
  const { leaves } = cart(sampleOf({ a, b, c, y }), { minimum: 5, seed: 1 });
  expect(leaves).toHaveLength(3);
  expect(leaves.map(({ rows, cases }) => (cases === 0 ? 0 : cases / rows)).toSorted((p, q) => p - q)).toEqual([0, 1, 1]);
  const { boxes } = answered({ a, b, c, y });
  const limits = boxes.map((box) => box.limits) as Record<string, { low: number | null; high: number | null }>[];
  expect(limits[0]!['a']!.low).toBeCloseTo(0.6, 1);
  expect(limits[0]!['a']!.high).toBeNull();
  expect(limits[1]!['b']!.high).toBeCloseTo(0.2, 1);
  expect(Object.keys(limits[1]!)).toEqual(['a', 'b']);
});

test('exclusive or, which no single cut betrays, is told apart by cuts that follow', () => {
  const [a, b] = uniforms(800, 2, 12) as [number[], number[]];
  const y = a.map((x, i) => Number(x > 0.5 !== b[i]! > 0.5));
  const sample = sampleOf({ a, b, y });
  const { tree } = cart(sample, { minimum: 5, seed: 1 });
  const wrong = y.filter((is, row) => predicted(tree, sample.columns, row) > 0.5 !== (is === 1));
  expect(wrong.length).toBeLessThan(0.02 * y.length);
});

test('noise is pruned to a single leaf', () => {
  const [a, b, u] = uniforms(400, 3, 13) as [number[], number[], number[]];
  const sample = sampleOf({ a, b, y: u.map((x) => Number(x < 0.4)) });
  expect(leavesOf(grow(sample, sortedRows(sample.columns), { minimum: 5 })).length).toBeGreaterThan(10);
  expect(cart(sample, { minimum: 5, seed: 1 }).leaves).toHaveLength(1);
});

test('the first cut is the one with the least impurity, by hand', () => {
  // After x <= 2: (0 of 2, 3 of 4) leaves 0 + 3 · 1 / 4; every other cut leaves more.
  const sample = sampleOf({ x: [1, 2, 3, 4, 5, 6], y: [0, 0, 1, 1, 0, 1] });
  const { split } = grow(sample, sortedRows(sample.columns), { minimum: 1 });
  expect(split!.by).toEqual({ kind: 'number', column: 0, at: 2.5, leftHigh: 2, rightLow: 3 });
  expect(errorOf(split!.left) + errorOf(split!.right)).toBe(0.75);
});

test('levels are parted by how dense the outcome is in them', () => {
  const colour = ['a', 'b', 'c', 'd'].flatMap((level) => Array.from({ length: 50 }, () => level));
  const y = colour.map((level) => Number(level === 'b' || level === 'd'));
  expect(answered({ colour, y }).boxes).toMatchObject([{ limits: { colour: { among: ['b', 'd'] } }, density: 1, coverage: 1 }]);
});

test('another scale that keeps the order of an input keeps every leaf', () => {
  const [a, b, u] = uniforms(300, 3, 14) as [number[], number[], number[]];
  const y = a.map((x, i) => Number(x + b[i]! > 1 !== u[i]! < 0.1));
  const sample = sampleOf({ a, b, y });
  const stretched = sampleOf({ a: a.map((x) => x * x * x), b: b.map((x) => 1 - 1 / (1 + x)), y });
  // Before pruning: unseen rows fall between the values of a cut, where halfway is another place on another scale.
  const whole = (of: Sample) =>
    leavesOf(grow(of, sortedRows(of.columns), { minimum: 5 })).map(({ rows, cases }) => [rows, cases]);
  expect(whole(sample).length).toBeGreaterThan(10);
  expect(whole(stretched)).toEqual(whole(sample));
});

test('leaves part the table: every row is in one of them', () => {
  const [a, b, u] = uniforms(500, 3, 15) as [number[], number[], number[]];
  const sample = sampleOf({ a, b, y: a.map((x, i) => Number(x * b[i]! > 0.3 !== u[i]! < 0.05)) });
  const { leaves } = cart(sample, { minimum: 5, seed: 1 });
  expect(leaves.length).toBeGreaterThan(2);
  expect(leaves.reduce((sum, { rows }) => sum + rows, 0)).toBe(500);
  expect(leaves.reduce((sum, { cases }) => sum + cases, 0)).toBe(sample.outcome.reduce((sum, y) => sum + y, 0));
});
