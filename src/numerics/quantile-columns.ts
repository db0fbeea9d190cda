/**
 * Running quantiles of many series at once, in constant memory: the extended P-square algorithm.
 *
 * Markers follow the minimum, the maximum, each wanted probability, and a point between neighbours; heights move by
 * piecewise-parabolic prediction. Exact (type 7) until a column has as many values as markers. The order of values
 * matters: feed them in replicate order. Sources: Jain and Chlamtac 1985; Raatikainen 1987.
 */
export class QuantileColumns {
  private readonly markers: number;
  private readonly wanted: Float64Array;
  private readonly heights: Float64Array;
  private readonly positions: Float64Array;
  private readonly counts: Float64Array;

  /** `probabilities` ascending, strictly inside (0, 1). */
  constructor(
    readonly columns: number,
    probabilities: readonly number[],
  ) {
    const points = [0, ...probabilities.flatMap((p, i) => [((probabilities[i - 1] ?? 0) + p) / 2, p])];
    points.push((probabilities.at(-1)! + 1) / 2, 1);
    this.wanted = Float64Array.from(points);
    this.markers = points.length;
    this.heights = new Float64Array(columns * this.markers);
    this.positions = new Float64Array(columns * this.markers);
    this.counts = new Float64Array(columns);
  }

  /** Values seen by a column. */
  count(column: number): number {
    return this.counts[column]!;
  }

  /** Adds a value; NaN is no value. */
  add(column: number, value: number): void {
    if (value !== value) return;
    const seen = this.counts[column]!;
    this.counts[column] = seen + 1;
    if (seen < this.markers) this.insert(column, value, seen);
    else this.adjust(column, value, seen + 1);
  }

  private insert(column: number, value: number, seen: number): void {
    const from = column * this.markers;
    let i = seen;
    while (i > 0 && this.heights[from + i - 1]! > value) {
      this.heights[from + i] = this.heights[from + i - 1]!;
      i -= 1;
    }
    this.heights[from + i] = value;
    if (seen + 1 === this.markers) for (let j = 0; j < this.markers; j++) this.positions[from + j] = j;
  }

  private adjust(column: number, value: number, count: number): void {
    const { markers, heights, positions, wanted } = this;
    const from = column * markers;
    const last = from + markers - 1;
    if (value < heights[from]!) heights[from] = value;
    if (value > heights[last]!) heights[last] = value;
    let above = from + 1;
    while (above < last && value >= heights[above]!) above += 1;
    for (let j = above; j <= last; j++) positions[j]! += 1;
    for (let j = from + 1; j < last; j++) {
      const target = wanted[j - from]! * (count - 1);
      const gap = target - positions[j]!;
      const step =
        gap >= 1 && positions[j + 1]! - positions[j]! > 1 ? 1 : gap <= -1 && positions[j - 1]! - positions[j]! < -1 ? -1 : 0;
      if (step === 0) continue;
      const curved = parabola(heights, positions, j, step);
      heights[j] =
        heights[j - 1]! < curved && curved < heights[j + 1]!
          ? curved
          : heights[j]! + (step * (heights[j + step]! - heights[j]!)) / (positions[j + step]! - positions[j]!);
      positions[j]! += step;
    }
  }

  /** The quantile at `probability`, one of those wanted; NaN for a column without values. */
  quantile(column: number, probability: number): number {
    const seen = this.counts[column]!;
    const from = column * this.markers;
    if (seen === 0) return NaN;
    if (seen > this.markers) return this.heights[from + this.wanted.indexOf(probability)]!;
    const position = probability * (seen - 1);
    const i = Math.min(seen - 1, Math.floor(position));
    const next = Math.min(seen - 1, i + 1);
    return this.heights[from + i]! + (position - i) * (this.heights[from + next]! - this.heights[from + i]!);
  }
}

/** Height of marker j after moving `step` along the parabola through it and its neighbours. */
function parabola(heights: Float64Array, positions: Float64Array, j: number, step: number): number {
  const before = positions[j]! - positions[j - 1]!;
  const after = positions[j + 1]! - positions[j]!;
  return (
    heights[j]! +
    (step / (before + after)) *
      (((before + step) * (heights[j + 1]! - heights[j]!)) / after + ((after - step) * (heights[j]! - heights[j - 1]!)) / before)
  );
}
