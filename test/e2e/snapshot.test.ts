import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentError, loadScenario, loadSnapshot, resume, saveSnapshot, simulate, snapshot, type Scenario } from 'outlast';
import { threads } from 'outlast/executors';
import {
  readSnapshot,
  runScenario,
  scenarioAfter,
  takeSnapshot,
  writeSnapshot,
  type RunResult,
  type Snapshot,
} from 'outlast/experiment';
import { scenarioHash } from 'outlast/scenario';
import { compile, fidelities, Simulator, Tape } from 'outlast/simulation';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'outlast snapshot '));
const pools = [threads(1), threads(2)] as const;
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(pools.map((pool) => pool.close()));
});

const flagship = (...set: string[]): Promise<Scenario> => loadScenario('scenarios/llm-2024.yaml', ['horizon=24', ...set]);
const market = (...set: string[]): Promise<Scenario> => loadScenario('templates/market.yaml', ['horizon=24', ...set]);
const without = new Set(['drain', 'assumptions'] as const);
const bytesOf = (result: RunResult): string => JSON.stringify({ ...result, continues: null });
const engine = 'outlast test';

/** A snapshot that has been through its bytes. */
function reread(taken: Snapshot): Snapshot {
  const read = readSnapshot(writeSnapshot(taken, engine), engine);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.snapshot;
}

describe.each(fidelities)('a %s run continued from a snapshot is the run without a break', (fidelity) => {
  const options = { fidelity, replicates: 3, seed: 5, without };

  test.each([1, 17, 23, 24])('from month %i, with one thread and with two', async (month) => {
    const scenario = await flagship();
    const request = { scenario, hash: scenarioHash(scenario), ...options };
    const expected = bytesOf(await simulate(scenario, options));
    for (const executor of pools) {
      const from = reread(await takeSnapshot({ ...request, month, executor }));
      expect(bytesOf(await runScenario({ ...request, from, executor }))).toBe(expected);
    }
  });

  test('where a vendor looks ahead, in months in which it thinks again and in others', async () => {
    const scenario = await flagship('vendors.openai.strategy=forward-looking', 'horizon=12');
    const expected = bytesOf(await simulate(scenario, options));
    for (const month of [2, 3, 4]) {
      expect(bytesOf(await resume(reread(await snapshot(scenario, month, options)), { without }))).toBe(expected);
    }
  });

  test('where a vendor has turned to open weights', async () => {
    const scenario = await flagship(
      'vendors.openai.distress=open-up',
      'vendors.openai.morale=0.01',
      'morale.reversion=0.001',
      'morale.baseline=0.9',
    );
    const from = await snapshot(scenario, 9, options);
    const simulator = new Simulator(compile(scenario), fidelity);
    simulator.resume(5, 0, new Tape(from.states[0]!));
    const openai = simulator.market.layout.vendorNames.indexOf('openai');
    expect(simulator.state.strategy[openai]!.name).toBe('open-weights');
    expect(bytesOf(await resume(reread(from), { without }))).toBe(bytesOf(await simulate(scenario, options)));
  });

  test('in a small market, drain and assumptions included, through a file', async () => {
    const scenario = await market();
    const file = join(folder, `${fidelity}.snapshot`);
    await saveSnapshot(file, await snapshot(scenario, 8, { fidelity, replicates: 2 }));
    expect(bytesOf(await resume(await loadSnapshot(file)))).toBe(bytesOf(await simulate(scenario, { fidelity, replicates: 2 })));
  });

  test('also to a later horizon', async () => {
    const later = ['horizon=30'];
    const expected = bytesOf(await simulate(await market(...later), options));
    expect(bytesOf(await resume(await snapshot(await market(), 17, options), { set: later, without }))).toBe(expected);
  });
});

describe('a changed policy', () => {
  const options = { replicates: 3, without };
  const prices = 'vendors.openai.prices.flagship=2 USD/Mtok';

  test.each(['vendors.openai.strategy=price-war', 'vendors.openai.training=1 M USD/month', prices])(
    '%s changes what follows, and nothing before',
    async (change) => {
      const scenario = await flagship();
      const from = await snapshot(scenario, 10, options);
      const [before, after] = [await resume(from, { without }), await resume(from, { set: [change], without })];
      const means = ({ series }: RunResult, part: (all: readonly unknown[]) => readonly unknown[]) =>
        series.map(({ vendor, metric, mean, low, high }) => [vendor, metric, part(mean), part(low), part(high)]);
      const past = (all: readonly unknown[]) => all.slice(0, 10);
      expect(means(after, past)).toEqual(means(before, past));
      expect(means(after, (all) => all)).not.toEqual(means(before, (all) => all));
      expect(after.continues).toEqual({ month: 10, hash: scenarioHash(scenario) });
      expect(bytesOf(after)).not.toBe(bytesOf(await simulate(await flagship(change), options)));
    },
  );

  test('leaves the brand of the snapshot as it is', async () => {
    const from = await snapshot(await flagship(), 20, options);
    // Shares of the start are what brand is found from, and nothing else.
    const set = ['segments.consumers.observed.0.shares.openai=0.4'];
    expect((await resume(from, { set, without })).outcomes).toEqual((await resume(from, { without })).outcomes);
    expect((await simulate(await flagship(...set), options)).outcomes).not.toEqual(
      (await simulate(from.scenario, options)).outcomes,
    );
  });

  test.each([
    ['vendors', 'vendors.newcomer'],
    ['segments', 'segments.startups.kind=business'],
    ['workloads', 'workloads=[coding, general]'],
    ['classes', 'serving.classes.small.lag=5'],
    ['stages', 'inertia.stages=4'],
  ])('that alters the %s is refused', async (part, change) => {
    const from = await snapshot(await flagship(), 2, { replicates: 1 });
    const { openai } = from.scenario.vendors;
    const set = change === 'vendors.newcomer' ? `${change}=${JSON.stringify(openai)}` : change;
    const read = scenarioAfter(from, { set: [set] });
    expect('problems' in read ? read.problems : []).toMatchObject([{ code: 'other-layout', part }]);
  });

  test('that ends before the snapshot is refused, and so is a month after the end', async () => {
    const from = await snapshot(await market(), 12, { replicates: 1 });
    await expect(resume(from, { set: ['horizon=11'] })).rejects.toThrow('out-of-range: horizon: found 11');
    await expect(snapshot(await market(), 25)).rejects.toThrow('from 1 to 24 months');
    await expect(snapshot(await market(), 0)).rejects.toThrow(DocumentError);
  });

  test('code of strategies is not run unasked', async () => {
    const scenario = await loadScenario('examples/own-strategy/market.yaml', ['horizon=12'], true);
    const from = reread(await snapshot(scenario, 7, options));
    await expect(resume(from)).rejects.toThrow('code-not-allowed: code.patient');
    expect(bytesOf(await resume(from, { allowCode: true, without }))).toBe(bytesOf(await simulate(scenario, options)));
  });
});

describe('bytes that are no sound snapshot', () => {
  const good = market().then(async (scenario) => writeSnapshot(await snapshot(scenario, 3, { replicates: 2 }), engine));
  const problem = (bytes: Uint8Array, needed = engine) => {
    const read = readSnapshot(bytes, needed);
    return 'problems' in read ? read.problems : [];
  };
  /** The same with a byte changed, counted from the end where negative. */
  const changed = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at < 0 ? bytes.length + at : at, 7);

  test('are told by what is wrong', async () => {
    const bytes = await good;
    const header = bytes.indexOf(10);
    expect(problem(bytes)).toEqual([]);
    expect(problem(new Uint8Array())).toMatchObject([{ code: 'bad-snapshot', reason: 'none' }]);
    expect(problem(readFileSync('README.md'))).toMatchObject([{ code: 'bad-snapshot', reason: 'none' }]);
    for (const length of [60, header + 1, header + 99, bytes.length - 1]) {
      expect(problem(bytes.subarray(0, length))).toMatchObject([{ code: 'bad-snapshot', reason: 'truncated' }]);
    }
    for (const at of [200, header - 3, header + 500, -300, -1]) {
      expect(problem(changed(bytes, at)), String(at)).toMatchObject([{ code: 'bad-snapshot', reason: 'damaged' }]);
    }
    expect(problem(Uint8Array.of(...bytes, 0))).toMatchObject([{ code: 'bad-snapshot', reason: 'damaged' }]);
    expect(problem(bytes, 'outlast 9.0.0')).toMatchObject([
      { code: 'other-engine', found: 'outlast test', needed: 'outlast 9.0.0' },
    ]);
    const later = bytes.with('{"format":"outlast/snapshot@'.length, '2'.charCodeAt(0));
    expect(problem(later)).toMatchObject([{ code: 'unknown-format', found: 'outlast/snapshot@2' }]);
  });

  test('nor one whose replicates do not fit its scenario', async () => {
    const taken = await snapshot(await market(), 3, { replicates: 2 });
    const read = scenarioAfter({ ...taken, states: taken.states.map((state) => state.slice(1)) });
    expect(read).toMatchObject({ problems: [{ code: 'bad-snapshot', reason: 'damaged' }] });
  });
});

describe('on the command line', () => {
  const outlast = (...args: string[]) =>
    spawnSync(process.execPath, ['dist/bin/outlast.js', ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, LC_ALL: 'C' },
    });
  const file = 'templates/market.yaml';
  const out = join(folder, 'market.snapshot');
  const taken = outlast('snapshot', file, '--month', '9', '--set', 'horizon=24', '--replicates', '3', '--seed', '4', '-o', out);

  test('a snapshot says what it wrote, also as a document', () => {
    expect([taken.status, taken.stderr]).toEqual([0, '']);
    expect(taken.stdout).toContain(`Wrote ${out}: `);
    expect(taken.stdout).toContain('at the end of month 9, replicates: 3, ');
    const again = outlast('snapshot', file, '--month', '2', '--fidelity', 'mean-field', '-o', join(folder, 'second'), '--json');
    const { schema, seed, data } = JSON.parse(again.stdout) as { schema: string; seed: number; data: unknown };
    const bytes = readFileSync(join(folder, 'second')).length;
    expect([schema, seed, data]).toEqual(['outlast/snapshot@1', 1, { month: 2, replicates: 1, bytes }]);
  });

  test('the continued run is the same document, byte for byte', () => {
    const whole = outlast('run', file, '--months', '24', '--replicates', '3', '--seed', '4', '--threads', '1', '--json').stdout;
    expect(whole).toContain('"outcomes"');
    expect(outlast('run', '--from', out, '--threads', '1', '--json').stdout).toBe(whole);
    expect(outlast('run', '--from', out, '--seed', '4', '--replicates', '3', '--threads', '2', '--json').stdout).toBe(whole);
  });

  test('a changed run says that it continues, in words and in its document', () => {
    const change = ['--set', 'horizon=26'];
    expect(outlast('run', '--from', out, ...change).stdout).toContain('seed 4 · continued from the end of month 9 (');
    expect(outlast('run', '--from', out, ...change, '--lang', 'zh').stdout).toContain('从第 9 个月末接着推演');
    const { data } = JSON.parse(outlast('run', '--from', out, ...change, '--json').stdout) as { data: { continues: object } };
    expect(data.continues).toMatchObject({ month: 9 });
  });

  test('mistakes have a code, a sentence in both languages, and an exit code', () => {
    const mistaken = (status: number, sentence: string, ...args: string[]): void => {
      const { status: ended, stderr, stdout } = outlast(...args);
      expect(stderr).toContain(sentence);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect([ended, stdout]).toEqual([status, '']);
    };
    const bad = join(folder, 'bad');
    writeFileSync(bad, readFileSync(out).subarray(0, 9999));
    mistaken(3, 'bad-snapshot: the snapshot ends too early', 'run', '--from', bad);
    mistaken(3, 'this is no snapshot', 'run', '--from', file);
    mistaken(2, 'there is no such file', 'run', '--from', join(folder, 'none'));
    mistaken(2, 'FILE fixed-by-snapshot: ', 'run', file, '--from', out);
    mistaken(2, '--seed fixed-by-snapshot: found 5, but the snapshot was taken with 4', 'run', '--from', out, '--seed', '5');
    const others = ['--replicates', '9', '--fidelity', 'mean-field'];
    mistaken(2, '--replicates fixed-by-snapshot: ', 'run', '--from', out, ...others);
    mistaken(3, 'out-of-range: horizon: ', 'run', '--from', out, '--months', '8');
    mistaken(3, 'other-layout: 接着推演时不能改变', 'run', '--from', out, '--set', 'inertia.stages=4', '--lang', 'zh');
    mistaken(2, '--month out-of-range: ', 'snapshot', file, '--month', '99', '-o', bad);
    mistaken(2, '--replicates out-of-range: ', 'snapshot', file, '--month', '9', '--replicates', '9999999', '-o', bad);
    mistaken(2, 'cannot write', 'snapshot', file, '--month', '1', '-o', join(folder, 'no', 'folder'));
    mistaken(2, 'give a scenario FILE, or --from SNAPSHOT', 'run');
  });
});
