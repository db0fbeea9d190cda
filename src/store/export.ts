import { renameSync, rmSync } from 'node:fs';
import { onStore } from './faults.js';
import type { Database } from './database.js';
import { literal } from './quoting.js';

/** What is the same in all rows of a run, or of a measure: sorting carries a number for it, not the texts. */
const ofRun = ['key', 'scenario', 'overrides', 'fidelity', 'seed', 'engine'] as const;
const ofMeasure = ['vendor', 'metric', 'unit'] as const;

const lists = (names: readonly string[]): string => names.map((name) => `list(${name} order by rank) as ${name}`).join(', ');

const runs = `
  select id, key, scenarios.name as scenario, cast(to_json(overrides) as varchar) as overrides, fidelity, seed, engine,
         row_number() over (order by key) as rank
  from runs join scenarios on scenarios.hash = runs.base`;
const measures = 'select *, row_number() over (order by vendor nulls last, metric) as rank from measures';

/** Every row, sorted by key, replicate, vendor and metric: the same results are the same bytes, whatever their history. */
const sorted = `
  select ${ofRun.map((name) => `getvariable('runs').${name}[run] as ${name}`).join(', ')}, replicate,
         ${ofMeasure.map((name) => `getvariable('measures').${name}[measure] as ${name}`).join(', ')}, value
  from (
    select r.rank as run, replicate, m.rank as measure, value
    from outcomes join (${runs}) r on r.id = outcomes.run join (${measures}) m on m.id = outcomes.measure
    order by 1, 2, 3)`;

/** Writes all results to a file, which is there whole or not at all. */
export async function exportTo(database: Database, file: string, format: 'parquet' | 'csv'): Promise<void> {
  const part = `${file}.part`;
  await database.run(`set variable runs = (select struct_pack(${named(ofRun)}) from (select ${lists(ofRun)} from (${runs})))`);
  await database.run(
    `set variable measures = (select struct_pack(${named(ofMeasure)}) from (select ${lists(ofMeasure)} from (${measures})))`,
  );
  try {
    await onStore(file, async () => {
      await database.connection.run(
        `copy (${sorted}) to ${literal(part)} (format ${format}${format === 'csv' ? ', header' : ''})`,
      );
      renameSync(part, file);
    });
  } finally {
    rmSync(part, { force: true });
  }
}

const named = (names: readonly string[]): string => names.map((name) => `${name} := ${name}`).join(', ');
