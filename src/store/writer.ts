import type {
  DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDoubleVector,
  DuckDBIntegerVector,
  DuckDBSmallIntVector,
} from '@duckdb/node-api';
import type { Block, Measure } from '../experiment/index.js';
import type { Database, Library } from './database.js';

/** Rows of a data chunk: what the database calls a vector. */
const most = 2048;

/** A data chunk of outcomes that is filled again and again. */
class OutcomeChunk {
  readonly chunk: DuckDBDataChunk;
  private readonly run: DuckDBIntegerVector;
  private readonly replicate: DuckDBIntegerVector;
  private readonly measure: DuckDBSmallIntVector;
  private readonly value: DuckDBDoubleVector;

  constructor(
    api: Library,
    readonly rows: number,
  ) {
    this.chunk = api.DuckDBDataChunk.create([api.INTEGER, api.INTEGER, api.SMALLINT, api.DOUBLE], rows);
    this.run = this.chunk.getColumnVector(0) as DuckDBIntegerVector;
    this.replicate = this.chunk.getColumnVector(1) as DuckDBIntegerVector;
    this.measure = this.chunk.getColumnVector(2) as DuckDBSmallIntVector;
    this.value = this.chunk.getColumnVector(3) as DuckDBDoubleVector;
  }

  fill(run: number, first: number, measure: number, values: Float64Array): void {
    for (let i = 0; i < this.rows; i++) {
      const value = values[i]!;
      this.run.setItem(i, run);
      this.replicate.setItem(i, first + i);
      this.measure.setItem(i, measure);
      this.value.setItem(i, value === value ? value : null);
    }
    for (const column of [this.run, this.replicate, this.measure, this.value]) column.flush();
  }
}

/** Appends outcomes measure by measure, so that neighbours are alike and the file stays small. */
export class OutcomeWriter {
  private readonly full: OutcomeChunk;
  private rest: OutcomeChunk | undefined;

  constructor(private readonly database: Database) {
    this.full = new OutcomeChunk(database.api, most);
  }

  /** Within a transaction; `ids` of the run and of its measures. */
  append(appender: DuckDBAppender, run: number, ids: readonly number[], { chunk, measures, values }: Block): void {
    for (let at = 0; at < chunk.count; at += most) {
      const rows = Math.min(most, chunk.count - at);
      const filled = this.ofRows(rows);
      measures.forEach((_: Measure, m) => {
        const from = m * chunk.count + at;
        filled.fill(run, chunk.from + at, ids[m]!, values.subarray(from, from + rows));
        appender.appendDataChunk(filled.chunk);
      });
    }
  }

  private ofRows(rows: number): OutcomeChunk {
    if (rows === most) return this.full;
    if (this.rest?.rows !== rows) this.rest = new OutcomeChunk(this.database.api, rows);
    return this.rest;
  }
}
