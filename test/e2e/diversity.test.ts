import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const main = resolve('dist/bin/outlast.js');
const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

const market = ['diversity', 'templates/market.yaml', '--set', 'horizon=24'];
const over = ['--over', 'vendors.newcomer.training:1e7..3e8,vendors.leader.cash:5e8..6e9'];
const patterns = ['--patterns', 'survival.newcomer,cash.leader:0..5e9'];

interface Diversity {
  readonly reached: {
    readonly cell: number[];
    readonly hits: number;
    readonly inputs: Record<string, number>;
    readonly outcomes: number[];
  }[];
  readonly evaluated: number;
  readonly lost: number;
}

describe('outlast diversity', () => {
  test('tells of every cell inputs that lead there: played again, they do', () => {
    const args = [...market, ...over, ...patterns, '--budget', '60', '--cells', '8', '--fidelity', 'mean-field', '--json'];
    const { stdout, status } = outlast(...args);
    expect(status).toBe(0);
    const { reached, evaluated, lost } = (JSON.parse(stdout) as { readonly data: Diversity }).data;
    expect(reached.reduce((sum, { hits }) => sum + hits, 0)).toBe(evaluated - lost);
    const { inputs, outcomes, cell } = reached.at(-1)!;
    expect(cell[0]).toBe(Math.min(7, Math.floor(outcomes[0]! * 8)));
    const set = Object.entries(inputs).flatMap(([path, value]) => ['--set', `${path}=${value}`]);
    const run = outlast('run', 'templates/market.yaml', '--set', 'horizon=24', ...set, '--fidelity', 'mean-field', '--json');
    const { data } = JSON.parse(run.stdout) as {
      readonly data: { readonly outcomes: { readonly vendor: string; readonly metric: string; readonly mean: number }[] };
    };
    const survival = data.outcomes.find(({ vendor, metric }) => vendor === 'newcomer' && metric === 'survival')!;
    expect(survival.mean).toBeCloseTo(outcomes[0]!, 12);
  });

  test('threads change no byte of the answer', () => {
    const args = [...market, ...over, ...patterns, '--budget', '12', '--replicates', '2', '--json'];
    const one = outlast(...args, '--threads', '1');
    expect(one.status).toBe(0);
    expect(outlast(...args, '--threads', '2').stdout).toBe(one.stdout);
  });

  test('draws the cells that were reached, in both languages', () => {
    const args = [...market, ...over, ...patterns, '--budget', '20', '--cells', '6', '--fidelity', 'mean-field'];
    expect(outlast(...args).stdout).toMatch(/^20 points, each played 1 times, reach \d+ of 36 cells[^]*[○●]/);
    expect(outlast(...args, '--lang', 'zh').stdout).toMatch(/^20 个参数点，各推演 1 次，到达 36 格结果中的 \d+ 格。/);
  });

  test.each([
    [['--patterns', 'cash.leader'], 2, /cash\.leader:LOW\.\.HIGH/],
    [['--patterns', 'survival.newcmer'], 3, /^--patterns unknown-name: .*`survival.newcomer`/],
    [['--patterns', 'hhi', '--over', 'vendors.newcomer.cahs:1..2'], 2, /over/],
  ])('%j is refused', (args, code, said) => {
    const { status, stdout, stderr } = outlast(...market, ...over, ...args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(said);
  });
});
