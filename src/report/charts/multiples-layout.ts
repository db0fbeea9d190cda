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

/** The narrowest column that a name and a note fit in, in user units. */
const narrowest = 170;

/** As many columns as make a grid without a lonely last panel, four at most, or fewer where a chart is narrow. */
export function columnsFor(panels: number, width: number): number {
  const most = Math.min(4, Math.max(1, Math.floor(width / narrowest)));
  if (panels < most || most === 1) return Math.max(1, Math.min(panels, most));
  const empty = (columns: number): number => (columns - (panels % columns)) % columns;
  return [most, Math.max(2, most - 1)].reduce((best, columns) => (empty(columns) < empty(best) ? columns : best));
}

/** Panels row by row between two margins, from `top` down. */
export function layPanels(
  count: number,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  {
    columns,
    height,
    across,
    down,
  }: { readonly columns: number; readonly height: number; readonly across: number; readonly down: number },
): Panel[] {
  const width = (right - left - across * (columns - 1)) / columns;
  return Array.from({ length: count }, (_, i) => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    const x = left + column * (width + across);
    const y = top + row * (height + down);
    return { left: x, right: x + width, top: y, bottom: y + height, column, row, lowest: i + columns >= count };
  });
}
