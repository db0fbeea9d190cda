import { readFileSync } from 'node:fs';

/** A table with a head, column by column; texts are numbered in the order in which they come. */
export interface CsvColumns {
  readonly names: readonly string[];
  readonly rows: number;
  readonly columns: readonly Float64Array[];
}

/** Reads comma-separated values (RFC 4180) with a head. A cell that is empty, or missing at a row's end, is NaN. Throws the system's error. */
export function readCsv(file: string): CsvColumns {
  const [head = [], ...body] = rowsOf(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const rows = body.filter((row) => row.length > 1 || row[0] !== '');
  const columns = head.map((_, column) => {
    const words = new Map<string, number>();
    return Float64Array.from(rows, (row) => numbered(row[column]?.trim() ?? '', words));
  });
  return { names: head.map((name) => name.trim()), rows: rows.length, columns };
}

function numbered(cell: string, words: Map<string, number>): number {
  if (cell === '') return NaN;
  const number = Number(cell);
  if (!Number.isNaN(number) || /^[+-]?nan$/i.test(cell)) return number;
  if (!words.has(cell)) words.set(cell, words.size);
  return words.get(cell)!;
}

function rowsOf(text: string): string[][] {
  return text.includes('"') ? quotedRows(text) : text.split(/\r?\n/).map((line) => line.split(','));
}

function quotedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows;
}

/** Rows as comma-separated values, numbers to the last bit. */
export function csvOf(rows: Iterable<readonly (string | number | null)[]>): string {
  const cell = (value: string | number | null): string =>
    typeof value === 'string' && /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value ?? '');
  return Array.from(rows, (row) => `${row.map(cell).join(',')}\n`).join('');
}
