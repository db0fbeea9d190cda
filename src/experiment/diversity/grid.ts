/** An outcome cut into cells of equal width; what lies beyond an end belongs to the cell there. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

/** The cell of a pattern as a text that tells cells apart; null where an outcome has no value. */
export function cellOf(pattern: Float64Array, axes: readonly Axis[], cells: number): string | null {
  if (pattern.includes(NaN)) return null;
  return axes
    .map(({ low, high }, i) => Math.min(cells - 1, Math.max(0, Math.floor(((pattern[i]! - low) / (high - low)) * cells))))
    .join(',');
}
