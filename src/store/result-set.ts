import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBValue } from '@duckdb/node-api';
import type { Inputs, Measure, ResultSet, RunSettings, Sample } from '../experiment/index.js';
import type { Database } from './database.js';
import { onStore, StoreError, storeError } from './faults.js';
import { requireVersion } from './migrations.js';
import { columnOf, headerKey, type ShardHeader } from './shard-file.js';

/** Keys that are told where a file has results of several runs. */
const told = 5;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What is known of a run whose results are in a file. */
interface Description {
  readonly key: string | null;
  readonly settings: Omit<RunSettings, 'replicates'>;
  readonly inputs: Inputs;
}
const undescribed: Description = {
  key: null,
  settings: { scenario: null, engine: null, fidelity: null, seed: null },
  inputs: { hash: null, document: null, overrides: null },
};

/** Rows of one run: replicate, value of a measure. */
type RowsOf = (measure: Measure) => { readonly sql: string; readonly values: DuckDBValue[] };

class TableResults implements ResultSet {
  constructor(
    private readonly database: Database,
    private readonly file: string,
    private readonly description: Description,
    readonly measures: readonly Measure[],
    private readonly replicates: number,
    private readonly rowsOf: RowsOf,
  ) {}

  get key(): string | null {
    return this.description.key;
  }

  get inputs(): Inputs {
    return this.description.inputs;
  }

  get settings(): RunSettings {
    return { ...this.description.settings, replicates: this.replicates };
  }

  async sample(measure: Measure): Promise<Sample> {
    const { sql, values } = this.rowsOf(measure);
    const reader = await asked(this.file, () =>
      this.database.connection.runAndReadAll(
        `select replicate::integer as number, value::double from (${sql}) rows order by number`,
        values,
      ),
    );
    const [replicates = [], column = []] = reader.getColumns();
    return { replicates: replicates as number[], values: Float64Array.from(column, (value) => (value as number | null) ?? NaN) };
  }
}

/** Results of one run in a store that is open; `key` may be cut short, and may be left out where there is but one run. */
export async function resultsInStore(database: Database, key: string | null): Promise<ResultSet> {
  await requireVersion(database);
  const found = await database.rows<
    [number, string, string, string, { readonly items: string[] }, string, string, bigint, string]
  >(
    `select id, key, name, document, overrides, scenario, fidelity, seed, engine
     from runs join scenarios on scenarios.hash = runs.base where starts_with(key, $1) order by key`,
    [key ?? ''],
  );
  const [id, whole, scenario, document, overrides, hash, fidelity, seed, engine] = one(
    database.file,
    key,
    found,
    (row) => row[1],
  );
  const description = {
    key: whole,
    settings: { scenario, engine, fidelity, seed: Number(seed) },
    inputs: { hash, document: JSON.parse(document) as unknown, overrides: overrides.items },
  };
  return ofLongRows(
    database,
    database.file,
    description,
    `select replicate, vendor, metric, unit, value from outcomes join measures on id = measure where run = ${id}`,
  );
}

/**
 * Results of one run in a file: an export or a table of `outlast run`, CSV or Parquet, a shard, or a folder of shards of
 * one run. `database` is one without a file, for this alone.
 */
export async function resultsInFile(database: Database, file: string, key: string | null): Promise<ResultSet> {
  const files = statSync(file).isDirectory()
    ? readdirSync(file)
        .filter((name) => name.endsWith('.parquet'))
        .sort()
        .map((name) => join(file, name))
    : [file];
  if (files.length === 0) throw none(file);
  const headers = file.endsWith('.csv') ? [] : await headersOf(database, file, files);
  return headers.length > 0 ? ofShards(database, file, headers, key) : ofTable(database, file, key);
}

async function ofTable(database: Database, file: string, key: string | null): Promise<ResultSet> {
  const reader = file.endsWith('.csv')
    ? `read_csv(${literal(file)}, header = true, all_varchar = true)`
    : `read_parquet(${literal(file)})`;
  const columns = await asked(file, () => database.rows<[string]>(`select column_name from (describe select * from ${reader})`));
  const has = (...names: string[]): boolean => names.every((name) => columns.some(([column]) => column === name));
  if (!has('replicate', 'vendor', 'metric', 'unit', 'value')) throw foreign(file);
  // Text is read once, not once a measure.
  const rows = file.endsWith('.csv') ? 'imported' : reader;
  if (file.endsWith('.csv')) await asked(file, () => database.run(`create table imported as select * from ${reader}`));
  const exported = ['key', 'scenario', 'overrides', 'fidelity', 'seed', 'engine'];
  if (!has(...exported)) {
    if (key !== null) throw none(file, key);
    return ofLongRows(database, file, undescribed, `select * from ${rows}`);
  }
  const found = await asked(file, () =>
    database.rows<[string, string, string, string, bigint, string]>(
      `select distinct key, scenario, overrides, fidelity, seed::bigint, engine from ${rows} where starts_with(key, $1) order by key`,
      [key ?? ''],
    ),
  );
  const [whole, scenario, overrides, fidelity, seed, engine] = one(file, key, found, (row) => row[0]);
  const description = {
    key: whole,
    settings: { scenario, engine, fidelity, seed: Number(seed) },
    inputs: { hash: null, document: null, overrides: JSON.parse(overrides) as string[] },
  };
  return ofLongRows(database, file, description, `select * from ${rows} where key = ${literal(whole)}`);
}

async function ofLongRows(database: Database, file: string, description: Description, rows: string): Promise<ResultSet> {
  const measures = await asked(file, () =>
    database.rows<[string | null, string, string]>(
      `select distinct vendor, metric, unit from (${rows}) rows order by vendor nulls last, metric, unit`,
    ),
  );
  const [count] = await asked(file, () => database.rows<[bigint]>(`select count(distinct replicate) from (${rows}) rows`));
  return new TableResults(
    database,
    file,
    description,
    measures.map(([vendor, metric, unit]) => ({ vendor, metric, unit })),
    Number(count![0]),
    ({ vendor, metric, unit }) => ({
      sql: `select replicate, value from (${rows}) rows where vendor is not distinct from $1 and metric = $2 and unit = $3`,
      values: [vendor, metric, unit],
    }),
  );
}

interface Headed {
  readonly file: string;
  readonly header: ShardHeader;
  /** The same for shards of one run. */
  readonly run: string;
}

/** What shards say of themselves; none where the files are not shards. */
async function headersOf(database: Database, whole: string, files: readonly string[]): Promise<Headed[]> {
  const headed: Headed[] = [];
  for (const file of files) {
    const [row] = await asked(whole, () =>
      database.rows<[string]>(
        `select decode(value) from parquet_kv_metadata(${literal(file)}) where decode(key) = ${literal(headerKey)}`,
      ),
    );
    if (row === undefined) continue;
    const header = JSON.parse(row[0]) as ShardHeader;
    if (header.format === 'outlast/shard@1') headed.push({ file, header, run: JSON.stringify(header.run) });
  }
  return headed;
}

async function ofShards(database: Database, file: string, shards: readonly Headed[], key: string | null): Promise<ResultSet> {
  if (key !== null) throw none(file, key);
  const runs = [...new Set(shards.map(({ run }) => run))];
  if (runs.length > 1) {
    throw storeError({ code: 'no-results', found: file, reason: 'several', keys: [] }, file);
  }
  const { run, measures } = shards[0]!.header;
  const reader = `read_parquet([${shards.map((shard) => literal(shard.file)).join(', ')}])`;
  const [count] = await asked(file, () => database.rows<[bigint]>(`select count(*) from ${reader}`));
  const description = {
    key: null,
    settings: { scenario: run.base.scenario.name, engine: run.engine, fidelity: run.fidelity, seed: run.seed },
    inputs: { hash: run.hash, document: run.base.scenario, overrides: run.overrides },
  };
  return new TableResults(database, file, description, measures, Number(count![0]), (measure) => ({
    sql: `select replicate, ${named(columnOf(measure))} as value from ${reader}`,
    values: [],
  }));
}

/** The only one of what was found. */
function one<T>(file: string, key: string | null, found: readonly T[], keyOf: (row: T) => string): T {
  const [first, ...others] = found;
  if (first === undefined) throw none(file, key ?? file);
  if (others.length === 0) return first;
  const keys = found.slice(0, told).map((row) => keyOf(row).slice(0, 12));
  throw storeError({ code: 'no-results', found: key ?? file, reason: 'several', keys }, file);
}

const none = (file: string, found = file): StoreError =>
  storeError({ code: 'no-results', found, reason: 'none', keys: [] }, file);
const foreign = (file: string): StoreError => storeError({ code: 'no-results', found: file, reason: 'foreign', keys: [] }, file);

/** A file that the database cannot read has no results in it. */
async function asked<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await onStore(file, work);
  } catch (error) {
    if (error instanceof StoreError && error.problem.code !== 'bad-store') throw error;
    throw storeError({ code: 'no-results', found: file, reason: 'foreign', keys: [] }, file, error);
  }
}
