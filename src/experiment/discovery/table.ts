import type { Csv, Place } from '../../documents/index.js';

/** Numbers by row; NaN where one is missing. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  readonly unit: string | null;
  readonly values: Float64Array;
}

/** Words by row, as indices into `levels`; -1 where one is missing. */
export interface CategoryColumn {
  readonly kind: 'category';
  readonly name: string;
  readonly unit: null;
  readonly values: Int32Array;
  readonly levels: readonly string[];
}

export type Column = NumberColumn | CategoryColumn;

/** A table by columns, whatever it came from. */
export interface Table {
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** The line of each row; null where the rows stand in no text. */
  readonly lines: readonly number[] | null;
}

export type Cell = string | number | boolean | bigint | null | undefined;

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const missing = /^(?:|na|nan|null)$/i;

/** A column of whatever cells there are: of numbers where all that are there are numbers, of words otherwise. */
export function columnOf(name: string, cells: readonly Cell[], unit: string | null = null): Column {
  const texts = cells.map((cell) => (cell === null || cell === undefined ? '' : String(cell).trim()));
  const here = texts.filter((text) => !missing.test(text));
  if (here.every((text) => number.test(text))) {
    return { kind: 'number', name, unit, values: Float64Array.from(texts, (text) => (missing.test(text) ? NaN : Number(text))) };
  }
  const levels = [...new Set(here)].sort();
  const index = new Map(levels.map((level, i) => [level, i]));
  return { kind: 'category', name, unit: null, levels, values: Int32Array.from(texts, (text) => index.get(text) ?? -1) };
}

/** The header of what `outlast run --csv` writes. */
const tidy = ['replicate', 'vendor', 'metric', 'unit', 'value'] as const;

/** A table of named cells; outcomes as `outlast run` writes them become a row for every replicate. */
export function tableOf(
  file: string,
  { names, columns, lines }: Pick<Csv, 'names' | 'columns'> & { lines: Table['lines'] },
): Table {
  if (names.length === tidy.length && tidy.every((name, i) => names[i] === name)) return wide(file, columns);
  return {
    file,
    rows: columns[0]?.length ?? 0,
    columns: names.map((name, i) => columnOf(name, columns[i]!)),
    lines,
  };
}

/** One column for every outcome: `metric.vendor`, or `metric` where it is of the whole market. */
function wide(file: string, [replicates, vendors, metrics, units, values]: Csv['columns']): Table {
  const rowOf = new Map([...new Set(replicates)].map((replicate, row) => [replicate, row]));
  const outcomes = new Map<string, { readonly unit: string; readonly cells: Cell[] }>();
  replicates!.forEach((replicate, i) => {
    const vendor = vendors![i]!;
    const name = vendor === '' ? metrics![i]! : `${metrics![i]}.${vendor}`;
    let outcome = outcomes.get(name);
    if (outcome === undefined) outcomes.set(name, (outcome = { unit: units![i]!, cells: Array.from({ length: rowOf.size }) }));
    outcome.cells[rowOf.get(replicate)!] = values![i];
  });
  return {
    file,
    rows: rowOf.size,
    columns: [...outcomes].map(([name, { unit, cells }]) => columnOf(name, cells, unit)),
    lines: null,
  };
}

/** The first row without a value, and how many there are; null where none is missing. */
export function missingIn(column: Column): { readonly first: number; readonly count: number } | null {
  let first = -1;
  let count = 0;
  column.values.forEach((value, row) => {
    const lacks = column.kind === 'number' ? Number.isNaN(value) : value < 0;
    if (!lacks) return;
    if (count === 0) first = row;
    count += 1;
  });
  return count === 0 ? null : { first, count };
}

/** Where a row stands. */
export function placeOfRow({ file, lines }: Table, row: number): Place {
  const line = lines?.[row];
  return line === undefined ? { file, line: 0, column: 0 } : { file, line, column: 1 };
}
