import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { loadScenario } from 'outlast';
import { scenarioHash } from 'outlast/scenario';
import { ensembleBytes } from 'outlast/store';
import { afterAll, expect, test } from 'vitest';
import { Homes, main, type Home } from '../support/stores.js';

const homes = new Homes();
afterAll(() => homes.clear());

const draws = `vendors.leader.cash,segments.firms.price,weight
1e9,0.5,1
2e9,0.8,2
4e9,1.2,1
`;
const design = `format: outlast/design@1
kind: sobol
points: 150
replicates: 3
metrics: [survival, cash.rival@3]
factors:
  vendors.rival.strategy: [open-weights, closed-subsidy, hold]
  vendors.leader.cash: { low: 1.e+9, high: 4.e+9 }
`;

function made(name: string): Home {
  const home = homes.make(name);
  writeFileSync(join(home.folder, 'draws.csv'), draws);
  writeFileSync(join(home.folder, 'design.yaml'), design);
  return home;
}
const sweep = ['sweep', 'market.yaml', '--set', 'horizon=6', '--design', 'design.yaml'];

test('a sweep that is killed, and killed again, ends up as one that was not: nothing lost, nothing twice', async () => {
  const whole = made('whole');
  const told = whole.say(...sweep, '--store', '--json');
  const home = made('killed');
  let kept = 0;
  for (let kill = 1; kill <= 2; kill++) {
    const child = spawn(process.execPath, [main, ...sweep, '--store', '--threads', '2'], { cwd: home.folder, stdio: 'ignore' });
    while (
      child.exitCode === null &&
      (!existsSync(`${home.store}.wal`) || readFileSync(`${home.store}.wal`).length < 20_000 * kill)
    )
      await after(20);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const now = (await home.rows('select coalesce(sum(count), 0)::integer from chunks'))[0]![0] as number;
    expect(now).toBeGreaterThanOrEqual(kept);
    kept = now;
  }
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(450);
  expect(home.say(...sweep, '--resume', '--json')).toBe(told);
  expect(await home.exported()).toEqual(await whole.exported());
  expect(
    await home.rows('select count(*)::integer, count(distinct (key, replicate, vendor, metric))::integer from results'),
  ).toEqual([[450 * 4, 450 * 4]]);
});

test('shards of a comparison in an ensemble are collected into the answer of one machine, and any of its rows is replayed', async () => {
  const home = made('ensemble');
  const scenario = await loadScenario(join(home.folder, 'market.yaml'));
  const values = Float64Array.of(1e9, 0.5, 2e9, 0.8, 4e9, 1.2);
  const ensemble = {
    paths: ['vendors.leader.cash', 'segments.firms.price'],
    draws: 3,
    values,
    weights: Float64Array.of(1, 2, 1),
  };
  writeFileSync(
    join(home.folder, 'draws.parquet'),
    ensembleBytes(ensemble, { scenario, hash: scenarioHash(scenario) }, 'outlast test'),
  );
  const vary = [
    '--set',
    'horizon=6',
    '--vary',
    'vendors.rival.strategy=open-weights,closed-subsidy',
    '--budget',
    '60',
    '--precision',
    '0.001',
  ];
  const told = home.say('compare', 'market.yaml', '--draws', 'draws.csv', ...vary, '--json');
  expect(JSON.parse(told)).toMatchObject({ data: { draws: 3, replicates: 60 } });
  expect(home.say('compare', 'draws.parquet', ...vary, '--json')).toBe(told);
  for (const shard of ['2/2', '1/2']) home.say('compare', 'draws.parquet', ...vary, '--shard', shard);
  home.call(['collect', '.outlast/shards']);
  expect(home.say('compare', 'draws.parquet', ...vary, '--json', '--store')).toBe(told);
  const [rows, runs] = (await home.rows('select sum(count)::integer, count(distinct run)::integer from chunks'))[0]!;
  expect([rows, runs]).toEqual([120, 6]);
  const [key] = (await home.rows('select key from runs where brand <> scenario and world = 2 order by key limit 1'))[0]!;
  const [replicate] = (await home.rows(`select min(replicate) from results where key = '${key as string}'`))[0]!;
  expect(home.say('replay', `${(key as string).slice(0, 12)}:${replicate as number}`)).toContain('rival');
});

test.each([
  ['draws of what is not there', 'vendors.leader.cahs,weight\n1,1\n', /unknown-path.*did you mean.*cash/i],
  ['draws beyond what may be', 'vendors.leader.cash,weight\n1e9,1\n2e9,-5\n', /draws\.csv:3:1.*out-of-range/],
  ['draws with a gap and a word', 'vendors.leader.cash,segments.firms.price\n,dear\n1e9,1\n', /missing-value[\s\S]*not-a-number/],
])('%s are refused, with their place', (name, text, expected) => {
  const home = made(name);
  writeFileSync(join(home.folder, 'draws.csv'), text);
  const { status, stderr } = home.call([...sweep, '--draws', 'draws.csv']);
  expect(stderr).toMatch(expected);
  expect(status).toBe(3);
});

test('a shard is no store, and a sweep takes no scenario from outside its folder', () => {
  const home = made('flags');
  expect(home.call([...sweep, '--shard', '1/2', '--store'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--shard and --store'),
  });
  writeFileSync(join(home.folder, 'design.yaml'), `${design}  scenario: [market.yaml, ../whole/market.yaml]\n`);
  expect(home.call(sweep)).toMatchObject({ status: 3, stderr: expect.stringContaining('bad-extends') });
});
