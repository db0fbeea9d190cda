import type { DuckDBValue } from '@duckdb/node-api';
import type { Inputs, Measure, ResultSet, RunSettings, Sample } from '../experiment/index.js';
import type { Database } from './database.js';
import { onStore, StoreError, storeError } from './faults.js';
import { requireVersion } from './migrations.js';

/** Keys that are told where there are results of several runs. */
const told = 5;

/** What is known of a run. */
export interface Description {
  readonly key: string | null;
  readonly settings: Omit<RunSettings, 'replicates'>;
  readonly inputs: Inputs;
}

/** A query for the replicates and values of a measure. */
type RowsOf = (measure: Measure) => { readonly sql: string; readonly values: DuckDBValue[] };

/** Results of one run in a table that the database can read; each measure is read when it is asked for. */
export class TableResults implements ResultSet {
  readonly key: string | null;
  readonly settings: RunSettings;
  readonly inputs: Inputs;

  constructor(
    private readonly database: Database,
    private readonly file: string,
    { key, settings, inputs }: Description,
    readonly measures: readonly Measure[],
    replicates: number,
    private readonly rowsOf: RowsOf,
  ) {
    this.key = key;
    this.settings = { ...settings, replicates };
    this.inputs = inputs;
  }

  async sample(measure: Measure): Promise<Sample> {
    const { sql, values } = this.rowsOf(measure);
    const query = `select replicate::integer as number, value::double from (${sql}) rows order by number`;
    const reader = await asked(this.file, () => this.database.connection.runAndReadAll(query, values));
    const [replicates = [], column = []] = reader.getColumns();
    return { replicates: replicates as number[], values: Float64Array.from(column, (value) => (value as number | null) ?? NaN) };
  }
}

type Found = [
  id: number,
  key: string,
  name: string,
  document: string,
  overrides: { readonly items: string[] },
  scenario: string,
  fidelity: string,
  seed: bigint,
  engine: string,
];

/** Results of one run in a store that is open; `key` may be cut short, and may be left out where there is but one run. */
export async function resultsInStore(database: Database, key: string | null): Promise<ResultSet> {
  await requireVersion(database);
  const { file } = database;
  const found = await database.rows<Found>(
    `select id, key, name, document, overrides, scenario, fidelity, seed, engine
     from runs join scenarios on scenarios.hash = runs.base where starts_with(key, $1) order by key limit ${told}`,
    [key ?? ''],
  );
  const [id, whole, scenario, document, overrides, hash, fidelity, seed, engine] = theOne(file, key, found, (row) => row[1]);
  const description = {
    key: whole,
    settings: { scenario, engine, fidelity, seed: Number(seed) },
    inputs: { hash, document: JSON.parse(document) as unknown, overrides: overrides.items },
  };
  const rows = `select replicate, vendor, metric, unit, value from outcomes join measures on id = measure where run = ${id}`;
  return resultsInRows(database, file, description, rows);
}

/** Results in rows of replicate, vendor, metric, unit and value. */
export async function resultsInRows(
  database: Database,
  file: string,
  description: Description,
  rows: string,
): Promise<ResultSet> {
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

/** The only one of what was found. */
export function theOne<T>(file: string, key: string | null, found: readonly T[], keyOf: (row: T) => string): T {
  const [first, ...others] = found;
  if (first === undefined) throw noResults(file, 'none', key ?? file);
  if (others.length === 0) return first;
  throw noResults(
    file,
    'several',
    key ?? file,
    found.slice(0, told).map((row) => keyOf(row).slice(0, 12)),
  );
}

export const noResults = (
  file: string,
  reason: 'none' | 'several' | 'foreign',
  found = file,
  keys: readonly string[] = [],
  cause?: unknown,
): StoreError => storeError({ code: 'no-results', found, reason, keys }, file, cause);

/** A file that the database cannot read has no results in it. */
export async function asked<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await onStore(file, work);
  } catch (error) {
    if (error instanceof StoreError && error.problem.code !== 'bad-store') throw error;
    throw noResults(file, 'foreign', file, [], error);
  }
}
