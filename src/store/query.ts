import type { DuckDBResult, DuckDBValue } from '@duckdb/node-api';
import { faultIn, storeError } from './faults.js';
import type { Database } from './database.js';

/** A cell that JSON and a table can show; whole numbers beyond 2^53 as text. */
export type Cell = string | number | boolean | null | readonly Cell[];

/** Rows of an answer as they come: the whole is never held. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** Asks a store in SQL. What is wrong with the question is a problem, told in the database's words. */
export async function ask(database: Database, sql: string): Promise<Answer> {
  const result = await answered(database, () => database.connection.stream(sql));
  return { columns: result.deduplicatedColumnNames(), rows: rowsOf(database, result) };
}

async function* rowsOf(database: Database, result: DuckDBResult): AsyncIterable<readonly Cell[]> {
  for (;;) {
    const chunk = await answered(database, () => result.fetchChunk());
    if (chunk === null || chunk.rowCount === 0) return;
    for (const row of chunk.getRows()) yield row.map((value) => cellOf(database, value));
  }
}

async function answered<T>(database: Database, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = faultIn(error);
    if (reason === 'damaged') throw storeError({ code: 'bad-store', reason }, database.file, error);
    const message = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!;
    throw storeError({ code: 'bad-query', message }, 'sql', error);
  }
}

function cellOf(database: Database, value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof database.api.DuckDBListValue) return value.items.map((item) => cellOf(database, item));
  return String(value);
}
