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

/** What tables of outcomes end in: those of `outlast run`, and those of `outlast sweep`, whose points and inputs stand before. */
const tails = [
  { names: ['replicate', 'vendor', 'metric', 'unit', 'value'], inputs: false },
  { names: ['replicate', 'vendor', 'metric', 'month', 'value'], inputs: true },
] as const;

/** A table of named cells; outcomes as `outlast run` and `outlast sweep` write them become a row for every replicate. */
export function tableOf(
  file: string,
  { names, columns, lines }: Pick<Csv, 'names' | 'columns'> & { lines: Table['lines'] },
): Table {
  const tail = tails.find(({ names: last }) => last.every((name, i) => names[names.length - last.length + i] === name));
  const before = names.length - 5;
  if (tail !== undefined && (tail.inputs ? names[0] === 'point' : before === 0)) {
    return wide(file, names.slice(1, Math.max(1, before)), columns, tail.inputs);
  }
  return {
    file,
    rows: columns[0]?.length ?? 0,
    columns: names.map((name, i) => columnOf(name, columns[i]!)),
    lines,
  };
}

/** Inputs as they are, and one column for every outcome: `metric.vendor@month`, without what it does not have. */
function wide(file: string, inputs: readonly string[], columns: Csv['columns'], monthly: boolean): Table {
  const [replicates, vendors, metrics, extras, values] = columns.slice(-5);
  const points = monthly ? columns[0]! : undefined;
  const rowOf = new Map<string, number>();
  const first: number[] = [];
  const outcomes = new Map<string, { readonly unit: string | null; readonly cells: Cell[] }>();
  replicates!.forEach((replicate, i) => {
    const id = `${points?.[i] ?? ''} ${replicate}`;
    let row = rowOf.get(id);
    if (row === undefined) {
      rowOf.set(id, (row = rowOf.size));
      first.push(i);
    }
    const vendor = vendors![i] === '' ? '' : `.${vendors![i]}`;
    const month = monthly && extras![i] !== '' ? `@${extras![i]}` : '';
    const name = `${metrics![i]}${vendor}${month}`;
    let outcome = outcomes.get(name);
    if (outcome === undefined) outcomes.set(name, (outcome = { unit: monthly ? null : extras![i]!, cells: [] }));
    outcome.cells[row] = values![i];
  });
  const filled = (cells: readonly Cell[]): Cell[] => Array.from({ length: rowOf.size }, (_, row) => cells[row]);
  return {
    file,
    rows: rowOf.size,
    columns: [
      ...inputs.map((name, i) =>
        columnOf(
          name,
          first.map((row) => columns[i + 1]![row]),
        ),
      ),
      ...[...outcomes].map(([name, { unit, cells }]) => columnOf(name, filled(cells), unit)),
    ],
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
