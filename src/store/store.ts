import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Block, Chunk, Measure, ResultStore, StoredValue, Wanted } from '../experiment/index.js';
import { Database, type Means } from './database.js';
import { onStore, storeError } from './faults.js';
import { migrate, requireVersion } from './migrations.js';
import { Registry } from './registry.js';
import { readOutcomes } from './reader.js';
import { OutcomeWriter } from './writer.js';

/** Results in one file of DuckDB, written by one process at a time. */
export class DuckStore implements ResultStore {
  private readonly registry: Registry;

  private constructor(readonly database: Database) {
    this.registry = new Registry(database);
  }

  /** Opens a store for writing, and makes one where there is none. */
  static async open(file: string, means: Means = {}): Promise<DuckStore> {
    await onStore(file, () => void mkdirSync(dirname(file), { recursive: true }));
    const store = new DuckStore(await Database.open(file, 'write', means));
    return store.ready(async () => {
      await migrate(store.database);
      await store.registry.read();
    });
  }

  /** Opens a store that is there, for reading. */
  static async read(file: string, means: Means = {}): Promise<DuckStore> {
    if (!existsSync(file)) throw storeError({ code: 'bad-store', reason: 'absent' }, file);
    const store = new DuckStore(await Database.open(file, 'read', means));
    return store.ready(() => requireVersion(store.database));
  }

  /** The database without a file, to read shards with. */
  static async nowhere(): Promise<DuckStore> {
    return new DuckStore(await Database.open(':memory:', 'write'));
  }

  private async ready(prepare: () => Promise<void>): Promise<this> {
    try {
      await prepare();
      return this;
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  async kept(keys: readonly string[]): Promise<readonly (readonly Chunk[])[]> {
    if (keys.length === 0) return [];
    const rows = await this.database.rows<[string, number, number]>(
      `select key, first, count from chunks join entered on id = run
       where key in (select unnest($1::varchar[])) order by first`,
      [this.database.api.listValue(keys)],
    );
    const chunks = new Map(keys.map((key): [string, Chunk[]] => [key, []]));
    for (const [key, from, count] of rows) chunks.get(key)!.push({ from, count });
    return keys.map((key) => chunks.get(key)!);
  }

  async read(wanted: readonly Wanted[], measures: readonly Measure[]): Promise<readonly Float64Array[]> {
    return readOutcomes(this.database, this.registry, wanted, measures);
  }

  async commit(blocks: readonly Block[]): Promise<void> {
    try {
      await this.database.transaction(() => this.append(blocks));
    } catch (error) {
      await this.registry.read().catch(() => {});
      throw error;
    }
  }

  private async append(blocks: readonly Block[]): Promise<void> {
    const runs = await this.registry.runsOf(blocks);
    const measures = new Map<readonly Measure[], readonly number[]>();
    for (const block of blocks) {
      if (!measures.has(block.measures)) measures.set(block.measures, await this.registry.measuresOf(block.measures));
    }
    await this.database.append('chunks', (appender) => {
      blocks.forEach(({ chunk }, i) => {
        for (const value of [runs[i]!, chunk.from, chunk.count]) appender.appendInteger(value);
        appender.endRow();
      });
    });
    await this.database.append('outcomes', (appender) => {
      const writer = new OutcomeWriter(this.database, appender);
      for (const [of, ids] of measures) {
        const own = blocks.flatMap((block, i) => (block.measures === of ? [{ block, run: runs[i]! }] : []));
        ids.forEach((id, m) => own.forEach(({ block, run }) => writer.append(run, id, block, m)));
      }
      writer.flush();
    });
  }

  async replicate(key: string, replicate: number): Promise<readonly StoredValue[] | undefined> {
    const rows = await this.database.rows<[string | null, string, number | null]>(
      `select vendor, metric, value from outcomes join measures on id = measure
       where run = (select id from entered where key = $1) and replicate = $2 order by vendor, metric`,
      [key, replicate],
    );
    return rows.length === 0 ? undefined : rows.map(([vendor, metric, value]) => ({ vendor, metric, value }));
  }

  async close(): Promise<void> {
    this.database.close();
  }
}
