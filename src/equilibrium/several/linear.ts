/** Inverse of a square matrix by Gauss-Jordan elimination with partial pivoting; undefined where it is singular. */
export function inverse(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const n = matrix.length;
  const a = matrix.map((row) => row.slice());
  const b = matrix.map((_, i) => Float64Array.from({ length: n }, (_unused, j) => Number(i === j)));
  let largest = 0;
  for (const row of a) for (const x of row) largest = Math.max(largest, Math.abs(x));
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[pivot]![k]!)) pivot = i;
    if (!(Math.abs(a[pivot]![k]!) > 1e-14 * largest)) return undefined;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    [b[k], b[pivot]] = [b[pivot]!, b[k]!];
    const scale = 1 / a[k]![k]!;
    for (let j = 0; j < n; j++) {
      a[k]![j]! *= scale;
      b[k]![j]! *= scale;
    }
    for (let i = 0; i < n; i++) {
      const factor = a[i]![k]!;
      if (i === k || factor === 0) continue;
      for (let j = 0; j < n; j++) {
        a[i]![j]! -= factor * a[k]![j]!;
        b[i]![j]! -= factor * b[k]![j]!;
      }
    }
  }
  return b;
}

/** Sign of the determinant of a square matrix, as rounding has it: -1, 0 or 1. */
export function determinantSign(matrix: readonly Float64Array[]): number {
  const n = matrix.length;
  const a = matrix.map((row) => row.slice());
  let sign = 1;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[pivot]![k]!)) pivot = i;
    const element = a[pivot]![k]!;
    if (element === 0) return 0;
    if (pivot !== k) {
      [a[k], a[pivot]] = [a[pivot]!, a[k]!];
      sign = -sign;
    }
    if (element < 0) sign = -sign;
    for (let i = k + 1; i < n; i++) {
      const factor = a[i]![k]! / element;
      for (let j = k; j < n; j++) a[i]![j]! -= factor * a[k]![j]!;
    }
  }
  return sign;
}
