/**
 * A dictionary of the polytope {x >= 0, M x <= 1} with M > 0, or another bounded one, in whole numbers, its right-hand side perturbed lexicographically.
 *
 * Variables 0..d-1 are the components of x, d..d+k-1 the slacks of the k rows of M. Each basic variable times `scale` is
 * right - sum of cells times cobasic variables. Pivots keep every number whole (Edmonds 1967). Of the perturbation (row j by
 * a power j+1 of something small) nothing is stored: its coefficients are columns of the dictionary itself.
 * Source: Avis, Rosenberg, Savani and von Stengel (2010), Economic Theory 42, 9-37.
 */
export class Dictionary {
  readonly dimension: number;
  readonly rows: number;
  /** Variables that are zero, by column. */
  readonly cobasic: number[];
  /** Variables that are not, by row. */
  readonly basic: number[];
  readonly right: bigint[];
  /** [row][column]. */
  readonly cells: bigint[][];
  /** The absolute determinant of the basis; positive. */
  scale = 1n;
  /** Column of each variable, or -1 where it is basic. */
  private readonly columnOf: Int32Array;

  /** `right` is 1 in every row unless said, and never negative. */
  constructor(matrix: readonly (readonly bigint[])[], dimension: number, right: readonly bigint[] = matrix.map(() => 1n)) {
    this.dimension = dimension;
    this.rows = matrix.length;
    this.cobasic = Array.from({ length: dimension }, (_, c) => c);
    this.basic = matrix.map((_, r) => dimension + r);
    this.right = [...right];
    this.cells = matrix.map((row) => [...row]);
    this.columnOf = Int32Array.from({ length: dimension + this.rows }, (_, v) => (v < dimension ? v : -1));
  }

  /** The row whose variable reaches zero first as the variable of a column grows; there is one, since the polytope is bounded. */
  leaving(column: number): number {
    let best = -1;
    for (let r = 0; r < this.rows; r++) {
      if (this.cells[r]![column]! <= 0n) continue;
      if (best < 0 || this.before(r, best, column)) best = r;
    }
    return best;
  }

  /** Whether the perturbed ratio of row `a` is below that of row `b`. */
  private before(a: number, b: number, column: number): boolean {
    const inA = this.cells[a]![column]!;
    const inB = this.cells[b]![column]!;
    const left = this.right[a]! * inB;
    const right = this.right[b]! * inA;
    if (left !== right) return left < right;
    for (let j = 0; j < this.rows; j++) {
      const slackA = this.perturbation(a, j) * inB;
      const slackB = this.perturbation(b, j) * inA;
      if (slackA !== slackB) return slackA < slackB;
    }
    return false;
  }

  private perturbation(row: number, j: number): bigint {
    const slack = this.dimension + j;
    const column = this.columnOf[slack]!;
    if (column >= 0) return this.cells[row]![column]!;
    return this.basic[row] === slack ? this.scale : 0n;
  }

  /** By how much a weighted sum of the components of x grows with the variable of each column, times `scale`. */
  gains(weights: readonly bigint[]): bigint[] {
    const { cobasic, basic, cells, dimension, scale } = this;
    return cobasic.map((variable, c) => {
      let gain = variable < dimension ? weights[variable]! * scale : 0n;
      basic.forEach((other, r) => void (other < dimension && (gain -= weights[other]! * cells[r]![c]!)));
      return gain;
    });
  }

  /** Pivots until no column gains any more. */
  maximise(weights: readonly bigint[]): bigint[] {
    for (;;) {
      const gains = this.gains(weights);
      const entering = gains.reduce((best, gain, c) => (gain > 0n && (best < 0 || gain > gains[best]!) ? c : best), -1);
      if (entering < 0) return gains;
      this.pivot(this.leaving(entering), entering);
    }
  }

  /** Exchanges the variables of a row and a column. Twice the same exchange is none. */
  pivot(row: number, column: number): void {
    const { cells, right, scale, basic, cobasic, columnOf } = this;
    const own = cells[row]!;
    const element = own[column]!;
    for (let r = 0; r < this.rows; r++) {
      if (r === row) continue;
      const other = cells[r]!;
      const factor = other[column]!;
      if (factor === 0n) {
        if (element !== scale) {
          right[r] = (right[r]! * element) / scale;
          for (let c = 0; c < this.dimension; c++) other[c] = (other[c]! * element) / scale;
        }
        continue;
      }
      right[r] = (right[r]! * element - factor * right[row]!) / scale;
      for (let c = 0; c < this.dimension; c++) if (c !== column) other[c] = (other[c]! * element - factor * own[c]!) / scale;
      other[column] = -factor;
    }
    own[column] = scale;
    this.scale = element;
    const entering = cobasic[column]!;
    const leaving = basic[row]!;
    cobasic[column] = leaving;
    basic[row] = entering;
    columnOf[entering] = -1;
    columnOf[leaving] = column;
  }
}
