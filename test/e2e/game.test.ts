import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const main = resolve('dist/cli/main.js');
const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, 'game', 'templates/market.yaml', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
const two = ['--strategies', 'closed-premium,open-weights', '--players', 'leader,rival', '--set', 'horizon=6'];

interface Told {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}
interface Answer {
  readonly ending: string;
  readonly runs: number;
  readonly family: number;
  readonly profiles: readonly { readonly profile: readonly number[]; readonly payoffs: readonly Told[] }[];
  readonly equilibria: readonly {
    readonly mixture: readonly (readonly number[])[];
    readonly standing: string;
    readonly players: readonly { readonly regret: Told }[];
  }[];
}

test('two vendors with two strategies: payoffs of all profiles with intervals, and an equilibrium that is one of them', () => {
  const { stdout, stderr, status } = outlast(...two, '--json');
  expect([status, stderr]).toEqual([0, '']);
  const { schema, data } = JSON.parse(stdout) as { readonly schema: string; readonly data: Answer };
  expect(schema).toBe('outlast/game@1');
  expect(data).toMatchObject({ ending: 'confirmed', family: 12 });
  expect(data.runs).toBeLessThanOrEqual(400);
  const payoff = (player: number, ...profile: number[]): number =>
    data.profiles.find((one) => one.profile.join() === profile.join())!.payoffs[player]!.mean;
  for (const { payoffs } of data.profiles) {
    for (const { low, mean, high } of payoffs) expect([low! <= mean, mean <= high!]).toEqual([true, true]);
  }
  const confirmed = data.equilibria.find(({ standing }) => standing === 'confirmed')!;
  const [a, b] = confirmed.mixture.map((own) => own.indexOf(1)) as [number, number];
  expect(payoff(0, a, b)).toBeGreaterThanOrEqual(payoff(0, 1 - a, b));
  expect(payoff(1, a, b)).toBeGreaterThanOrEqual(payoff(1, a, 1 - b));
  for (const { regret } of confirmed.players) expect(regret.low).toBeGreaterThanOrEqual(0);
});

test('it is told in words, and expected flows are exact', () => {
  const { stdout, status } = outlast(...two, '--fidelity', 'mean-field', '--lang', 'zh');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^leader、rival：各自可选 closed-premium、open-weights；收益是利润现值。\n推演了 4 次[^]*已确认/);
});

test('no name at all is a mistake of the command line', () => {
  const { stderr, status } = outlast('--strategies', ' , ');
  expect([status, stderr]).toEqual([2, expect.stringContaining('at least one name')]);
});

test('every name that is none is told at once', () => {
  const { stderr, status } = outlast('--strategies', 'hold,opn-weights', '--players', 'leadr,rival');
  expect(status).toBe(3);
  expect(stderr).toMatch(/--players unknown-name.*`leader`[^]*--strategies unknown-name.*`open-weights`/);
});
