import type { Csv } from '../../src/documents/index.js';
import { columnOf, tableOf, type Cell, type Table } from '../../src/experiment/discovery/index.js';
import { Luck } from '../../src/numerics/index.js';

/** A table of named cells. */
export function tableFrom(columns: Readonly<Record<string, readonly Cell[]>>): Table {
  const all = Object.entries(columns).map(([name, cells]) => columnOf(name, cells));
  return { file: 'table.csv', rows: all[0]?.values.length ?? 0, columns: all, lines: null };
}

/** Uniform numbers in (0, 1) by row and column, always the same for a seed. */
export function uniforms(rows: number, columns: number, seed: number): number[][] {
  const luck = new Luck(seed, 0);
  return Array.from({ length: columns }, (_, column) => {
    luck.begin(0, column);
    return Array.from({ length: rows }, (_unused, row) => luck.uniform(row));
  });
}

export const tableOfCsv = (file: string, csv: Csv): Table => tableOf(file, csv);
