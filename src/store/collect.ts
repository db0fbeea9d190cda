import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lengthOf, missingIn, runKey, type Block, type Chunk } from '../experiment/index.js';
import { scenarioHash } from '../scenario/index.js';
import type { Database } from './database.js';
import { onStore, storeError } from './faults.js';
import { literal, named } from './quoting.js';
import { columnOf, headerKey, naming, runNamed, type RunNaming, type ShardHeader } from './shard-file.js';
import type { DuckStore } from './store.js';

/** Rows that are taken from a file at a time. */
const atOnce = 4096;

/** Shards of one piece of work that a folder should hold. */
export interface Collected {
  readonly work: string;
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

/** Which shards are not there, of every piece of work of which there is any. */
export function missingShards(shards: readonly ShardInFolder[]): Collected[] {
  const works = new Map<string, ShardHeader[]>();
  for (const { header } of shards) {
    const one = `${header.work} ${header.shard.of}`;
    works.set(one, [...(works.get(one) ?? []), header]);
  }
  return [...works.values()].map((present) => {
    const { work, name, shard } = present[0]!;
    const have = new Set(present.map((header) => header.shard.index));
    const all = Array.from({ length: shard.of }, (_, i) => i + 1);
    return { work, scenario: name, of: shard.of, missing: all.filter((index) => !have.has(index)) };
  });
}

/** Takes what a store does not have from shards; how many replicates that were. */
export async function collect(store: DuckStore, shards: readonly ShardInFolder[]): Promise<number> {
  let taken = 0;
  for (const shard of shards) {
    for (let at = 0, rows = -1; rows !== 0; at += atOnce) {
      const blocks = await blocksOf(store.database, shard, at);
      const fresh = await unknownOf(store, blocks);
      if (fresh.length > 0) await store.commit(fresh);
      taken += lengthOf(fresh.map(({ chunk }) => chunk));
      rows = blocks.length;
    }
  }
  return taken;
}

/** The parts of blocks that a store does not have, none twice. */
async function unknownOf(store: DuckStore, blocks: readonly Block[]): Promise<Block[]> {
  const keys = blocks.map(({ run }) => runKey(run));
  const asked = [...new Set(keys)];
  const kept = await store.kept(asked);
  const known = new Map(asked.map((key, i) => [key, [...kept[i]!]]));
  return blocks.flatMap((block, i) => {
    const have = known.get(keys[i]!)!;
    const gaps = missingIn(have, block.chunk);
    have.push(...gaps);
    return gaps.map((gap) => partOf(block, gap));
  });
}

function partOf(block: Block, chunk: Chunk): Block {
  const { count, from } = block.chunk;
  if (chunk.count === count) return block;
  const values = new Float64Array(block.measures.length * chunk.count);
  block.measures.forEach((_, m) => {
    const first = m * count + chunk.from - from;
    values.set(block.values.subarray(first, first + chunk.count), m * chunk.count);
  });
  return { ...block, chunk, values };
}

async function headerOf(database: Database, file: string): Promise<ShardHeader> {
  const [row] = await ofShard(file, () =>
    database.rows<[string]>(`select decode(value) from parquet_kv_metadata(${literal(file)}) where decode(key) = '${headerKey}'`),
  );
  const header = parsed(row?.[0]);
  if (header === undefined) throw storeError({ code: 'bad-shard', reason: 'foreign' }, file);
  if (header.bases.some(({ scenario, hash }) => scenarioHash(scenario) !== hash))
    throw storeError({ code: 'bad-shard', reason: 'damaged' }, file);
  return header;
}

function parsed(text: string | undefined): ShardHeader | undefined {
  if (text === undefined) return undefined;
  try {
    const header = JSON.parse(text) as ShardHeader;
    return header.format === 'outlast/shard@2' ? header : undefined;
  } catch {
    return undefined;
  }
}

type Row = [...naming: RunNaming, replicate: number, ...values: number[]];

/** Rows `at` .. `at + atOnce - 1` of a shard, those of one run together. */
async function blocksOf(database: Database, { file, header }: ShardInFolder, at: number): Promise<Block[]> {
  const { measures } = header;
  const columns = [...naming, ...measures.map(columnOf)].map(named).join(', ');
  const rows = await ofShard(file, () =>
    database.rows<Row>(
      `select ${columns} from read_parquet(${literal(file)}, file_row_number = true)
       where file_row_number between $1 and $2 order by file_row_number`,
      [at, at + atOnce - 1],
    ),
  );
  return stretchesOf(rows).map((stretch) => {
    const [base, overrides, world, hash, brand, from] = stretch[0]!;
    const run = runNamed([base, overrides, world, hash, brand], header);
    if (run === undefined) throw storeError({ code: 'bad-shard', reason: 'damaged' }, file);
    const values = Float64Array.from({ length: measures.length * stretch.length }, (_, i) => {
      const row = stretch[i % stretch.length]!;
      return row[naming.length + Math.floor(i / stretch.length)] as number;
    });
    return { run, chunk: { from, count: stretch.length }, measures, values };
  });
}

/** Rows of one run whose replicates follow one another. */
function stretchesOf(rows: readonly Row[]): Row[][] {
  const stretches: Row[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    const follows = last !== undefined && row[5] === last[5] + 1 && row.slice(0, 5).every((cell, i) => cell === last![i]);
    if (follows) stretches.at(-1)!.push(row);
    else stretches.push([row]);
    last = row;
  }
  return stretches;
}

/** A Parquet file that cannot be read is a problem of that file, not of the store. */
async function ofShard<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError({ code: 'bad-shard', reason: 'damaged' }, file, error);
  }
}
