import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const main = resolve('dist/bin/outlast.js');
const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

test('outlast evidence lists rows with source, date and what contradicts them', () => {
  const { data } = JSON.parse(outlast('evidence', 'gpu_usd_per_hour', '--json').stdout);
  const row = data.rows.find(({ id }: { id: string }) => id === 'F0763');
  expect(row).toMatchObject({ date: '2024-02-15', value: 2.85, unit: 'USD per GPU-hour', contradictions: [10] });
  expect(row.source).toContain('SemiAnalysis');
  expect(data.contradictions.map(({ number }: { number: number }) => number)).toContain(10);
});

test('a series that is not there is a mistake of use, with the nearest name', () => {
  const { status, stderr } = outlast('evidence', 'arena-elo');
  expect([status, stderr]).toEqual([2, 'no series or row of the evidence is called arena-elo; did you mean arena_elo?\n']);
});

test('outlast check --sources says how much of the weight rests on evidence, hindsight and assumption', () => {
  const { data } = JSON.parse(outlast('check', 'scenarios/superpower.yaml', '--sources', '--json').stdout);
  const { evidence, hindsight, assumption, moved, mattering } = data.weight;
  expect(evidence + hindsight + assumption).toBeCloseTo(1, 12);
  expect(assumption).toBeGreaterThan(0.9);
  expect(moved).toBeGreaterThan(mattering);
});

test('outlast scenario --as-of prints a market that outlast check accepts, and says what it cannot read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlast as of '));
  const { stdout, stderr } = outlast('scenario', '--as-of', '2023-12-31', '--market', 'global');
  expect(stderr).toBe('');
  const file = join(folder, 'state.yaml');
  writeFileSync(file, stdout);
  expect(outlast('check', file)).toMatchObject({ status: 0, stderr: '' });
  const table = join(folder, 'mine.csv');
  writeFileSync(table, 'id,series,entity,date,value,unit,source\nF1,arena_elo,x,2024-13-01,1,points,nowhere\n');
  const bad = outlast('scenario', '--as-of', '2023-12-31', '--market', 'global', '--data', table);
  expect([bad.status, bad.stderr]).toEqual([3, expect.stringContaining('mine.csv:2:1 bad-date')]);
  rmSync(folder, { recursive: true });
});
