import type { Column } from './table.js';

/** What a box asks of one column: a range with both ends in it, or one of some levels. */
export type Side =
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  | { readonly kind: 'category'; readonly among: ReadonlySet<number> };

/** A side for every column, in their order. */
export type Box = readonly Side[];

/** Rows and, among them, cases: rows in which the outcome is there. */
export interface Count {
  readonly rows: number;
  readonly cases: number;
}

/** Columns, and for every row whether the outcome is there. */
export interface Sample {
  readonly columns: readonly Column[];
  readonly outcome: Uint8Array;
}

/** The box that holds everything. */
export function everything(columns: readonly Column[]): Box {
  return columns.map(openSide);
}

export function openSide(column: Column): Side {
  return column.kind === 'number'
    ? { kind: 'number', low: -Infinity, high: Infinity }
    : { kind: 'category', among: new Set(column.levels.keys()) };
}

/** Whether a side keeps anything out. */
export function restricts(side: Side, column: Column): boolean {
  if (side.kind === 'number') return side.low > -Infinity || side.high < Infinity;
  return column.kind === 'category' && side.among.size < column.levels.length;
}

/** Indices of the columns that a box restricts. */
export function restricted(box: Box, columns: readonly Column[]): number[] {
  return columns.flatMap((column, j) => (restricts(box[j]!, column) ? [j] : []));
}

/** The box with another side for one column. */
export function withSide(box: Box, column: number, side: Side): Box {
  return box.map((old, j) => (j === column ? side : old));
}

export function admits(side: Side, { values }: Column, row: number): boolean {
  const value = values[row]!;
  return side.kind === 'number' ? side.low <= value && value <= side.high : side.among.has(value);
}

/** Whether each of `rows` is in the box. */
export function holds(box: Box, columns: readonly Column[], row: number): boolean {
  for (let j = 0; j < columns.length; j++) if (!admits(box[j]!, columns[j]!, row)) return false;
  return true;
}

export function countIn(box: Box, { columns, outcome }: Sample): Count {
  const asked = restricted(box, columns);
  let rows = 0;
  let cases = 0;
  for (let row = 0; row < outcome.length; row++) {
    if (!asked.every((j) => admits(box[j]!, columns[j]!, row))) continue;
    rows += 1;
    cases += outcome[row]!;
  }
  return { rows, cases };
}

export function countAll({ outcome }: Sample): Count {
  return { rows: outcome.length, cases: outcome.reduce((sum, is) => sum + is, 0) };
}

export const densityOf = ({ rows, cases }: Count): number => (rows === 0 ? 0 : cases / rows);

/** Cases beyond those that as many rows drawn blindly would hold: the weighted relative accuracy of subgroup discovery, times rows. */
export const excess = (inside: Count, all: Count): number => inside.cases - inside.rows * densityOf(all);

/** The rows of a sample, in the order given; a row may come again. */
export function drawn(sample: Sample, rows: ArrayLike<number>): Sample {
  const pick = (column: Column): Column =>
    column.kind === 'number'
      ? { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) }
      : { ...column, values: Int32Array.from(rows, (row) => column.values[row]!) };
  return { columns: sample.columns.map(pick), outcome: Uint8Array.from(rows, (row) => sample.outcome[row]!) };
}
