import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, test } from 'vitest';
import { uniforms } from '../support/tables.js';

const main = resolve('dist/bin/outlast.js');
const folder = mkdtempSync(join(tmpdir(), 'outlast-discover-'));
afterAll(() => rmSync(folder, { recursive: true }));
const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

// The newcomer lasts where the leader is short of cash and the newcomer does anything; in one row of twenty otherwise.
const [cash, other, noise, pick] = uniforms(600, 4, 21) as [number[], number[], number[], number[]];
const rows = cash.map((u, i) => ({
  'vendors.leader.cash': 1.5e9 + 3.5e9 * u,
  'vendors.newcomer.strategy': ['hold', 'open-weights', 'price-war'][Math.floor(3 * pick[i]!)]!,
  other: other[i]!,
}));
const lasts = rows.map((row, i) => Number((row['vendors.leader.cash'] < 3e9 && pick[i]! > 1 / 3) !== noise[i]! < 0.05));
const csv = [
  'vendors.leader.cash,vendors.newcomer.strategy,other,y',
  ...rows.map((row, i) => [...Object.values(row), lasts[i]].join(',')),
];
writeFileSync(join(folder, 'table.csv'), csv.join('\n'));
copyFileSync('templates/market.yaml', join(folder, 'market.yaml'));

interface Found {
  readonly schema: string;
  readonly data: {
    readonly boxes: { limits: Record<string, object>; coverage: number; density: number; support: number; quasi_p: object }[];
  };
}
const found = (...args: string[]): Found => {
  const { stdout, stderr, status } = outlast('discover', ...args, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Found;
};

describe('outlast discover', () => {
  test('tells a box as data: limits, coverage, density, support, quasi-p', () => {
    const { schema, data } = found('table.csv', '--outcome', 'y == 1', '--resamples', '19');
    expect(schema).toBe('outlast/discover@1');
    const [box] = data.boxes;
    expect(box!.limits).toEqual({
      'vendors.leader.cash': { low: null, high: expect.any(Number) as number },
      'vendors.newcomer.strategy': { among: ['open-weights', 'price-war'] },
    });
    expect(Math.abs((box!.limits['vendors.leader.cash'] as { high: number }).high / 3e9 - 1)).toBeLessThan(0.05);
    expect(box!.density).toBeGreaterThan(0.85);
    expect(box!.coverage).toBeGreaterThan(0.75);
    expect(Object.keys(box!.quasi_p)).toEqual(Object.keys(box!.limits));
  });

  test('a tree finds it too, and Parquet says what CSV says', () => {
    const columns = Object.keys(rows[0]!).map((name) => ({ name, data: rows.map((row) => row[name as 'other']) }));
    const bytes = parquetWriteBuffer({ columnData: [...columns, { name: 'y', data: lasts, type: 'INT32' }] });
    writeFileSync(join(folder, 'table.parquet'), new Uint8Array(bytes));
    const tree = found('table.csv', '--outcome', 'y == 1', '--method', 'cart');
    expect(Object.keys(tree.data.boxes[0]!.limits)).toEqual(['vendors.leader.cash', 'vendors.newcomer.strategy']);
    expect(found('table.parquet', '--outcome', 'y == 1', '--method', 'cart').data).toEqual(tree.data);
  });

  test('says the box in words, in both languages', () => {
    const args = ['discover', 'table.csv', '--outcome', 'y == 1', '--resamples', '9', '--boxes', '1'];
    expect(outlast(...args).stdout).toMatch(
      /Box 1: leader's cash at most [23]\.\d+ B USD and newcomer's strategy is open-weights or price-war/,
    );
    expect(outlast(...args, '--lang', 'zh').stdout).toMatch(
      /箱 1：leader 的现金不高于 [23]\d\.\d亿美元，且 newcomer 的策略为 open-weights 或 price-war/,
    );
  });

  test('writes the box as a scenario that can be checked', () => {
    const written = outlast(
      'discover',
      'table.csv',
      '--outcome',
      'y == 1',
      '--resamples',
      '0',
      '--write',
      'box.yaml',
      '--base',
      'market.yaml',
    );
    expect([written.status, written.stderr]).toEqual([0, 'Wrote box.yaml. Next: outlast run box.yaml\n']);
    expect(readFileSync(join(folder, 'box.yaml'), 'utf8')).toMatch(
      /^# leader's cash .*\nformat: outlast\/scenario@1\nextends: "market.yaml"\nset:\n/,
    );
    expect(outlast('check', 'box.yaml').status).toBe(0);
  });

  test('reads what outlast run writes, a column for every outcome', () => {
    const months = ['--months', '36', '--replicates', '60'];
    expect(outlast('run', 'market.yaml', ...months, '--csv', 'runs.csv').status).toBe(0);
    const inputs = 'capability.newcomer,builder_share.leader';
    const { stderr, status } = outlast('discover', 'runs.csv', '--inputs', inputs, '--outcome', 'survival.newcmer < 1');
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/^--outcome:1:1 unknown-name: .*did you mean `survival.newcomer`/),
    ]);
  });

  test.each([
    [['table.csv', '--outcome', 'y = 1'], 3, /^--outcome:1:3 bad-expression: /],
    [['table.csv', '--outcome', 'y == 1', '--inputs', 'othr'], 3, /^--inputs unknown-name: .*`other`/],
    [['table.csv', '--outcome', 'y == 2'], 3, /same-outcome/],
    [['none.csv', '--outcome', 'y == 2'], 2, /there is no such file/],
    [['market.yaml', '--outcome', 'y == 2'], 3, /^market.yaml:\d+:1 bad-table: /],
    [['table.csv', '--outcome', 'y == 1', '--write', 'x.yaml'], 2, /--base/],
    [['table.csv', '--outcome', 'y == 1', '--threshold', '80'], 2, /from 0 to 1/],
  ])('%j is refused', (args, code, said) => {
    const { status, stderr, stdout } = outlast('discover', ...args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(said);
  });

  test('a file that only claims to be Parquet is refused', () => {
    writeFileSync(join(folder, 'broken.parquet'), 'no');
    expect(outlast('discover', 'broken.parquet', '--outcome', 'y == 1')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('bad-table') as string,
    });
  });
});

test('an interrupt ends a long search at once', async () => {
  const args = ['discover', 'table.csv', '--outcome', 'y == 1', '--resamples', '100000'];
  const child = spawn(process.execPath, [main, ...args], { cwd: folder });
  const ended = new Promise<unknown[]>((done) => child.on('exit', (...how) => done(how)));
  await new Promise((passed) => setTimeout(passed, 3000));
  child.kill('SIGINT');
  expect([
    [null, 'SIGINT'],
    [130, null],
  ]).toContainEqual(await ended);
}, 20_000);
