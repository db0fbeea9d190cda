import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const main = resolve('dist/bin/outlast.js');
const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

const market = ['optimize', 'templates/market.yaml', '--vendor', 'newcomer', '--set', 'horizon=24'];
const over = ['--over', 'vendors.newcomer.training:1e7..300 M USD/month,vendors.newcomer.operations:1e6..1e8'];

interface Optimum {
  readonly levers: { readonly path: string; readonly low: number; readonly high: number; readonly best: number }[];
  readonly score: { readonly start: number; readonly best: number };
  readonly gain: { readonly estimate: number; readonly low: number | null; readonly n: number; readonly unseen: boolean };
  readonly trajectory: { readonly evaluated: number; readonly best: number }[];
  readonly evaluated: number;
}
const optimum = (...args: string[]): Optimum => {
  const { stdout, stderr, status } = outlast(...market, ...over, ...args, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as { readonly data: Optimum }).data;
};

describe('outlast optimize', () => {
  test('finds levers within their ranges that are better than the start, and says so from worlds it has not seen', () => {
    const { levers, score, gain, trajectory, evaluated } = optimum('--budget', '30', '--replicates', '6');
    for (const { low, high, best } of levers) {
      expect(best).toBeGreaterThanOrEqual(low);
      expect(best).toBeLessThanOrEqual(high);
    }
    expect(levers.map(({ high }) => high)).toEqual([3e8, 1e8]);
    expect(score.best).toBeGreaterThan(score.start);
    expect(gain).toMatchObject({ n: 6, unseen: true });
    expect(gain.estimate).toBeGreaterThan(0);
    expect(evaluated).toBeLessThanOrEqual(30);
    expect(trajectory.at(-1)).toMatchObject({ evaluated, best: score.best });
  });

  test.each(['worst-decile', 'regret'])('threads change no byte of the answer by %s', (objective) => {
    const args = [...market, ...over, '--budget', '14', '--replicates', '3', '--objective', objective, '--json'];
    const one = outlast(...args, '--threads', '1');
    expect(one.status).toBe(0);
    expect(outlast(...args, '--threads', '2').stdout).toBe(one.stdout);
  });

  test('in mean-field there is one world, and no interval', () => {
    const { gain } = optimum('--budget', '8', '--fidelity', 'mean-field');
    expect(gain).toMatchObject({ n: 1, unseen: false, low: null });
  });

  test('says what to set, in both languages', () => {
    const args = [...market, ...over, '--budget', '8', '--fidelity', 'mean-field'];
    expect(outlast(...args).stdout).toMatch(/^Most newcomer's profit npv on average.*\n[^]*--set vendors\.newcomer\.training=\d/);
    expect(outlast(...args, '--lang', 'zh').stdout).toMatch(
      /^newcomer 的利润现值，求各次推演的平均[^]*下一步：outlast run FILE --set/,
    );
  });

  test.each([
    [['--over', 'vendors.newcomer.traning:1..2'], 3, /^--over unknown-path: .*`vendors.newcomer.training`/],
    [['--over', 'vendors.newcomer.training:2e8..1e8'], 3, /^--over bad-range: /],
    [['--over', 'vendors.newcomer.training:-1..1e8'], 3, /^--over out-of-range: /],
    [['--over', 'vendors.newcomer.training:1 month..1e8'], 3, /^--over wrong-unit: /],
    [['--over', 'vendors.newcomer.training=1..2'], 2, /path:low..high/],
    [[...over, '--metric', 'profit'], 3, /^--metric unknown-name: no metric is called `profit.newcomer`/],
  ])('%j is refused', (args, code, said) => {
    const { status, stdout, stderr } = outlast(...market, ...args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(said);
  });
});
