import type { Column } from './table.js';

/** For every column its rows by ascending value; equal values keep the order of the table. */
export function sortedRows(columns: readonly Column[]): Int32Array[] {
  return columns.map(({ values }) => Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b));
}
