import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const main = resolve('dist/bin/outlast.js');
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

test('each vendor may have strategies of its own, and what is wrong with them is told at once', () => {
  const six = ['--set', 'horizon=6', '--fidelity', 'mean-field'];
  const own = outlast('--strategies', 'leader=closed-premium,hybrid', '--strategies', 'rival=open-weights', ...six, '--json');
  const { data } = JSON.parse(own.stdout) as { readonly data: Answer & { readonly strategies: readonly (readonly string[])[] } };
  expect(data.strategies).toEqual([['closed-premium', 'hybrid'], ['open-weights']]);
  expect(data.runs).toBe(2);
  const wrong = outlast(
    ...['leader=hold', 'leadr=hold', 'leader=hybrid'].flatMap((set) => ['--strategies', set]),
    '--players',
    'leader,rival',
  );
  expect(wrong.status).toBe(3);
  expect(wrong.stderr).toMatch(/unknown-name.*`leader`[^]*leader are said twice[^]*rival plays and has no strategies/);
});

test('vendors that are told alike are exchanged, others are refused', () => {
  const four = ['--players', 'ash,birch,cedar,elm', '--fidelity', 'mean-field', '--set', 'horizon=6', '--json'];
  const play = (...args: string[]): Answer & { readonly players: readonly string[] } => {
    const file = 'scenarios/many-heads.yaml';
    const { stdout } = spawnSync(
      process.execPath,
      [main, 'game', file, '--strategies', 'closed-premium,open-weights', ...four, ...args],
      {
        encoding: 'utf8',
      },
    );
    return (JSON.parse(stdout) as { readonly data: Answer & { readonly players: readonly string[] } }).data;
  };
  const whole = play();
  const reduced = play('--alike', 'ash,birch,cedar,elm');
  const fewer = play('--alike', 'ash,birch,cedar,elm', '--keep', '2');
  expect([whole.runs, reduced.runs, fewer.runs]).toEqual([16, 5, 4]);
  expect(reduced.equilibria.map(({ mixture }) => mixture)).toEqual(whole.equilibria.map(({ mixture }) => mixture));
  expect(fewer.players).toEqual(['ash', 'birch']);
  const refused = outlast(...two, '--alike', 'leader,rival');
  expect([refused.status, refused.stderr]).toEqual([
    3,
    expect.stringContaining('leader and rival are not alike: vendors.*.funding differs'),
  ]);
});

test('exploring adds best responses and tells what each round was spent on', () => {
  const { stdout, status } = outlast(
    ...two,
    '--fidelity',
    'mean-field',
    '--explore',
    'operations:1e6..1e8',
    '--budget',
    '80',
    '--rounds',
    '1',
    '--json',
  );
  expect(status).toBe(0);
  const { data } = JSON.parse(stdout) as {
    readonly data: Answer & {
      readonly exploration: {
        readonly runs: number;
        readonly ledger: readonly { readonly on: string; readonly added: boolean }[];
      };
    };
  };
  expect(data.exploration.ledger.slice(0, 2).map(({ on }) => on)).toEqual(['game', 'search']);
  expect(data.exploration.ledger.some(({ added }) => added)).toBe(true);
  expect(data.profiles.length).toBeGreaterThan(4);
  expect(outlast(...two, '--explore', 'operations:1e6..1e8', '--alike', 'leader,rival').status).toBe(2);
});

test('every name that is none is told at once', () => {
  const { stderr, status } = outlast('--strategies', 'hold,opn-weights', '--players', 'leadr,rival');
  expect(status).toBe(3);
  expect(stderr).toMatch(/--players unknown-name.*`leader`[^]*--strategies unknown-name.*`open-weights`/);
});
