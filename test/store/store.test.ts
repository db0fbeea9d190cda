import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadScenario, type Scenario } from 'outlast';
import { runKey, type Block, type StoredRun } from 'outlast/experiment';
import { scenarioHash } from 'outlast/scenario';
import { ask, DuckStore, exportTo, reclaim, resultColumns, StoreError } from 'outlast/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../../src/store/database.js';
import { migrate, migrations } from '../../src/store/migrations.js';

const folder = mkdtempSync(join(tmpdir(), 'outlast store '));
afterAll(() => rmSync(folder, { recursive: true }));
const fresh = (() => {
  let next = 0;
  return (): string => join(folder, `${next++}`, 'results.duckdb');
})();

let scenario: Scenario;
beforeAll(async () => {
  scenario = await loadScenario('templates/market.yaml');
});

function runOf(seed = 1, overrides: readonly string[] = []): StoredRun {
  const hash = scenarioHash(scenario);
  return {
    base: { scenario, hash },
    overrides,
    world: 0,
    hash: `${hash}${overrides.join()}`,
    brand: `${hash}${overrides.join()}`,
    fidelity: 'stochastic',
    seed,
    engine: 'outlast test',
    asked: null,
  };
}

const measures = [
  { vendor: 'leader', metric: 'cash', unit: 'USD' },
  { vendor: null, metric: 'hhi', unit: '1' },
] as const;

/** Made-up outcomes: of the second measure every third does not exist. */
function blockOf(from: number, count: number, run = runOf()): Block {
  const values = Float64Array.from({ length: 2 * count }, (_, i) =>
    i < count ? (from + i) / 7 : (from + i - count) % 3 === 0 ? NaN : -(from + i - count),
  );
  return { run, chunk: { from, count }, measures, values };
}

/** Node has it behind a flag that can be set late. */
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

async function within<T>(file: string, work: (store: DuckStore) => Promise<T>): Promise<T> {
  const store = await DuckStore.open(file);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function rowsIn(store: DuckStore, sql: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const row of (await ask(store.database, sql)).rows) rows.push(row);
  return rows;
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof StoreError)) throw error;
  const { at: _, path: __, severity: ___, ...finding } = error.problem;
  return finding;
};

test('what was committed is there for the next process, to the last bit, and what does not exist is null', async () => {
  const file = fresh();
  await within(file, (store) => store.commit([blockOf(0, 5000), blockOf(5000, 3)]));
  await within(file, async (store) => {
    expect(await store.kept([runKey(runOf()), 'none'])).toEqual([
      [
        { from: 0, count: 5000 },
        { from: 5000, count: 3 },
      ],
      [],
    ]);
    expect(await store.replicate(runKey(runOf()), 4999)).toEqual([
      { vendor: 'leader', metric: 'cash', value: 4999 / 7 },
      { vendor: null, metric: 'hhi', value: -4999 },
    ]);
    expect((await store.replicate(runKey(runOf()), 3))![1]!.value).toBeNull();
    expect(await store.replicate(runKey(runOf()), 5003)).toBeUndefined();
    expect(await rowsIn(store, 'select count(*), count(value) from results')).toEqual([[2 * 5003, 5003 + 5003 - 1668]]);
  });
});

test('replicates are read in the order in which they are asked for, whatever the order in which they came', async () => {
  await within(fresh(), async (store) => {
    const other = runOf(2);
    await store.commit([blockOf(3000, 40), blockOf(0, 3000), blockOf(7, 5, other)]);
    const [second, first] = await store.read(
      [
        { key: runKey(other), chunk: { from: 8, count: 3 } },
        { key: runKey(runOf()), chunk: { from: 2998, count: 4 } },
      ],
      measures.toReversed(),
    );
    expect(Array.from(second!)).toEqual([-8, 8 / 7, NaN, 9 / 7, -10, 10 / 7]);
    expect(Array.from(first!)).toEqual([-2998, 2998 / 7, -2999, 2999 / 7, NaN, 3000 / 7, -3001, 3001 / 7]);
  });
});

test('all results are one table for whoever looks for patterns: inputs, outcomes, and what tells runs apart', async () => {
  await within(fresh(), async (store) => {
    await store.commit([blockOf(0, 2, runOf(1, ['vendors.leader.strategy="hold"'])), blockOf(5, 1, runOf(2, ['horizon=12']))]);
    const { rows, columns } = await resultColumns(store);
    expect(rows).toBe(3);
    expect(Object.fromEntries(columns.map(({ name, cells }) => [name, cells]))).toEqual({
      seed: ['1', '1', '2'],
      'vendors.leader.strategy': ['hold', 'hold', null],
      horizon: [null, null, '12'],
      'cash.leader': [0, 1 / 7, 5 / 7],
      hhi: [null, -1, -5],
    });
  });
});

test('a chunk that is there cannot come again, and takes with it all that came along', async () => {
  await within(fresh(), async (store) => {
    await store.commit([blockOf(0, 10)]);
    await expect(store.commit([blockOf(10, 10), blockOf(0, 10)])).rejects.toThrow(/[Cc]onstraint|[Dd]uplicate/);
    // What was given up must not come back when the memory that held it is collected.
    collectGarbage();
    expect(await store.kept([runKey(runOf())])).toEqual([[{ from: 0, count: 10 }]]);
    expect(await rowsIn(store, 'select count(*) from outcomes')).toEqual([[20]]);
    await store.commit([blockOf(10, 10), blockOf(0, 4, runOf(2))]);
    expect(await rowsIn(store, 'select seed, count(*) from results group by seed order by seed')).toEqual([
      [1, 40],
      [2, 8],
    ]);
  });
});

test('many points of a design are committed at once, each with its inputs, and one scenario for all of them', async () => {
  await within(fresh(), async (store) => {
    const points = Array.from({ length: 500 }, (_, i) => runOf(1, [`vendors.leader.cash=${i}`, 'horizon=12']));
    await store.commit(points.map((run) => blockOf(0, 2, run)));
    expect(await rowsIn(store, 'select count(*) from scenarios')).toEqual([[1]]);
    expect(await rowsIn(store, 'select count(distinct key), count(*) from results')).toEqual([[500, 2000]]);
    const last = runKey(points[499]!);
    expect(await rowsIn(store, `select path, value from inputs where key = '${last}'`)).toEqual([
      ['vendors.leader.cash', '499'],
      ['horizon', '12'],
    ]);
  });
});

test('the key changes with whatever determines a run, and with nothing else', () => {
  const run = runOf();
  const others: StoredRun[] = [
    { ...run, hash: 'another', brand: 'another' },
    { ...run, seed: 2 },
    { ...run, fidelity: 'mean-field' },
    { ...run, engine: 'outlast another' },
    { ...run, hash: 'another', brand: run.hash },
    { ...run, asked: ['hhi'] },
    { ...run, asked: ['hhi', 'cash.leader'] },
  ];
  expect(new Set([run, ...others].map(runKey)).size).toBe(8);
  expect(runKey({ ...run, asked: ['cash.leader', 'hhi'] })).toBe(runKey(others.at(-1)!));
  expect(runKey({ ...run, overrides: ['horizon=60'] })).toBe(runKey(run));
});

test('the export does not tell in what order, or in what chunks, results came', async () => {
  const [one, other] = [fresh(), fresh()];
  await within(one, (store) => store.commit([blockOf(0, 3000), blockOf(0, 50, runOf(2))]));
  await within(other, async (store) => {
    await store.commit([blockOf(0, 50, runOf(2)), blockOf(2000, 1000)]);
    await store.commit([blockOf(0, 2000)]);
  });
  for (const format of ['csv', 'parquet'] as const) {
    const files: string[] = [];
    for (const file of [one, other]) {
      const store = await DuckStore.read(file);
      files.push(`${file}.${format}`);
      await exportTo(store.database, files.at(-1)!, format);
      await store.close();
    }
    const [first, second] = files.map((name) => readFileSync(name));
    expect(first!.length).toBeGreaterThan(1000);
    expect(first!.equals(second!)).toBe(true);
  }
});

test('a store is brought up from an older version, and one of a later version is refused', async () => {
  const file = fresh();
  await within(file, (store) => store.commit([blockOf(0, 10)]));
  // Made up: a version that will come after this one.
  const later = [...migrations, 'alter table entered add column note varchar;'];
  const database = await Database.open(file, 'write');
  await migrate(database, later);
  expect(await database.rows('select version from meta')).toEqual([[migrations.length + 1]]);
  expect(await database.rows('select note from entered')).toEqual([[null]]);
  database.close();
  const refused = { code: 'newer-store', found: migrations.length + 1, known: migrations.length };
  expect(await codeOf(DuckStore.open(file))).toEqual(refused);
  expect(await codeOf(DuckStore.read(file))).toEqual(refused);
});

test('a store of the first version keeps its runs under the same keys, brand told by hash', async () => {
  const file = fresh();
  const run = runOf();
  mkdirSync(dirname(file), { recursive: true });
  const database = await Database.open(file, 'write');
  await migrate(database, migrations.slice(0, 1));
  await database.run(`insert into scenarios values ('base', 'market', '{}')`);
  await database.run(
    `insert into runs (id, key, base, overrides, scenario, frozen, fidelity, seed, engine)
     values (0, '${runKey(run)}', 'base', ['horizon=3'], 'own', true, 'stochastic', 1, 'old'), (1, 'k', 'base', [], 'own', false, 'stochastic', 1, 'old')`,
  );
  await database.run('insert into chunks values (0, 0, 10)');
  database.close();
  await within(file, async (store) => {
    expect(await store.kept([runKey(run)])).toEqual([[{ from: 0, count: 10 }]]);
    expect(await rowsIn(store, 'select overrides, world, scenario, brand from runs order by id')).toEqual([
      [['horizon=3'], 0, 'own', 'base'],
      [[], 0, 'own', 'own'],
    ]);
    await store.commit([blockOf(10, 5)]);
    expect(await store.kept([runKey(run)])).toEqual([
      [
        { from: 0, count: 10 },
        { from: 10, count: 5 },
      ],
    ]);
  });
});

test('a migration that fails leaves the store as it was', async () => {
  const file = fresh();
  await within(file, (store) => store.commit([blockOf(0, 10)]));
  const database = await Database.open(file, 'write');
  await expect(migrate(database, [...migrations, 'drop table outcomes cascade; no sql;'])).rejects.toThrow();
  database.close();
  await within(file, async (store) => expect(await rowsIn(store, 'select count(*) from outcomes')).toEqual([[20]]));
});

test('no store, a foreign database and other bytes are told apart from a store', async () => {
  const file = fresh();
  expect(await codeOf(DuckStore.read(file))).toEqual({ code: 'bad-store', reason: 'absent' });
  expect(existsSync(file)).toBe(false);
  const foreign = join(folder, 'foreign.duckdb');
  const database = await Database.open(foreign, 'write');
  await database.run('create table theirs (x integer)');
  database.close();
  expect(await codeOf(DuckStore.open(foreign))).toEqual({ code: 'bad-store', reason: 'foreign' });
  const junk = join(folder, 'junk.duckdb');
  writeFileSync(junk, 'no database');
  expect(await codeOf(DuckStore.read(junk))).toEqual({ code: 'bad-store', reason: 'damaged' });
});

test('SQL reads and does not write', async () => {
  const file = fresh();
  await within(file, (store) => store.commit([blockOf(0, 10)]));
  const store = await DuckStore.read(file);
  for (const sql of ['delete from runs', 'drop table runs', 'selct 1', 'select * from nothing']) {
    expect(await codeOf(rowsIn(store, sql))).toHaveProperty('code', 'bad-query');
  }
  await store.close();
  await within(file, async (again) => expect(await rowsIn(again, 'select count(*) from runs')).toEqual([[1]]));
});

test('what is discarded gives its room back, and the rest stays as it was', async () => {
  const file = fresh();
  await within(file, async (store) => {
    for (let i = 0; i < 20; i++) await store.commit([blockOf(i * 16_000, 16_000), blockOf(i, 1, runOf(2, ['horizon=3']))]);
  });
  const hash = runOf(2, ['horizon=3']).hash;
  expect(await reclaim(file, { scenario: hash }, true)).toMatchObject({ runs: 1, replicates: 20 });
  expect(await reclaim(file, { scenario: hash, olderThanDays: 1 }, false)).toMatchObject({ runs: 0, replicates: 0 });
  const kept = await within(file, (store) => rowsIn(store, `select * from results where seed = 2 order by all`));
  const store = await DuckStore.open(file);
  await store.database.run('update entered set added = added - interval 3 day where seed = 1');
  await store.close();
  const reclaimed = await reclaim(file, { olderThanDays: 2 }, false);
  expect(reclaimed).toMatchObject({ runs: 1, replicates: 320_000 });
  expect(reclaimed.bytesAfter).toBeLessThan(reclaimed.bytesBefore / 2);
  await within(file, async (again) => {
    expect(await rowsIn(again, 'select * from results order by all')).toEqual(kept);
    await again.commit([blockOf(0, 5)]);
    expect(await rowsIn(again, 'select count(*) from runs')).toEqual([[2]]);
  });
  expect(await reclaim(file, { all: true }, false)).toMatchObject({ runs: 2, replicates: 25 });
});
