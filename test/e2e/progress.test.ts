import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printed } from '../support/line.js';
import { Homes } from '../support/stores.js';

const homes = new Homes();
afterAll(() => homes.clear());
const home = homes.make('progress');
const rows = Array.from({ length: 60 }, (_, i) => `${i},${i % 7},${i > 40 ? 1 : 0}`);
writeFileSync(join(home.folder, 'table.csv'), `a,b,y\n${rows.join('\n')}\n`);

const quick = ['market.yaml', '--threads', '1', '--set', 'horizon=6'];
const vary = ['--vary', 'vendors.leader.strategy=hold,price-war', '--budget', '60', '--precision', '0.0001'];

test.each([
  ['run', [...quick, '--replicates', '6'], ['runs', 'drain', 'assumptions'], true],
  ['run', [...quick, '--replicates', '6', '--store'], ['runs'], false],
  ['compare', [...quick, ...vary], ['points'], true],
  ['discover', ['table.csv', '--outcome', 'y == 1', '--resamples', '20'], ['resamples'], false],
] as const)('outlast %s %j tells programs how far it is, and nobody unless asked', (command, args, stages, wide) => {
  const { status, stderr } = home.call([command, ...args, '--progress', 'json', '--json']);
  expect(status).toBe(0);
  const ticks = stderr
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const tick of ticks) expect(Object.keys(tick)).toEqual(['stage', 'done', 'total', 'rate', 'seconds_left', 'width']);
  expect([...new Set(ticks.map(({ stage }) => stage))]).toEqual(stages);
  for (const stage of stages) {
    const last = ticks.findLast((tick) => tick['stage'] === stage)!;
    expect(last['done']).toBe(last['total']);
  }
  expect(ticks.some(({ width }) => typeof width === 'number')).toBe(wide);
});

test('whatever plays runs on threads can tell it', async () => {
  const commands = (await printed('__complete', '')).split('\n').map((line) => line.split('\t')[0]!);
  const long: string[] = [];
  for (const command of commands.filter(Boolean)) {
    const help = await printed(command, '--help');
    if (!/--threads|--resamples/.test(help)) continue;
    long.push(command);
    expect(help).toContain('[--progress auto|json|none]');
  }
  expect(long).toEqual([
    'run',
    'snapshot',
    'compare',
    'sweep',
    'sensitivity',
    'argue',
    'report',
    'fit',
    'backtest',
    'discover',
    'optimize',
    'diversity',
    'game',
    'equilibria',
    'explain',
  ]);
});
