interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A stretch of a border between cells; cells are one wide and stand at their indices. */
export interface Side {
  readonly from: Corner;
  readonly to: Corner;
}

/** The sides of cells at which the category changes: only what was computed, nothing interpolated; none beside what is not known (−1). */
export function bordersOf(cells: readonly (readonly number[])[]): Side[] {
  return cells.flatMap((row, y) =>
    row.flatMap((category, x) => {
      const right = row[x + 1];
      const above = cells[y + 1]?.[x];
      const found: Side[] = [];
      if (category < 0) return [];
      if (right !== undefined && right >= 0 && right !== category)
        found.push({ from: { x: x + 0.5, y: y - 0.5 }, to: { x: x + 0.5, y: y + 0.5 } });
      if (above !== undefined && above >= 0 && above !== category)
        found.push({ from: { x: x - 0.5, y: y + 0.5 }, to: { x: x + 0.5, y: y + 0.5 } });
      return found;
    }),
  );
}
