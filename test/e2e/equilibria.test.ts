import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const main = resolve('dist/bin/outlast.js');
const folder = mkdtempSync(join(tmpdir(), 'equilibria-'));
afterAll(() => rmSync(folder, { recursive: true }));

const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, 'equilibria', resolve('templates/market.yaml'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
  });
const short = ['--set', 'horizon=2', '--worlds', '8'];

interface Gain {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly wins: number;
  readonly losses: number;
}
interface Told {
  readonly data: {
    readonly open_best_response: { readonly cells: number; readonly shown: Readonly<Record<string, number>> };
    readonly markets: readonly {
      readonly seats: unknown;
      readonly worlds: number;
      readonly chosen_in: number;
      readonly responses: readonly { readonly rivals: string; readonly payoffs: readonly number[]; readonly gain: Gain }[];
      readonly all_open: readonly { readonly stability: string; readonly temptations: readonly unknown[] }[];
      readonly rest_points: readonly { readonly ways: Readonly<Record<string, string>> }[];
      readonly advice: readonly { readonly lever: string; readonly gain: Gain }[];
    }[];
  };
}

test('a market is told whole; pages and figures are written, and kept runs give the same answer', () => {
  const first = outlast(...short, '--json', '--store', 'kept.duckdb');
  expect([first.status, first.stderr]).toEqual([0, '']);
  const { open_best_response: best, markets } = (JSON.parse(first.stdout) as Told).data;
  const [market] = markets;
  expect(market).toMatchObject({
    seats: { leader: 'leader', challenger: 'rival', laggard: 'newcomer' },
    worlds: 8,
    chosen_in: 2,
  });
  expect(best.cells).toBe(9);
  expect(Object.values(best.shown).reduce((sum, count) => sum + count, 0)).toBe(9);
  expect(market!.responses).toHaveLength(21);
  for (const { payoffs, gain } of market!.responses) {
    expect(payoffs.every(Number.isFinite)).toBe(true);
    expect(gain.low! <= gain.estimate && gain.estimate <= gain.high!).toBe(true);
    expect(gain.wins + gain.losses).toBeLessThanOrEqual(6);
  }
  expect(market!.all_open).toHaveLength(3);
  expect(market!.rest_points.map(({ ways }) => Object.keys(ways))).toEqual([
    ['leader', 'challenger', 'laggard'],
    ['leader', 'challenger', 'laggard'],
  ]);
  const levers = new Set(market!.advice.map(({ lever }) => lever));
  expect(levers).toEqual(new Set(['price', 'operations', 'ease', 'licence', 'training', 'hosting']));
  const again = outlast(...short, '--json', '--store', 'kept.duckdb', '--write', '.', '--threads', '1');
  expect(again.stdout).toBe(first.stdout);
  expect(readFileSync(join(folder, 'equilibria.md'), 'utf8')).toContain('## The best-response map');
  expect(readFileSync(join(folder, 'equilibria.zh.md'), 'utf8')).toContain('## 最优应对图');
  for (const [page, language] of [
    ['equilibria.md', 'en'],
    ['equilibria.zh.md', 'zh'],
  ] as const) {
    const figures = [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\((equilibria\/[^)]+\.svg)\)/g)].map(
      ([, file]) => file!,
    );
    for (const kind of ['map', 'all-open', 'responses.market', 'temptations.market', 'reversals.market'])
      expect(figures).toContain(`equilibria/${kind}.${language}.svg`);
    for (const file of figures) expect(existsSync(join(folder, file))).toBe(true);
  }
}, 180_000);

test('a market with two vendors has no three positions', () => {
  const { status, stderr } = outlast('--set', 'vendors.newcomer.enters=3', '--worlds', '8');
  expect(status).toBe(3);
  expect(stderr).toContain('a leader, a challenger and a laggard take three vendors');
});
