import type * as duckdb from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { onStore, storeError } from './faults.js';

export type Library = typeof duckdb;

/** What a store may take of the machine. */
export interface Means {
  /** Memory of the database itself, in megabytes. */
  readonly megabytes?: number;
  readonly threads?: number;
}

/** The database, loaded when it is first needed: no other command waits for it, or needs it to be installed. */
export async function library(file: string): Promise<Library> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw storeError({ code: 'no-duckdb' }, file, error);
  }
}

/** An open database and what is asked of it. */
export class Database {
  private constructor(
    readonly file: string,
    readonly api: Library,
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  static async open(file: string, mode: 'read' | 'write', { megabytes = 512, threads = 2 }: Means = {}): Promise<Database> {
    const api = await library(file);
    return onStore(file, async () => {
      const instance = await api.DuckDBInstance.create(file, {
        access_mode: mode === 'read' ? 'READ_ONLY' : 'READ_WRITE',
        memory_limit: `${megabytes}MB`,
        threads: String(threads),
        // An extension would be fetched from a network.
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      try {
        return new Database(file, api, instance, await instance.connect());
      } catch (error) {
        instance.closeSync();
        throw error;
      }
    });
  }

  /** Statements without an answer. */
  async run(sql: string, values: DuckDBValue[] = []): Promise<void> {
    await onStore(this.file, () => this.connection.run(sql, values));
  }

  /** Rows of a short answer; whole numbers that are wider than 32 bits are bigints. */
  rows<T extends readonly unknown[]>(sql: string, values: DuckDBValue[] = []): Promise<T[]> {
    return onStore(this.file, async () => {
      const reader = await this.connection.runAndReadAll(sql, values);
      return reader.getRows() as unknown as T[];
    });
  }

  /** Does work as a whole, or not at all. */
  async transaction(work: () => Promise<void>): Promise<void> {
    await this.run('begin');
    try {
      await onStore(this.file, work);
      await this.run('commit');
    } catch (error) {
      // A database that has run out of room has given up the transaction by itself.
      await this.connection.run('rollback').catch(() => {});
      throw error;
    }
  }

  /**
   * Appends rows to a table, within a transaction. An appender that is merely left behind writes what it holds whenever it
   * is collected, into whatever transaction there is then: after a failure it is emptied.
   */
  async append(table: string, fill: (appender: DuckDBAppender) => void): Promise<void> {
    const appender = await this.connection.createAppender(table);
    try {
      fill(appender);
      appender.flushSync();
    } catch (error) {
      appender.clear();
      throw error;
    } finally {
      appender.closeSync();
    }
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}
