import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario, simulate } from 'outlast';
import { runKey, type Diff, type StoredRun } from 'outlast/experiment';
import { envelope } from 'outlast/report';
import { scenarioHash } from 'outlast/scenario';
import { DuckStore } from 'outlast/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Homes } from '../support/stores.js';

const homes = new Homes();
afterAll(() => homes.clear());
const home = homes.make('diff');
const scenario = await loadScenario('templates/market.yaml', ['horizon=3']);
const hash = scenarioHash(scenario);
const base = { base: { scenario, hash }, world: 0, fidelity: 'stochastic', seed: 1, asked: null } as const;
const runs: readonly StoredRun[] = [
  { ...base, hash, brand: hash, overrides: [], engine: 'outlast 0.0.9' },
  { ...base, hash: 'other', brand: 'other', overrides: ['vendors.leader.strategy=price-war'], engine: 'outlast 0.2.0' },
];

beforeAll(async () => {
  const store = await DuckStore.open(home.store);
  const measures = [{ vendor: 'leader', metric: 'cash', unit: 'USD' }];
  for (const [i, run] of runs.entries()) {
    await store.commit([
      { run, chunk: { from: 0, count: 5 }, measures, values: Float64Array.of(1, 2, 3, 4, 5).map((x) => x + i) },
    ]);
  }
  await store.close();
  const { values: _, ...data } = await simulate(scenario, { replicates: 3, without: new Set(['drain', 'assumptions']) });
  for (const [name, seed] of [
    ['a', 1],
    ['b', 2],
  ] as const) {
    writeFileSync(join(home.folder, `${name}.json`), envelope('run', 'outlast 0.3.0', { name: 'market', hash }, seed, data));
  }
});

test('runs of a store are told in words, in both languages, wherever the store is', () => {
  const [a, b] = runs.map((run) => runKey(run).slice(0, 10)) as [string, string];
  const english = home.say('diff', a, b, '--beside', 'market.yaml');
  for (const part of [
    /vendors\.leader\.strategy +closed-premium +price-war/,
    /version +outlast 0\.0\.9 +outlast 0\.2\.0/,
    /leader +cash +3 +4 +1 +1 +1 +5/,
    'replicates were compared one with one',
  ])
    expect(english).toMatch(part);
  const chinese = home.say('diff', `${home.store}#${a}`, `${home.store}#${b}`, '--lang', 'zh');
  expect(chinese).toContain('一次对一次地比较');
  expect(chinese).not.toMatch(/one with one|moved|path/);
});

test('documents of runs are compared by their means, as a document', () => {
  const { schema, data } = JSON.parse(home.say('diff', 'a.json', 'b.json', '--json')) as { schema: string; data: Diff };
  expect(schema).toBe('outlast/diff@1');
  expect(data).toMatchObject({
    paired: false,
    settings: ['seed'],
    inputs: { compared: 'all', differing: [] },
    only: { a: [], b: [] },
  });
  expect(data.differences.length).toBeGreaterThan(50);
  expect(new Set(data.differences.map(({ verdict }) => verdict))).toEqual(new Set(['same']));
});

test.each([
  [['a.json', 'market.yaml'], 'no-results: `market.yaml` holds no results'],
  [['a.json', 'none.json'], 'none.json: there is no such file'],
  [['a.json', 'b.json', '--store', 'x.duckdb', '--beside', 'market.yaml'], '--store and --beside both say'],
])('a mistake is told: %j', (args, sentence) => {
  const { status, stderr, stdout } = home.call(['diff', ...args]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
});
