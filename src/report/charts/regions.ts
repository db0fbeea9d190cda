/** A block of cells, ends included. */
export interface Block {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** The largest block of cells of one category that is at least so wide and so high; undefined where there is none. */
export function largestBlock(
  cells: readonly (readonly number[])[],
  category: number,
  least: { readonly columns: number; readonly rows: number },
): Block | undefined {
  let best: Block | undefined;
  const area = ({ columns, rows }: Block): number => columns * rows;
  for (let row = 0; row < cells.length; row++) {
    // Of every column, whether it is of the category from `row` up to the row at hand.
    const open = cells[row]!.map(() => true);
    for (let last = row; last < cells.length; last++) {
      const rows = last - row + 1;
      let columns = 0;
      open.forEach((was, column) => {
        open[column] = was && cells[last]![column] === category;
        columns = open[column] ? columns + 1 : 0;
        if (columns < least.columns || rows < least.rows) return;
        const found = { column: column - columns + 1, row, columns, rows };
        if (best === undefined || area(found) > area(best)) best = found;
      });
    }
  }
  return best;
}
