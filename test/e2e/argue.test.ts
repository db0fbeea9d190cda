import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Homes } from '../support/stores.js';

const homes = new Homes();
afterAll(() => homes.clear());

interface Told {
  readonly data: {
    readonly error: { readonly rate: number; readonly shared: number };
    readonly claims: readonly {
      readonly id: string;
      readonly premises: string;
      readonly closed: string;
      readonly verdict: string;
      readonly effect: { readonly estimate: number; readonly low: number; readonly high: number; readonly unit: string };
      readonly holds: { readonly share: number; readonly low: number; readonly high: number };
      readonly boundary: readonly unknown[];
      readonly runs: number;
    }[];
  };
}

const mine = `format: outlast/claim@1
id: X1
essay: [E9b]
statement: { en: Openness gains business., zh-Hans: 开源赢得企业。 }
fidelity: mean-field
subjects: { who: closed, most: 1 }
experiment:
  kind: contrast
  arms: { open: { set: { 'vendors.{subject}.strategy': open-weights } }, closed: {} }
  weights: { open: 1, closed: -1 }
  outcome: { metric: business_share }
matters: { least: 0.01, unit: { en: share, zh-Hans: 份额 }, because: { en: a point, zh-Hans: 一个百分点 } }
range: [-0.5, 0.5]
refuted_by: { en: no gain, zh-Hans: 份额不增 }
`;

const args = ['argue', 'market.yaml', '--set', 'horizon=6', '--budget', '60'];

test('a claim has a row for each of premises and closed vendors, with numbers throughout; kept runs give the same answer', async () => {
  const home = homes.make('kept');
  const ask = ['--claim', 'C4,C9', '--json', '--store'];
  const told = home.say(...args, ...ask);
  const { error, claims } = (JSON.parse(told) as Told).data;
  expect(error).toEqual({ rate: 0.05, shared: 30 * 8 });
  for (const id of ['C4', 'C9']) {
    const rows = claims.filter((row) => row.id === id);
    expect(rows.map(({ premises, closed }) => `${premises} ${closed}`)).toEqual([
      'essay myopic',
      'essay forward-looking',
      'survey myopic',
      'survey forward-looking',
    ]);
    for (const { verdict, effect, holds, runs } of rows) {
      expect(['supported', 'refuted', 'undetermined', 'depends']).toContain(verdict);
      for (const { low, high, value } of [
        { ...effect, value: effect.estimate },
        { ...holds, value: holds.share },
      ]) {
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
      }
      expect(runs).toBeLessThanOrEqual(60);
    }
  }
  const kept = (await home.rows('select count(*)::integer from results'))[0]![0] as number;
  expect(kept).toBeGreaterThan(0);
  expect(home.say(...args, ...ask)).toBe(told);
  expect((await home.rows('select count(*)::integer from results'))[0]![0]).toBe(kept);
});

test('a page of a claim in Chinese says what would refute it, and a claim of the user is tried as those that ship', () => {
  const home = homes.make('own');
  writeFileSync(join(home.folder, 'mine.yaml'), mine);
  writeFileSync(join(home.folder, 'draws.csv'), 'vendors.leader.cash\n1e9\n2e9\n');
  const page = home.say(...args, '--claims', 'mine.yaml', '--claim', 'X1', '--lang', 'zh', '--draws', 'draws.csv');
  expect(page).not.toContain('还没有按观察到的数据拟合');
  for (const text of ['开源赢得企业。', '什么能推翻它：份额不增', '会往前看', '调查']) expect(page).toContain(text);
});

test('an answer set against an earlier one tells which verdicts are otherwise, and its pages repeat what was given', () => {
  const home = homes.make('against');
  writeFileSync(join(home.folder, 'mine.yaml'), mine);
  const ask = [...args, '--claims', 'mine.yaml'];
  const before = JSON.parse(home.say(...ask, '--json')) as Told;
  const [first, ...others] = before.data.claims;
  const was = first!.verdict === 'refuted' ? 'supported' : 'refuted';
  writeFileSync(
    join(home.folder, 'before.json'),
    JSON.stringify({ ...before, data: { ...before.data, claims: [{ ...first, verdict: was }, ...others] } }),
  );
  const told = JSON.parse(home.say(...ask, '--against', 'before.json', '--write', 'page.md', '--json')) as {
    readonly data: { readonly against: unknown };
  };
  const { id, premises, closed, verdict, effect } = first!;
  const { unit: _, ...is } = effect;
  expect(told.data.against).toEqual({
    rows: 4,
    changed: [
      {
        id,
        scenario: 'market',
        premises,
        closed,
        verdict: { was, is: verdict },
        effect: { was: effect, is },
      },
    ],
  });
  const page = readFileSync(join(home.folder, 'page.md'), 'utf8');
  for (const text of [
    '1 of the 4 rows that both have',
    '[中文](page.zh.md)',
    '`outlast argue market.yaml --set horizon=6 --claim X1',
  ])
    expect(page).toContain(text);
  expect(readFileSync(join(home.folder, 'page.zh.md'), 'utf8')).toContain('## 与先前的答案有什么不同');
  writeFileSync(join(home.folder, 'run.json'), home.say('run', 'market.yaml', '--set', 'horizon=6', '--json'));
  const other = home.call([...ask, '--against', 'run.json']);
  expect([other.status, other.stderr.split(':')[0]]).toEqual([2, 'run.json bad-answer']);
});

test('shards of an argument, put into a store, tell what it comes to', () => {
  const home = homes.make('shards');
  writeFileSync(join(home.folder, 'mine.yaml'), mine);
  const ask = [...args, '--claims', 'mine.yaml'];
  for (const shard of ['2/2', '1/2']) home.say(...ask, '--shard', shard, '--into', 'parts');
  expect(home.call(['collect', 'parts', '--store', 'kept.duckdb']).status).toBe(0);
  const told = home.say(...ask, '--store', 'kept.duckdb', '--json');
  expect((JSON.parse(told) as Told).data.claims.map(({ runs }) => runs)).toEqual([60, 60, 60, 60]);
  expect(home.say(...ask, '--json')).toBe(told);
});

test('mistakes in claims are told together, a claim that is nowhere is a mistake of use', () => {
  const home = homes.make('wrong');
  writeFileSync(join(home.folder, 'bad.yaml'), 'format: outlast/claim@1\nid: X1\nessay: [E9b]\nrange: [0]\n');
  writeFileSync(join(home.folder, 'unfit.yaml'), mine.replace('.strategy', '.operatoins'));
  const bad = home.call(['argue', 'market.yaml', '--claims', 'bad.yaml']);
  expect([bad.status, bad.stdout]).toEqual([3, '']);
  expect(bad.stderr.trim().split('\n').length).toBeGreaterThan(4);
  const own = home.call(['argue', 'market.yaml', '--claims', 'unfit.yaml']);
  expect([own.status, own.stderr]).toEqual([3, expect.stringMatching(/^unfit\.yaml:9:\d+ unknown-path: .*operatoins/)]);
  const nowhere = home.call(['argue', 'market.yaml', '--claim', 'C99']);
  expect([nowhere.status, nowhere.stderr.split(';')[0]]).toEqual([2, 'no claim is called C99']);
});

test('an outcome is explained in words first: what it is, by mechanism, month by month, and what would flip it', () => {
  const home = homes.make('explained');
  const told = home.say('explain', 'market.yaml', '--outcome', 'business_share.leader', '--set', 'horizon=6');
  expect(told).toMatch(/^leader's business share is [\d.]+ % in expected flows\.\nOf all mechanisms it is moved most by /);
  const ask = ['explain', 'market.yaml', '--set', 'horizon=6', '--outcome', 'business_share.rival', '--json', '--between'];
  const { data } = JSON.parse(
    home.say(...ask, 'vendors.rival.strategy=closed-premium', 'vendors.rival.strategy=open-weights'),
  ) as {
    data: { value: number; rest: number; contributions: { value: number }[]; trace: unknown[] };
  };
  const sum = data.contributions.reduce((total, { value }) => total + value, data.rest);
  expect(sum).toBeCloseTo(data.value, 9);
  expect(data.trace).toHaveLength(6);
  expect(home.call(['explain', 'market.yaml']).status).toBe(2);
  expect(home.call(['explain', 'unknown-key', '--outcome', 'hhi']).status).toBe(2);
});
