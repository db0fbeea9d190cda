import { storeError } from './faults.js';
import type { Database } from './database.js';

/** How a store of one version becomes one of the next; the first makes an empty file a store. Never changed, only added to. */
export const migrations: readonly string[] = [
  `create table meta (version integer not null);
   insert into meta values (1);
   create table scenarios (hash varchar primary key, name varchar not null, document varchar not null);
   create table runs (
     id integer primary key, key varchar unique not null, base varchar not null, overrides varchar[] not null,
     scenario varchar not null, frozen boolean not null, fidelity varchar not null, seed bigint not null, engine varchar not null, asked varchar[],
     added timestamp not null default current_timestamp);
   create table measures (id smallint primary key, vendor varchar, metric varchar not null, unit varchar not null);
   create table chunks (run integer not null, first integer not null, count integer not null, primary key (run, first));
   create table outcomes (run integer not null, replicate integer not null, measure smallint not null, value double);
   create view results as
     select runs.key, scenarios.name as scenario, runs.overrides, runs.fidelity, runs.seed, runs.engine,
            outcomes.replicate, measures.vendor, measures.metric, measures.unit, outcomes.value
     from outcomes
     join runs on runs.id = outcomes.run
     join measures on measures.id = outcomes.measure
     join scenarios on scenarios.hash = runs.base;
   create view inputs as
     select key, split_part(override, '=', 1) as path, substr(override, strpos(override, '=') + 1) as value
     from (select key, unnest(overrides) as override from runs);`,
  `create table named (
     id integer primary key, key varchar unique not null, base varchar not null, overrides varchar[] not null, world integer not null,
     scenario varchar not null, brand varchar not null, fidelity varchar not null, seed bigint not null, engine varchar not null, asked varchar[],
     added timestamp not null default current_timestamp);
   insert into named
     select id, key, base, overrides, 0, scenario, case when frozen then base else scenario end, fidelity, seed, engine, asked, added
     from runs order by id;
   drop table runs;
   alter table named rename to runs;`,
  // What many runs have in common, the overrides of a draw or the names of what is asked, is kept once.
  `create table lists (id integer primary key, hash varchar unique not null, items varchar[] not null);
   create table entered (
     id integer primary key, key varchar unique not null, base varchar not null, drawn integer not null, changed integer not null, world integer not null,
     scenario varchar not null, brand varchar not null, fidelity varchar not null, seed bigint not null, engine varchar not null, asked integer,
     added timestamp not null default current_timestamp);
   insert into lists
     select row_number() over () - 1, sha256(cast(to_json(items) as varchar)), items
     from (select overrides[1:world] as items from runs union select overrides[world + 1:] from runs
           union select asked from runs where asked is not null);
   insert into entered
     select runs.id, key, base, drawn.id, changed.id, world, scenario, brand, fidelity, seed, engine, names.id, added
     from runs join lists drawn on drawn.items = overrides[1:world] join lists changed on changed.items = overrides[world + 1:]
     left join lists names on names.items = asked
     order by runs.id;
   drop table runs;
   create view runs as
     select entered.id, key, base, list_concat(drawn.items, changed.items) as overrides, world, scenario, brand, fidelity, seed, engine,
            names.items as asked, added
     from entered join lists drawn on drawn.id = drawn join lists changed on changed.id = changed left join lists names on names.id = asked;`,
];

/** The version that a file has: 0 where it holds nothing. Anybody else's database is refused. */
async function versionOf(database: Database): Promise<number> {
  const tables = await database.rows<[string]>('select table_name from information_schema.tables');
  if (tables.length === 0) return 0;
  if (!tables.some(([name]) => name === 'meta')) throw storeError({ code: 'bad-store', reason: 'foreign' }, database.file);
  const [row] = await database.rows<[number]>('select version from meta');
  return row?.[0] ?? 0;
}

/** Brings a store up to this version, step by step, each as a whole. A store of a later version is refused. */
export async function migrate(database: Database, steps: readonly string[] = migrations): Promise<void> {
  const version = await versionOf(database);
  refuseLater(database, version, steps);
  for (let next = version + 1; next <= steps.length; next++) {
    await database.transaction(async () => {
      await database.connection.run(steps[next - 1]!);
      await database.connection.run('update meta set version = $1', [next]);
    });
  }
}

/** Refuses a store that is not of this version, for who may only read. */
export async function requireVersion(database: Database): Promise<void> {
  const version = await versionOf(database);
  refuseLater(database, version, migrations);
  if (version === 0) throw storeError({ code: 'bad-store', reason: 'foreign' }, database.file);
}

function refuseLater(database: Database, found: number, steps: readonly string[]): void {
  if (found > steps.length) throw storeError({ code: 'newer-store', found, known: steps.length }, database.file);
}
