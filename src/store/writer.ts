import type {
  DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDoubleVector,
  DuckDBIntegerVector,
  DuckDBSmallIntVector,
} from '@duckdb/node-api';
import type { Block } from '../experiment/index.js';
import type { Database } from './database.js';

/** Rows of a data chunk: what the database calls a vector. */
const most = 2048;

/** Appends outcomes within a transaction, a data chunk at a time; measure by measure, neighbours are alike and the file stays small. */
export class OutcomeWriter {
  private readonly chunk: DuckDBDataChunk;
  private readonly run: DuckDBIntegerVector;
  private readonly replicate: DuckDBIntegerVector;
  private readonly measure: DuckDBSmallIntVector;
  private readonly value: DuckDBDoubleVector;
  private filled = 0;

  constructor(
    { api }: Database,
    private readonly appender: DuckDBAppender,
  ) {
    this.chunk = api.DuckDBDataChunk.create([api.INTEGER, api.INTEGER, api.SMALLINT, api.DOUBLE], most);
    this.run = this.chunk.getColumnVector(0) as DuckDBIntegerVector;
    this.replicate = this.chunk.getColumnVector(1) as DuckDBIntegerVector;
    this.measure = this.chunk.getColumnVector(2) as DuckDBSmallIntVector;
    this.value = this.chunk.getColumnVector(3) as DuckDBDoubleVector;
  }

  /** Adds column `m` of a block; `run` and `measure` are the numbers that stand for them. */
  append(run: number, measure: number, { chunk: { from, count }, values }: Block, m: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.filled;
      const value = values[m * count + i]!;
      this.run.setItem(row, run);
      this.replicate.setItem(row, from + i);
      this.measure.setItem(row, measure);
      this.value.setItem(row, value === value ? value : null);
      this.filled += 1;
      if (this.filled === most) this.flush();
    }
  }

  /** Hands over what was added. */
  flush(): void {
    if (this.filled === 0) return;
    this.chunk.rowCount = this.filled;
    for (const column of [this.run, this.replicate, this.measure, this.value]) column.flush();
    this.appender.appendDataChunk(this.chunk);
    this.filled = 0;
  }
}
