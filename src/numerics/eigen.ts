/** Eigenvalues, and for each the unit vector that goes with it: [value][component]. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/** Sweeps after which whatever is left off the diagonal is rounding. */
const sweeps = 60;

/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations, each of which makes one pair off the diagonal zero.
 *
 * Source: Golub and Van Loan (2013), Matrix Computations, algorithm 8.5.2. Only the upper triangle is read.
 */
export function eigenOfSymmetric(matrix: readonly ArrayLike<number>[]): Eigen {
  const n = matrix.length;
  const a = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_unused, j) => matrix[Math.min(i, j)]![Math.max(i, j)]!),
  );
  const vectors = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_unused, j) => Number(i === j)));
  for (let sweep = 0; sweep < sweeps && !isDiagonal(a); sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) if (a[p]![q] !== 0) rotate(a, vectors, p, q);
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i]![i]!), vectors };
}

function isDiagonal(a: readonly Float64Array[]): boolean {
  return a.every((row, i) =>
    row.every((value, j) => i === j || Math.abs(value) <= 1e-17 * Math.sqrt(Math.abs(row[i]! * a[j]![j]!))),
  );
}

/** Turns the plane of p and q so that a[p][q] becomes zero; rows of `vectors` turn along. */
function rotate(a: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (at: Float64Array, to: Float64Array, i: number, j: number): void => {
    const one = at[i]!;
    const other = to[j]!;
    at[i] = cosine * one - sine * other;
    to[j] = sine * one + cosine * other;
  };
  for (const row of a) turn(row, row, p, q);
  for (let k = 0; k < a.length; k++) {
    turn(a[p]!, a[q]!, k, k);
    turn(vectors[p]!, vectors[q]!, k, k);
  }
}
