/** Points of the unit cube, one after another: `values[point * dimensions + dimension]`. */
export interface Cube {
  readonly points: number;
  readonly dimensions: number;
  readonly values: Float64Array;
}

/** A cube whose coordinates come from `at`, asked dimension by dimension. */
export function cubeOf(points: number, dimensions: number, at: (dimension: number) => (point: number) => number): Cube {
  const values = new Float64Array(points * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const coordinate = at(d);
    for (let i = 0; i < points; i++) values[i * dimensions + d] = coordinate(i);
  }
  return { points, dimensions, values };
}
