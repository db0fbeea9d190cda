import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lengthOf, missingIn, runKey, type Block, type Chunk } from '../experiment/index.js';
import { scenarioHash } from '../scenario/index.js';
import type { Database } from './database.js';
import { onStore, storeError } from './faults.js';
import { columnOf, headerKey, type ShardHeader } from './shard-file.js';
import type { DuckStore } from './store.js';

/** Replicates that are taken from a file at a time. */
const atOnce = 4096;

/** Shards of one run that a folder should hold. */
export interface Collected {
  readonly key: string;
  readonly scenario: string;
  readonly of: number;
  /** Shards that are not there, counted from 1. */
  readonly missing: readonly number[];
}

interface ShardInFolder {
  readonly file: string;
  readonly header: ShardHeader;
}

/** The shards in a folder, read by the database of a store. */
export async function shardsIn(database: Database, folder: string): Promise<ShardInFolder[]> {
  const names = await onStore(folder, () => readdirSync(folder).filter((name) => name.endsWith('.parquet')));
  const shards: ShardInFolder[] = [];
  for (const name of names.sort()) {
    const file = join(folder, name);
    shards.push({ file, header: await headerOf(database, file) });
  }
  return shards;
}

/** Which shards are not there, of every run of which there is any. */
export function missingShards(shards: readonly ShardInFolder[]): Collected[] {
  const runs = new Map<string, ShardInFolder[]>();
  for (const shard of shards) {
    const { run, total, shard: part } = shard.header;
    const one = `${runKey(run)} ${total} ${part.of}`;
    runs.set(one, [...(runs.get(one) ?? []), shard]);
  }
  return [...runs.values()].map((present) => {
    const { run, shard } = present[0]!.header;
    const have = new Set(present.map(({ header }) => header.shard.index));
    const all = Array.from({ length: shard.of }, (_, i) => i + 1);
    return { key: runKey(run), scenario: run.base.scenario.name, of: shard.of, missing: all.filter((index) => !have.has(index)) };
  });
}

/** Takes what a store does not have from shards; how many replicates that were. */
export async function collect(store: DuckStore, shards: readonly ShardInFolder[]): Promise<number> {
  let taken = 0;
  for (const shard of shards) {
    const { run, chunk } = shard.header;
    const gaps = missingIn(await store.kept(runKey(run)), chunk).flatMap(inPieces);
    for (const gap of gaps) await store.commit([await blockOf(store.database, shard, gap)]);
    taken += lengthOf(gaps);
  }
  return taken;
}

function inPieces({ from, count }: Chunk): Chunk[] {
  return Array.from({ length: Math.ceil(count / atOnce) }, (_, i) => ({
    from: from + i * atOnce,
    count: Math.min(atOnce, count - i * atOnce),
  }));
}

const quoted = (file: string): string => `'${file.replaceAll("'", "''")}'`;

async function headerOf(database: Database, file: string): Promise<ShardHeader> {
  const [row] = await ofShard(file, () =>
    database.rows<[string]>(`select decode(value) from parquet_kv_metadata(${quoted(file)}) where decode(key) = '${headerKey}'`),
  );
  const header = parsed(row?.[0]);
  if (header === undefined) throw storeError({ code: 'bad-shard', reason: 'foreign' }, file);
  if (scenarioHash(header.run.base.scenario) !== header.run.base.hash)
    throw storeError({ code: 'bad-shard', reason: 'damaged' }, file);
  return header;
}

function parsed(text: string | undefined): ShardHeader | undefined {
  if (text === undefined) return undefined;
  try {
    const header = JSON.parse(text) as ShardHeader;
    return header.format === 'outlast/shard@1' ? header : undefined;
  } catch {
    return undefined;
  }
}

async function blockOf(database: Database, { file, header: { run, measures } }: ShardInFolder, chunk: Chunk): Promise<Block> {
  const columns = measures.map((measure) => `"${columnOf(measure).replaceAll('"', '""')}"`).join(', ');
  const rows = await ofShard(file, () =>
    database.rows<number[]>(
      `select ${columns} from read_parquet(${quoted(file)}) where replicate between $1 and $2 order by replicate`,
      [chunk.from, chunk.from + chunk.count - 1],
    ),
  );
  if (rows.length !== chunk.count) throw storeError({ code: 'bad-shard', reason: 'damaged' }, file);
  const values = new Float64Array(measures.length * chunk.count);
  rows.forEach((row, i) => row.forEach((value, m) => void (values[m * chunk.count + i] = value)));
  return { run, chunk, measures, values };
}

/** A Parquet file that cannot be read is a problem of that file, not of the store. */
async function ofShard<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError({ code: 'bad-shard', reason: 'damaged' }, file, error);
  }
}
