import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScenario } from 'outlast';
import { diffOf, runKey, type Block, type Diff, type ResultSet, type StoredRun } from 'outlast/experiment';
import { scenarioHash } from 'outlast/scenario';
import { DuckStore, exportTo, resultsInFile, resultsInStore, ShardFile } from 'outlast/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'outlast diff '));
const stores: DuckStore[] = [];
afterAll(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
});

const scenario = await loadScenario('templates/market.yaml');
const hash = scenarioHash(scenario);
const runOf = (seed: number, overrides: readonly string[], engine = 'outlast 0.0.9'): StoredRun => ({
  base: { scenario, hash },
  overrides,
  hash: `${hash}${overrides.join()}`,
  world: 0,
  brand: `${hash}${overrides.join()}`,
  fidelity: 'stochastic',
  seed,
  engine,
  asked: null,
});
const before = runOf(1, []);
const after = runOf(1, ['vendors.leader.cash=2e9'], 'outlast 0.2.0');
const measures = [
  { vendor: 'leader', metric: 'cash', unit: 'USD' },
  { vendor: 'leader', metric: 'survival', unit: 'fraction' },
  { vendor: null, metric: 'hhi', unit: '1' },
] as const;
const count = 12;

/** Made-up outcomes: cash is a hundred less afterwards in each replicate, and the index has no value in every third. */
function blockOf(run: StoredRun, from = 0, length = count): Block {
  const values = Float64Array.from({ length: 3 * length }, (_, at) => {
    const i = from + (at % length);
    if (at < length) return 1e3 / (i + 1) - (run === after ? 100 : 0);
    if (at < 2 * length) return i % 4 === 0 ? 0 : 1;
    return i % 3 === 0 ? NaN : i / 7;
  });
  return { run, chunk: { from, count: length }, measures, values };
}

const at = (name: string): string => join(folder, name);
const inFile = async (name: string, key: string | null = null): Promise<ResultSet> => {
  const store = await DuckStore.nowhere();
  stores.push(store);
  return resultsInFile(store.database, at(name), key);
};
const inStore = async (key: string | null): Promise<ResultSet> => {
  const store = await DuckStore.read(at('both.duckdb'));
  stores.push(store);
  return resultsInStore(store.database, key);
};

beforeAll(async () => {
  for (const [name, runs] of [
    ['both', [before, after]],
    ['before', [before]],
    ['after', [after]],
  ] as const) {
    const store = await DuckStore.open(at(`${name}.duckdb`));
    for (const run of runs) await store.commit([blockOf(run)]);
    for (const format of ['csv', 'parquet'] as const) await exportTo(store.database, at(`${name}.${format}`), format);
    await store.close();
  }
  for (const [name, runs] of [
    ['shards', [after]],
    ['sweep', [before, after]],
  ] as const) {
    mkdirSync(at(name));
    for (const index of [1, 2]) {
      const chunk = { from: (index - 1) * 6, count: 6 };
      const { seed, fidelity, asked } = after;
      const of = { name: 'market', work: name, shard: { index, of: 2 }, bases: [after.base], measures };
      // A shard is of one version: what was before is played by the other one here.
      const header = { format: 'outlast/shard@2', ...of, seed, fidelity, engine: after.engine, asked } as const;
      const shard = new ShardFile(at(`${name}/${index}.parquet`), header);
      await shard.commit(runs.map((run) => blockOf(run, chunk.from, chunk.count)));
      await shard.finish();
    }
  }
  const rows = ['0,leader,cash,USD,5', '1,leader,cash,USD,7', '0,,hhi,1,'];
  writeFileSync(at('run.csv'), `replicate,vendor,metric,unit,value\n${rows.join('\n')}\n`);
  writeFileSync(at('other.csv'), 'a,b\n1,2\n');
  writeFileSync(at('none.parquet'), 'none');
});

/** What moved, as far as results of any kind can tell. */
const movedIn = ({ paired, differences, only }: Diff) => ({ paired, differences, only });

describe('what moved is the same', () => {
  test('from whatever file the two are read', async () => {
    const expected = await diffOf(await inStore(runKey(before)), await inStore(runKey(after).slice(0, 8)));
    expect(expected.settings).toEqual(['engine']);
    expect(expected.inputs).toEqual({ compared: 'all', differing: [{ path: 'vendors.leader.cash', a: 3e9, b: 2e9 }] });
    expect(expected.differences).toMatchObject([
      { metric: 'cash', pairs: count, verdict: 'moved', a: { n: count } },
      { metric: 'survival', pairs: count, estimate: 0, verdict: 'same' },
      { metric: 'hhi', vendor: null, pairs: 8, estimate: 0, verdict: 'same' },
    ]);
    expect(expected.differences[0]!.estimate).toBeCloseTo(-100, 9);
    for (const [a, b] of [
      [await inFile('before.csv'), await inFile('after.parquet')],
      [await inFile('both.parquet', runKey(before).slice(0, 6)), await inFile('both.csv', runKey(after))],
      [await inFile('before.parquet'), await inFile('shards')],
    ] as const) {
      expect(movedIn(await diffOf(a, b))).toEqual(movedIn(expected));
    }
  });

  test('and inputs are compared as far as the files tell them', async () => {
    const exports = await diffOf(await inFile('before.csv'), await inFile('after.csv'));
    expect(exports.inputs).toEqual({ compared: 'overrides', differing: [{ path: 'vendors.leader.cash', a: null, b: 2e9 }] });
    const shards = await diffOf(await inStore(runKey(before)), await inFile('shards'));
    expect(shards.inputs.compared).toBe('all');
  });

  test('of shards of a whole design, run by run', async () => {
    const [key, other] = [{ ...before, engine: after.engine }, after].map(runKey) as [string, string];
    const { settings, inputs, differences } = await diffOf(await inFile('sweep', key), await inFile('sweep', other.slice(0, 9)));
    expect(settings).toEqual([]);
    expect(inputs.differing).toEqual([{ path: 'vendors.leader.cash', a: 3e9, b: 2e9 }]);
    expect(differences[0]).toMatchObject({ metric: 'cash', pairs: count, verdict: 'moved' });
    await expect(inFile('sweep')).rejects.toMatchObject({ problem: { code: 'no-results', reason: 'several' } });
  });

  test('a table of outlast run says neither seed nor scenario, so it is compared as an independent sample', async () => {
    const { paired, inputs, settings, only, differences } = await diffOf(await inFile('before.csv'), await inFile('run.csv'));
    expect([paired, inputs.compared, settings]).toEqual([false, 'none', ['replicates']]);
    expect(only.a).toEqual([measures[1]]);
    expect(differences).toMatchObject([
      { metric: 'cash', b: { mean: 6, n: 2 }, pairs: null },
      { metric: 'hhi', b: { mean: null, n: 0 } },
    ]);
  });
});

test.each([
  ['several runs and no key', 'both.csv', null, 'several'],
  ['no run of the key', 'both.parquet', 'ffffffff', 'none'],
  ['a table of something else', 'other.csv', null, 'foreign'],
  ['a file that is none', 'none.parquet', null, 'foreign'],
] as const)('%s is refused', async (_, file, key, reason) => {
  await expect(inFile(file, key)).rejects.toMatchObject({ problem: { code: 'no-results', reason } });
});

test('a store of several runs says which there are', async () => {
  const keys = [runKey(before), runKey(after)].sort().map((key) => key.slice(0, 12));
  await expect(inStore(null)).rejects.toMatchObject({ problem: { code: 'no-results', reason: 'several', keys } });
});
