import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const main = resolve('dist/bin/outlast.js');
const folder = mkdtempSync(join(tmpdir(), 'outlast backtest '));
afterAll(() => rmSync(folder, { recursive: true }));
const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

const market = `format: outlast/scenario@1
name: mine
start: 2024-01-01
horizon: 12 months
segments:
  firms:
    kind: business
    potential: 100 k people
    adopted: { value: 20 k people, low: 1e4, high: 4e4, source: assumption }
    intensity: 10 Mtok/person-month
    workloads: { general: 1 }
    classes: { flagship: 0.5, mid: 0.25, small: 0.25 }
    observed: [{ date: 2024-01-01, shares: { leader: 0.7, rival: 0.3 } }]
vendors:
  leader: { strategy: closed-premium, funding: parent, capability: { general: 1250 }, training: 1e6, prices: { flagship: 7, mid: 2, small: 0.3 }, staff: 10, cash: 1e9 }
  rival: { strategy: closed-premium, funding: parent, capability: { general: 1240 }, training: 1e6, prices: { flagship: 6, mid: 2, small: 0.3 }, staff: 10, cash: 1e9 }
`;
const table = `id,series,entity,date,value,unit,source
R1,share,Leader Inc,2023-07-01,0.8,fraction,a survey
R2,share,Leader Inc,2024-01-01,0.7,fraction,a survey
R3,share,Leader Inc,2024-10-01,0.6,fraction,a survey
`;
const targets = (series: string): string => `format: outlast/targets@1
targets:
  - id: mine
    series: ${series}
    entities: [{ name: Leader Inc, vendor: leader }]
    data: mine.csv
    information: 2024-01-01
    scored: [2024-10-01]
    observable: { kind: usage-share, segment: firms }
    scenario: mine.yaml
    noise: 0.02
`;
writeFileSync(join(folder, 'mine.yaml'), market);
writeFileSync(join(folder, 'mine.csv'), table);
writeFileSync(join(folder, 'targets.yaml'), targets('share'));
writeFileSync(join(folder, 'wrong.yaml'), targets('shares'));

const line = ['backtest', '--targets', 'targets.yaml', '--draws', '30', '--json'];

test('a target of one’s own is another table and a few lines; a second call reads what is kept, and both are logged', () => {
  const first = outlast(...line);
  expect([first.status, first.stderr]).toEqual([0, '']);
  const { data, schema } = JSON.parse(first.stdout);
  expect(schema).toBe('outlast/backtest@1');
  const [row] = data.targets;
  expect(row).toMatchObject({
    id: 'mine',
    series: 'share',
    entity: 'Leader Inc',
    information: '2024-01-01',
    scored: '2024-10-01',
    observed: 0.6,
  });
  expect(row.baselines.persistence).toBeCloseTo(0.1, 12);
  // A line through 0.8 and 0.7 half a year apart.
  expect(row.baselines.trend).toBeCloseTo(Math.abs(0.7 - (0.1 / 184) * 274 - 0.6), 9);
  expect([row.baselines.drift, row.reasons]).toEqual([null, { drift: 'two-rows' }]);
  expect(data.summary).toEqual([expect.objectContaining({ id: 'mine', n: 1, rule: 'crps' })]);
  expect(data.summary[0].skill).toBeCloseTo(1 - row.score / Math.min(row.baselines.persistence, row.baselines.trend), 12);
  expect(outlast(...line).stdout).toBe(first.stdout);
  const log = readFileSync(join(folder, '.outlast', 'backtests', 'scores.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(log.map((text) => JSON.parse(text).hash)).toEqual([data.hash, data.hash]);
});

test('a target without rows is told with its place', () => {
  const { status, stderr } = outlast('backtest', '--targets', 'wrong.yaml');
  expect(status).toBe(3);
  expect(stderr).toContain('shares has no verified row of Leader Inc up to 2024-01-01');
});

test('outlast fit of a scenario writes draws of it, the same on any number of threads, and tells how far it is', () => {
  const scenario = resolve('scenarios/llm-2024.yaml');
  const small = ['--particles', '10', '--budget', '20', '--fidelity', 'mean-field', '--draws', '8'];
  const fit = ['fit', scenario, '--as-of', '2025-07-31', '--market', 'global', ...small];
  const { status, stdout, stderr } = outlast(...fit, '--threads', '2', '--progress', 'json', '-o', 'posterior.parquet');
  expect(status).toBe(0);
  expect(stdout).toContain('enterprise_share: OpenAI');
  const ticks = stderr
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(ticks.at(-1)).toMatchObject({ stage: 'fit', done: 20, total: 20 });
  expect(outlast(...fit, '--threads', '1', '-o', 'alone.parquet').stdout).toBe(
    stdout.replace('posterior.parquet', 'alone.parquet'),
  );
  expect(readFileSync(join(folder, 'alone.parquet'))).toEqual(readFileSync(join(folder, 'posterior.parquet')));
  const vary = ['--vary', 'vendors.meta.strategy=open-weights,hold', '--budget', '8', '--json'];
  const compared = outlast('compare', scenario, '--draws', 'posterior.parquet', ...vary);
  expect([compared.status, compared.stderr]).toEqual([0, '']);
});
