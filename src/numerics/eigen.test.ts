import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eigenOfSymmetric } from './index.js';

test('a matrix of two by two has the eigenvalues that are worked by hand', () => {
  const { values, vectors } = eigenOfSymmetric([
    [2, 1],
    [1, 2],
  ]);
  expect([...values].toSorted((a, b) => a - b)).toEqual([expect.closeTo(1, 14), expect.closeTo(3, 14)]);
  const top = vectors[values.indexOf(Math.max(...values))]!;
  expect(top[0]! / top[1]!).toBeCloseTo(1, 14);
});

const symmetric = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.array(fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: n, maxLength: n }), {
    minLength: n,
    maxLength: n,
  }),
);

test('vectors are of length one and at right angles, and values on them give the matrix back', () => {
  fc.assert(
    fc.property(symmetric, (raw) => {
      const matrix = raw.map((row, i) => row.map((_, j) => raw[Math.min(i, j)]![Math.max(i, j)]!));
      const { values, vectors } = eigenOfSymmetric(matrix);
      const n = matrix.length;
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let product = 0;
          let back = 0;
          for (let k = 0; k < n; k++) {
            product += vectors[i]![k]! * vectors[j]![k]!;
            back += values[k]! * vectors[k]![i]! * vectors[k]![j]!;
          }
          expect(Math.abs(product - Number(i === j))).toBeLessThan(1e-12);
          expect(Math.abs(back - matrix[i]![j]!)).toBeLessThan(1e-11);
        }
      }
    }),
  );
});
