/** A panel of a grid, in user units. */
export interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
  readonly row: number;
  /** Nothing stands below it, so it has the numbers of the lower axis. */
  readonly lowest: boolean;
}

/** As many columns as make a grid without a lonely last panel, four at most. */
export function columnsFor(panels: number): number {
  if (panels <= 3) return Math.max(1, panels);
  const empty = (columns: number): number => (columns - (panels % columns)) % columns;
  return [4, 3].reduce((best, columns) => (empty(columns) < empty(best) ? columns : best));
}

/** Panels row by row between two margins, from `top` down. */
export function layPanels(
  count: number,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  { height, across, down }: { readonly height: number; readonly across: number; readonly down: number },
): Panel[] {
  const columns = columnsFor(count);
  const width = (right - left - across * (columns - 1)) / columns;
  return Array.from({ length: count }, (_, i) => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    const x = left + column * (width + across);
    const y = top + row * (height + down);
    return { left: x, right: x + width, top: y, bottom: y + height, column, row, lowest: i + columns >= count };
  });
}
