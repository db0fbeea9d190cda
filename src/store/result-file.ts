import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runKey, type ResultSet, type StoredRun } from '../experiment/index.js';
import type { Database } from './database.js';
import { literal, named } from './quoting.js';
import { asked, noResults, resultsInRows, TableResults, theOne, type Description } from './result-set.js';
import { columnOf, headerKey, runNamed, type RunNaming, type ShardHeader } from './shard-file.js';

const undescribed: Description = {
  key: null,
  settings: { scenario: null, engine: null, fidelity: null, seed: null },
  inputs: { hash: null, document: null, overrides: null },
};

/**
 * Results of one run in a file: an export or a table of `outlast run`, CSV or Parquet, a shard, or a folder of shards.
 * `key` may be cut short, and may be left out where there is but one run. `database` is one without a file, for this alone.
 */
export async function resultsInFile(database: Database, file: string, key: string | null): Promise<ResultSet> {
  const isFolder = statSync(file).isDirectory();
  const files = isFolder ? parquetIn(file) : [file];
  const shards = file.endsWith('.csv') ? [] : await shardsOf(database, file, files);
  if (shards.length > 0) return ofShards(database, file, shards, key);
  if (isFolder) throw noResults(file, 'foreign');
  return ofTable(database, file, key);
}

const parquetIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.parquet'))
    .sort()
    .map((name) => join(folder, name));

const ofEvery = ['replicate', 'vendor', 'metric', 'unit', 'value'];
const ofExports = ['key', 'scenario', 'overrides', 'fidelity', 'seed', 'engine'];
type Exported = [key: string, scenario: string, overrides: string, fidelity: string, seed: bigint, engine: string];

async function ofTable(database: Database, file: string, key: string | null): Promise<ResultSet> {
  const isText = file.endsWith('.csv');
  const reader = isText ? `read_csv(${literal(file)}, header = true, all_varchar = true)` : `read_parquet(${literal(file)})`;
  // Text is read once, not once a measure.
  if (isText) await asked(file, () => database.run(`create table imported as select * from ${reader}`));
  const rows = isText ? 'imported' : reader;
  const columns = await asked(file, () => database.rows<[string]>(`select column_name from (describe select * from ${rows})`));
  const has = (names: readonly string[]): boolean => names.every((name) => columns.some(([column]) => column === name));
  if (!has(ofEvery)) throw noResults(file, 'foreign');
  if (!has(ofExports)) {
    if (key !== null) throw noResults(file, 'none', key);
    return resultsInRows(database, file, undescribed, `select * from ${rows}`);
  }
  const found = await asked(file, () =>
    database.rows<Exported>(
      `select distinct key, scenario, overrides, fidelity, seed::bigint, engine from ${rows} where starts_with(key, $1) order by key`,
      [key ?? ''],
    ),
  );
  const [whole, scenario, overrides, fidelity, seed, engine] = theOne(file, key, found, (row) => row[0]);
  const description = {
    key: whole,
    settings: { scenario, engine, fidelity, seed: Number(seed) },
    inputs: { hash: null, document: null, overrides: JSON.parse(overrides) as string[] },
  };
  return resultsInRows(database, file, description, `select * from ${rows} where key = ${literal(whole)}`);
}

interface ShardOf {
  readonly file: string;
  readonly header: ShardHeader;
}

/** Those of the files that are shards. */
async function shardsOf(database: Database, whole: string, files: readonly string[]): Promise<ShardOf[]> {
  const shards: ShardOf[] = [];
  for (const file of files) {
    const [row] = await asked(whole, () =>
      database.rows<[string]>(
        `select decode(value) from parquet_kv_metadata(${literal(file)}) where decode(key) = ${literal(headerKey)}`,
      ),
    );
    const header = row && (JSON.parse(row[0]) as ShardHeader);
    if (header?.format === 'outlast/shard@2') shards.push({ file, header });
  }
  return shards;
}

/** A run of which there are rows in shards. */
interface RunInShards {
  readonly key: string;
  readonly run: StoredRun;
  readonly header: ShardHeader;
  readonly files: readonly string[];
}

async function ofShards(database: Database, file: string, shards: readonly ShardOf[], key: string | null): Promise<ResultSet> {
  const runs = new Map<string, RunInShards>();
  for (const shard of shards) {
    const rows = await asked(file, () =>
      database.rows<RunNaming>(
        `select distinct base, overrides, world, scenario, brand from read_parquet(${literal(shard.file)})`,
      ),
    );
    for (const naming of rows) {
      const run = runNamed(naming, shard.header);
      if (run === undefined) throw noResults(file, 'foreign');
      const whole = runKey(run);
      runs.set(whole, { key: whole, run, header: shard.header, files: [...(runs.get(whole)?.files ?? []), shard.file] });
    }
  }
  const found = [...runs.values()].filter((one) => one.key.startsWith(key ?? '')).sort((a, b) => (a.key < b.key ? -1 : 1));
  const { run, header, files, key: whole } = theOne(file, key, found, (one) => one.key);
  const rows = `read_parquet([${files.map(literal).join(', ')}]) where scenario = ${literal(run.hash)} and brand = ${literal(run.brand)}`;
  const [count] = await asked(file, () => database.rows<[bigint]>(`select count(distinct replicate) from ${rows}`));
  const { base, fidelity, seed, engine, hash, overrides } = run;
  const description = {
    key: whole,
    settings: { scenario: base.scenario.name, engine, fidelity, seed },
    inputs: { hash, document: base.scenario, overrides },
  };
  return new TableResults(database, file, description, header.measures, Number(count![0]), (measure) => ({
    sql: `select replicate, ${named(columnOf(measure))} as value from ${rows}`,
    values: [],
  }));
}
