import type { Column } from './table.js';

/** For every column its rows by ascending value; equal values keep the order of the table. */
export function sortedRows(columns: readonly Column[]): Int32Array[] {
  return columns.map(({ values }) => Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b));
}

/** The same of a table drawn from this one row by row, found without sorting: `rows` has the row that stands at each place. */
export function redrawnRows(orders: readonly Int32Array[], rows: Int32Array): Int32Array[] {
  const starts = new Int32Array((orders[0]?.length ?? 0) + 1);
  for (const row of rows) starts[row + 1]! += 1;
  for (let row = 1; row < starts.length; row++) starts[row]! += starts[row - 1]!;
  const next = starts.slice();
  const places = new Int32Array(rows.length);
  rows.forEach((row, place) => {
    places[next[row]!] = place;
    next[row]! += 1;
  });
  return orders.map((order) => {
    const redrawn = new Int32Array(rows.length);
    let end = 0;
    for (const row of order) for (let i = starts[row]!; i < starts[row + 1]!; i++) redrawn[end++] = places[i]!;
    return redrawn;
  });
}

/** The rows of every order that `stays` marks. */
export function narrowed(orders: readonly Int32Array[], stays: Uint8Array, count: number): Int32Array[] {
  return orders.map((order) => {
    const left = new Int32Array(count);
    let end = 0;
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      if (stays[row] === 1) left[end++] = row;
    }
    return left;
  });
}
