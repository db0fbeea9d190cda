/** Solves a square system by Gauss's elimination with partial pivoting; undefined where it is singular. */
export function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array | undefined {
  const n = matrix.length;
  const a = matrix.map((row, i) => Float64Array.from({ length: n + 1 }, (_, j) => (j === n ? right[i]! : row[j]!)));
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[pivot]![k]!)) pivot = i;
    if (!(Math.abs(a[pivot]![k]!) > 1e-300)) return undefined;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    const own = a[k]!;
    for (let i = k + 1; i < n; i++) {
      const row = a[i]!;
      const factor = row[k]! / own[k]!;
      if (factor === 0) continue;
      for (let j = k; j <= n; j++) row[j]! -= factor * own[j]!;
    }
  }
  const x = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    let sum = a[k]![n]!;
    for (let j = k + 1; j < n; j++) sum -= a[k]![j]! * x[j]!;
    x[k] = sum / a[k]![k]!;
    if (!Number.isFinite(x[k]!)) return undefined;
  }
  return x;
}
