import { parquetReadObjects } from 'hyparquet';
import { parseCsv, problemAt } from '../documents/index.js';
import { columnOf, tableOf, type Cell, type Table } from '../experiment/discovery/index.js';
import { readUpTo, textIn } from '../files/index.js';
import { DuckStore, resultColumns } from '../store/index.js';
import { refuse, whole } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';
import { storeEnding } from './store-flag.js';

/** Bytes of a table that are read. */
export const largestTable = 268_435_456;

/**
 * Reads a table from CSV, or from Parquet or a store of results where the file is called so; says why not and sets the exit
 * code where it cannot. Throws a `StoreError` of a store.
 */
export async function openTable(file: string, speech: Speech): Promise<Table | undefined> {
  if (file.endsWith(storeEnding)) return storeTable(file);
  const read = whole(file, () => readUpTo(file, largestTable), speech);
  if (read === undefined) return undefined;
  const at = { file, line: 1, column: 1 };
  if ('size' in read) {
    refuse([problemAt({ code: 'too-large', found: read.size, max: largestTable, of: 'bytes' }, at, '')], speech, exit.invalid);
    return undefined;
  }
  if (file.endsWith('.parquet')) return parquetTable(file, read.bytes, speech);
  const text = textIn(read.bytes, file);
  const problems = 'problem' in text ? [text.problem] : [];
  const csv = 'text' in text ? parseCsv(text.text, file) : undefined;
  if (csv !== undefined && csv.problems.length === 0) return tableOf(file, csv);
  refuse([...problems, ...(csv?.problems ?? [])], speech, exit.invalid);
  return undefined;
}

async function storeTable(file: string): Promise<Table> {
  const store = await DuckStore.read(file);
  try {
    const { rows, columns } = await resultColumns(store);
    return { file, rows, columns: columns.map(({ name, cells, unit }) => columnOf(name, cells, unit)), lines: null };
  } finally {
    await store.close();
  }
}

async function parquetTable(file: string, bytes: Buffer, speech: Speech): Promise<Table | undefined> {
  const copy = new Uint8Array(bytes).buffer;
  let rows: Record<string, Cell>[];
  try {
    rows = (await parquetReadObjects({ file: copy })) as Record<string, Cell>[];
  } catch {
    const finding = { code: 'bad-table', reason: 'not-parquet', found: 0, expected: 0 } as const;
    refuse([problemAt(finding, { file, line: 0, column: 0 }, '')], speech, exit.invalid);
    return undefined;
  }
  const names = Object.keys(rows[0] ?? {});
  const text = (cell: Cell): string => (cell === null || cell === undefined ? '' : String(cell));
  return tableOf(file, { names, columns: names.map((name) => rows.map((row) => text(row[name]))), lines: null });
}
