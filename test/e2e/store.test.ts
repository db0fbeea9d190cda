import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { join, resolve } from 'node:path';
import { DuckStore } from 'outlast/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf, Homes, main, type Home } from '../support/stores.js';

const homes = new Homes();
afterAll(() => homes.clear());

const short = ['run', 'market.yaml', '--months', '6', '--threads', '1'];
const onTwo = [...short.slice(0, -1), '2'];
interface Stored {
  readonly data: {
    readonly key: string;
    readonly replicates: number;
    readonly ran: number;
    readonly read: number;
    readonly survival: object[];
  };
}
const stored = (home: Home, ...args: string[]): Stored['data'] =>
  (JSON.parse(home.say(...short, '--store', '--json', ...args)) as Stored).data;

describe('a run that is kept', () => {
  let home: Home;
  let first: Stored['data'];
  beforeAll(() => {
    home = homes.make('kept');
    first = stored(home, '--replicates', '40');
  });

  test('is read when it is asked for again, and played only where it is not there yet', () => {
    expect(first).toMatchObject({ ran: 40, read: 0 });
    expect(stored(home, '--replicates', '40')).toEqual({ ...first, ran: 0, read: 40 });
    expect(stored(home, '--replicates', '60', '--resume')).toMatchObject({ key: first.key, ran: 20, read: 40 });
    expect(stored(home, '--replicates', '10')).toMatchObject({ key: first.key, ran: 0, read: 10, replicates: 10 });
    expect(stored(home, '--replicates', '5', '--seed', '2')).toMatchObject({ ran: 5, read: 0 });
    expect(stored(home, '--replicates', '5', '--set', 'vendors.leader.strategy=hold')).toMatchObject({ ran: 5, read: 0 });
  });

  test('holds what outlast run --csv writes, to the last digit', async () => {
    home.say(...short, '--replicates', '40', '--csv', 'direct.csv');
    const direct = readFileSync(join(home.folder, 'direct.csv'), 'utf8').trim().split('\n').slice(1);
    const kept = await home.rows(
      `select replicate, vendor, metric, unit, value from results where key = '${first.key}' and replicate < 40`,
    );
    expect(kept.length).toBe(direct.length);
    expect(new Set(kept.map((row) => row.map((cell) => (cell as string | number | null) ?? '').join(',')))).toEqual(
      new Set(direct),
    );
  });

  test('says how often each vendor lasts, as the run itself does', () => {
    const whole = JSON.parse(home.say(...short, '--replicates', '40', '--json')) as {
      data: { outcomes: { vendor: string; metric: string; mean: number; mean_low: number; mean_high: number; n: number }[] };
    };
    const survival = whole.data.outcomes
      .filter(({ metric }) => metric === 'survival')
      .map(({ vendor, mean, mean_low, mean_high, n }) => ({ vendor, mean, low: mean_low, high: mean_high, n }));
    expect(first.survival).toEqual(survival);
  });

  test('can be replayed, each replicate in full and the same', async () => {
    const row = `${first.key.slice(0, 10)}:7`;
    const { data } = JSON.parse(home.say('replay', row, '--json')) as {
      data: { replays: object; series: object[]; replicates: number };
    };
    expect(data.replays).toEqual({ key: first.key, replicate: 7 });
    expect(data.replicates).toBe(1);
    expect(data.series.length).toBeGreaterThan(10);
    const [[hold]] = (await home.rows("select key from inputs where path = 'vendors.leader.strategy'")) as [[string]];
    expect(home.say('replay', `${hold}:4`)).toContain('hold');
  });

  test('that was tampered with is noticed when it is replayed', async () => {
    const other = homes.make('tampered');
    const { key } = stored(other, '--replicates', '4');
    const store = await DuckStore.open(other.store);
    await store.database.run(
      "update outcomes set value = value + 1 where replicate = 2 and measure = (select id from measures where metric = 'hhi')",
    );
    await store.close();
    expect(other.call(['replay', `${key}:1`]).status).toBe(0);
    const { status, stderr } = other.call(['replay', `${key}:2`]);
    expect([status, stderr]).toEqual([4, expect.stringMatching(/row-differs: `hhi` of the market is 1\.\d+ in the store/)]);
  });

  test.each([
    ['x', 'is not written KEY:REPLICATE'],
    ['0000:1', 'names no row'],
  ])('a row that is none is refused: %s', (row, sentence) => {
    const { status, stderr } = home.call(['replay', row]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`no-row: \`${row}\` ${sentence}`)]);
  });

  test('can be discarded', () => {
    const other = homes.make('discarded');
    stored(other, '--replicates', '4');
    expect(other.say('gc', '--all', '--dry-run')).toContain('Would discard runs: 1, replicates: 4');
    expect(other.say('gc', '--all')).toContain('Discarded runs: 1, replicates: 4');
    expect(other.say('sql', 'select count(*) as n from results', '--csv')).toBe('n\n0\n');
    expect(stored(other, '--replicates', '4')).toMatchObject({ ran: 4, read: 0 });
  });

  test.each([['mean-field'], ['individuals']])('may be of the fidelity %s', (fidelity) => {
    const small = fidelity === 'individuals' ? ['--set', 'segments.*.potential=60', '--set', 'segments.*.adopted=30'] : [];
    const other = homes.make(fidelity);
    const { key, ran } = stored(other, '--replicates', '2', '--fidelity', fidelity, ...small);
    expect(ran).toBe(fidelity === 'mean-field' ? 1 : 2);
    other.say('replay', `${key}:${ran - 1}`);
  });
});

test('one thread and two, and one life and many, come to the same table', async () => {
  const [one, two] = ['one', 'two'].map((name) => homes.make(name)) as [Home, Home];
  one.say(...short, '--replicates', '90', '--store');
  for (const count of ['17', '60', '90']) two.say(...onTwo, '--replicates', count, '--store');
  two.say('export', '--csv', 'said.csv', '--parquet', 'said.parquet');
  const [once, again] = [await one.exported(), await two.exported()];
  expect(once).toEqual(again);
  for (const format of ['csv', 'parquet'] as const) {
    expect(digestOf(join(two.folder, `said.${format}`))).toBe(once[format]);
  }
});

describe('shards', () => {
  test('collected are the very run that one machine plays, and tell which are missing', async () => {
    const [whole, parts] = ['whole', 'parts'].map((name) => homes.make(name)) as [Home, Home];
    const args = [...short, '--replicates', '50', '--set', 'vendors.leader.cash=1e9'];
    whole.say(...args, '--store');
    for (const i of [1, 3]) parts.say(...args, '--shard', `${i}/4`);
    expect(parts.call(['collect', '.outlast/shards', '--missing']).stdout).toBe('2,4\n');
    parts.say(...args, '--shard', '2/4');
    const env = { AWS_BATCH_JOB_ARRAY_INDEX: '3', AWS_BATCH_JOB_ARRAY_SIZE: '4' };
    expect(parts.call([...args, '--shard', 'auto'], { env }).status).toBe(0);
    expect(parts.say(...args, '--shard', '2/4')).toContain('is there already');
    expect(parts.call(['collect', '.outlast/shards']).stdout).toContain('took 50 replicates from shards: 4');
    expect(parts.call(['collect', '.outlast/shards']).stdout).toContain('took 0 replicates from shards: 4');
    expect(await parts.exported()).toEqual(await whole.exported());
  });

  test('that are damaged, or none, are refused', () => {
    const home = homes.make('damaged');
    home.say(...short, '--replicates', '8', '--shard', '1/2', '--into', 'shards');
    const file = join(home.folder, 'shards', 'no.parquet');
    writeFileSync(file, 'none');
    expect(home.call(['collect', 'shards'])).toMatchObject({ status: 2, stderr: expect.stringContaining('bad-shard') });
    expect(existsSync(join(home.folder, '.outlast', 'results.duckdb'))).toBe(true);
    mkdirSync(join(home.folder, 'empty'));
    expect(home.call(['collect', 'empty'])).toMatchObject({ status: 2, stderr: 'empty: there are no shards\n' });
  });
});

describe('what goes wrong is told, and takes nothing with it', () => {
  const refusal = (home: Home, args: readonly string[], options = {}): readonly [number | null, string] => {
    const { status, stderr } = home.call(args, options);
    return [status, stderr];
  };
  const keptIn = async (home: Home): Promise<number> =>
    Number((await home.rows('select coalesce(sum(count), 0) from chunks'))[0]![0]);
  const long = [...onTwo, '--replicates', '1000000', '--store'];

  test('a store in use is locked; Ctrl-C ends its owner with what is done, and it goes on from there', async () => {
    const home = homes.make('locked');
    const owner = spawn(process.execPath, [main, ...long], { cwd: home.folder, env: { ...process.env, LC_ALL: 'C' } });
    const said: string[] = [];
    owner.stderr.on('data', (data: Buffer) => said.push(String(data)));
    while (!existsSync(`${home.store}.wal`)) await after(50);
    await after(1500);
    for (const args of [
      ['sql', 'select 1'],
      [...short, '--store'],
    ]) {
      expect(refusal(home, args)).toEqual([2, expect.stringContaining('bad-store: another process has the store open')]);
    }
    owner.kill('SIGINT');
    expect((await once(owner, 'exit'))[0]).toBe(130);
    const kept = Number(/Stopped: (\d+) of 1000000 replicates are kept/.exec(said.join(''))![1]);
    expect(kept).toBeGreaterThan(0);
    expect(await keptIn(home)).toBe(kept);
    expect(stored(home, '--replicates', String(kept + 3))).toMatchObject({ ran: 3, read: kept });
  });

  test('a full disk ends a run; what was reported as kept is kept, and with room it goes on', async () => {
    const home = homes.make('full');
    // Says after every commit how many replicates are kept by now.
    const script = join(home.folder, 'commits.mjs');
    const at = (name: string): string => JSON.stringify(resolve('dist', name));
    writeFileSync(
      script,
      `import { loadScenario } from ${at('index.js')};
       import { inLine, Pace, runInto } from ${at('experiment/index.js')};
       import { scenarioHash } from ${at('scenario/index.js')};
       import { DuckStore } from ${at('store/index.js')};
       import { writeSync } from 'node:fs';
       const scenario = await loadScenario('market.yaml', ['horizon=6']);
       const hash = scenarioHash(scenario);
       const run = { base: { scenario, hash }, overrides: [], world: 0, hash, brand: hash, fidelity: 'stochastic', seed: 1, engine: 'outlast test', asked: null };
       const sink = await DuckStore.open('.outlast/results.duckdb');
       const pace = new Pace(1, () => performance.now() / 1000);
       const wanted = { from: 0, count: 1e6 };
       await runInto({ run, scenario, wanted, executor: inLine(), sink, pace, progress: (kept) => writeSync(1, kept + '\\n') })
         .catch((error) => { writeSync(1, error.problem.reason + '\\n'); process.exit(0); });`,
    );
    const limited = (...args: string[]) => ['-c', 'ulimit -f 2000; exec "$@"', 'sh', process.execPath, ...args];
    const { stdout } = spawnSync('bash', limited(script), {
      cwd: home.folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    const reported = stdout.trim().split('\n');
    expect(reported.pop()).toBe('full');
    expect(Number(reported.at(-1))).toBeGreaterThan(100);
    const kept = await keptIn(home);
    expect(kept).toBeGreaterThanOrEqual(Number(reported.at(-1)));
    expect(await home.rows('select count(*), count(distinct (run, replicate, measure)) from outcomes')).toEqual([
      [59 * kept, 59 * kept],
    ]);
    const { status, stderr } = spawnSync('bash', limited(main, ...long), {
      cwd: home.folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('no room left on the disk')]);
    expect(stored(home, '--replicates', '30')).toMatchObject({ replicates: 30 });
  });

  test('a folder or a file that may not be written is said so, and can still be read', () => {
    const home = homes.make('read-only');
    stored(home, '--replicates', '4');
    for (const [path, mode] of [
      [home.store, 0o444],
      [join(home.folder, '.outlast'), 0o555],
    ] as const)
      chmodSync(path, mode);
    const options = { heedsPermissions: true };
    const denied = [2, expect.stringContaining('bad-store: the store may not be written')];
    expect(refusal(home, [...short, '--replicates', '9', '--store'], options)).toEqual(denied);
    expect(refusal(home, [...short, '--store', '.outlast/other.duckdb'], options)).toEqual(denied);
    expect(home.call(['sql', 'select count(distinct replicate) as n from results', '--csv'], options).stdout).toBe('n\n4\n');
    chmodSync(join(home.folder, '.outlast'), 0o755);
  });

  test('a store whose bytes have changed is damaged, whether in front or in the middle', async () => {
    const home = homes.make('corrupt');
    stored(home, '--replicates', '200');
    const whole = readFileSync(home.store);
    for (const spoil of [
      (bytes: Buffer) => bytes.fill(7, 8, 40),
      (bytes: Buffer) => bytes.subarray(0, 9000),
      (bytes: Buffer) => bytes.fill(7, 20_000, bytes.length - 20_000),
    ]) {
      writeFileSync(home.store, spoil(Buffer.from(whole)));
      const denied = [2, expect.stringContaining('bad-store: the store is damaged')];
      expect(refusal(home, ['sql', 'select sum(value) from results'])).toEqual(denied);
      expect(refusal(home, [...short, '--replicates', '300', '--store'])).toEqual(denied);
    }
    writeFileSync(home.store, whole);
    expect(await keptIn(home)).toBe(200);
  });

  test('options that have no place beside a store are usage errors', () => {
    const home = homes.make('usage');
    for (const [args, sentence] of [
      [['--store', '--csv', 'x.csv'], '--csv has no place beside --store'],
      [['--resume', '--reactions'], '--reactions has no place beside --store'],
      [['--into', 'x', '--store'], '--into goes with --shard only'],
      [['--shard', '3/2'], 'Expected a part of a whole'],
      [['--store', 'x.db'], 'Expected a file ending in .duckdb'],
      [['--shard', 'auto'], 'auto asks SLURM'],
    ] as const) {
      const { status, stderr } = home.call([...short, ...args]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
    }
    expect(home.call(['run', '--store']).stderr).toContain('give a scenario FILE');
    expect(home.call(['export']).stderr).toContain('say where to');
    expect(home.call(['sql', 'select 1']).stderr).toContain('bad-store: there is no store here');
  });
});

test('a document of the only version there is needs no migration', () => {
  const home = homes.make('migrate');
  const before = readFileSync(join(home.folder, 'market.yaml'));
  expect(home.say('migrate', 'market.yaml')).toContain('is of outlast/scenario@1, the only version there is');
  expect(readFileSync(join(home.folder, 'market.yaml')).equals(before)).toBe(true);
});
