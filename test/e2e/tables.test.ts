import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'outlast tables '));
afterAll(() => rmSync(folder, { recursive: true }));

test('every replicate’s outcomes go to CSV and Parquet, the same numbers as in the summary', async () => {
  const [csv, parquet] = [join(folder, 'runs.csv'), join(folder, 'runs.parquet')];
  const args = [
    'run',
    'templates/market.yaml',
    '--replicates',
    '9',
    '--months',
    '30',
    '--csv',
    csv,
    '--parquet',
    parquet,
    '--json',
  ];
  const { data } = JSON.parse(execFileSync(process.execPath, ['dist/bin/outlast.js', ...args], { encoding: 'utf8' })) as {
    data: { outcomes: { vendor: string | null; metric: string; mean: number | null; n: number }[] };
  };
  const lines = readFileSync(csv, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  expect(lines.shift()).toEqual(['replicate', 'vendor', 'metric', 'unit', 'value']);
  const bytes = readFileSync(parquet);
  const rows = await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  });
  expect(
    rows.map((row) => Object.values(row).map((value) => (value === null || value === undefined ? '' : String(value)))),
  ).toEqual(lines);
  const told = data.outcomes.filter(({ metric }) => !/drain|own_cost_delta/.test(metric));
  for (const { vendor, metric, mean, n } of told) {
    const values = rows
      .filter((row) => row['metric'] === metric && (row['vendor'] ?? null) === vendor)
      .map((row) => row['value'] as number | null);
    expect(values, metric).toHaveLength(9);
    const there = values.filter((value) => value !== null && value !== undefined);
    expect(there).toHaveLength(n);
    const average = there.reduce((sum, value) => sum + value, 0) / n;
    if (mean !== null) expect(Math.abs(average - mean)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(mean)));
  }
});

test('a table that cannot be written is said before the run, not after it', () => {
  const where = join(folder, 'none', 'runs.csv');
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['dist/bin/outlast.js', 'run', 'templates/market.yaml', '--lang', 'en', '--csv', where],
    { encoding: 'utf8' },
  );
  expect([status, stderr, stdout]).toEqual([2, `cannot write ${where}\n`, '']);
});

test('a full disk is the system’s fault, and said so', () => {
  const args = ['run', 'templates/market.yaml', '--replicates', '2', '--months', '3', '--csv', '/dev/full', '--lang', 'en'];
  const { status, stderr } = spawnSync(process.execPath, ['dist/bin/outlast.js', ...args], { encoding: 'utf8' });
  expect(stderr).toMatch(/^The system refused: ENOSPC/);
  expect(status).toBe(2);
});
