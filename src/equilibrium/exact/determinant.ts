/** Determinant of a square matrix of whole numbers; one of no rows is 1. Source: Bareiss (1968). */
export function determinant(matrix: readonly (readonly bigint[])[]): bigint {
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  let sign = 1n;
  let previous = 1n;
  for (let k = 0; k < n; k++) {
    const pivot = a.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (pivot < 0) return 0n;
    if (pivot !== k) {
      [a[k], a[pivot]] = [a[pivot]!, a[k]!];
      sign = -sign;
    }
    const own = a[k]!;
    for (let i = k + 1; i < n; i++) {
      const row = a[i]!;
      for (let j = k + 1; j < n; j++) row[j] = (row[j]! * own[k]! - row[k]! * own[j]!) / previous;
    }
    previous = own[k]!;
  }
  return n === 0 ? 1n : sign * a[n - 1]![n - 1]!;
}

/** -1, 0 or 1. */
export const signOf = (x: bigint): number => (x > 0n ? 1 : x < 0n ? -1 : 0);
