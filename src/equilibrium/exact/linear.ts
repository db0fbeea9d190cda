import { divide, isZero, multiply, negative, one, subtract, zero, type Rational } from './rational.js';

/** Determinant of a square matrix of fractions; one of no rows is 1. */
export function determinantOf(matrix: readonly (readonly Rational[])[]): Rational {
  const a = matrix.map((row) => [...row]);
  let product = one;
  for (let k = 0; k < a.length; k++) {
    const pivot = a.findIndex((row, i) => i >= k && !isZero(row[k]!));
    if (pivot < 0) return zero;
    if (pivot !== k) {
      [a[k], a[pivot]] = [a[pivot]!, a[k]!];
      product = negative(product);
    }
    product = multiply(product, a[k]![k]!);
    for (let i = k + 1; i < a.length; i++) reduce(a[i]!, a[k]!, k);
  }
  return product;
}

/** The solution of a square system; undefined where it is singular. */
export function solvedExactly(matrix: readonly (readonly Rational[])[], right: readonly Rational[]): Rational[] | undefined {
  const n = matrix.length;
  const a = matrix.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < n; k++) {
    const pivot = a.findIndex((row, i) => i >= k && !isZero(row[k]!));
    if (pivot < 0) return undefined;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    for (let i = 0; i < n; i++) if (i !== k) reduce(a[i]!, a[k]!, k);
  }
  return a.map((row, k) => divide(row[n]!, row[k]!));
}

/** Takes a multiple of `own` from `row` that leaves nothing in column k. Writes in place. */
function reduce(row: Rational[], own: readonly Rational[], k: number): void {
  if (isZero(row[k]!)) return;
  const factor = divide(row[k]!, own[k]!);
  for (let j = k; j < row.length; j++) row[j] = subtract(row[j]!, multiply(factor, own[j]!));
}
