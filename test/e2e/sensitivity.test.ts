import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../dist/bin/outlast.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'outlast-sensitivity-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (file: string): string => join(folder, file);
const outlast = (...args: string[]) =>
  spawnSync(process.execPath, [main, 'sensitivity', '--lang', 'en', ...args], { encoding: 'utf8', maxBuffer: 1e8 });

interface Index {
  readonly output: string;
  readonly input: string;
  readonly with: string | null;
  readonly index: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}
interface Data {
  readonly indices: Index[];
  readonly converged: { readonly enough: boolean; readonly unsettled: object[] };
  readonly points: number;
}
const dataOf = (stdout: string): Data => {
  const { schema, data } = JSON.parse(stdout) as { schema: string; data: Data };
  expect(schema).toBe('outlast/sensitivity@1');
  return data;
};

writeFileSync(
  at('factors.yaml'),
  `format: outlast/design@1
kind: saltelli
points: 1024
factors:
  a: { low: -1, high: 3 }
  b: { low: 1, high: 100, dist: loguniform }
  kind: [plain, "with, comma"]
`,
);

/** A function of somebody's own, far from this program: from the table of points to that of outputs. */
function evaluate(x: string, y: string): void {
  const [, ...rows] = readFileSync(at(x), 'utf8').trim().split('\n');
  const values = rows.map((row) => {
    const [a, b] = row.split(',').map(Number) as [number, number];
    return `${3 * a + (row.includes('comma') ? 2 : 0)},${a * Math.log(b)}`;
  });
  writeFileSync(at(y), `linear,crossed\n${values.join('\n')}\n`);
}

describe("a function of one's own", () => {
  test('goes by two tables, and its indices come out', () => {
    const written = outlast('--write', at('X.csv'), '--inputs-from', at('factors.yaml'));
    expect(written.stdout).toContain('8192 points of 3 inputs');
    evaluate('X.csv', 'y.csv');
    const { stdout, status } = outlast('--inputs', at('X.csv'), '--outputs', at('y.csv'), '--design', 'saltelli', '--json');
    expect(status).toBe(0);
    const { indices, converged, points } = dataOf(stdout);
    expect(points).toBe(8192);
    const of = (output: string, index: string) => indices.filter((row) => row.output === output && row.index === index);
    // Variances: 9 * 16 / 12 = 12 of a, 1 of kind.
    const expected: Record<string, number> = { a: 12 / 13, b: 0, kind: 1 / 13 };
    for (const row of [...of('linear', 'S1'), ...of('linear', 'ST')]) {
      expect(row.estimate, `${row.index} ${row.input}`).toBeCloseTo(expected[row.input]!, 1);
      expect(row.low).toBeLessThanOrEqual(row.high);
    }
    const pair = of('crossed', 'S2').find((row) => row.input === 'a' && row.with === 'b')!;
    expect(pair.estimate).toBeGreaterThan(0.1);
    expect(converged).toMatchObject({ enough: true, unsettled: [] });
  });

  test('goes by Morris too, with levels and groups of the document', () => {
    outlast('--write', at('M.csv'), '--inputs-from', at('factors.yaml'), '--design', 'morris', '--sample', '12');
    evaluate('M.csv', 'm.csv');
    const { stdout } = outlast('--inputs', at('M.csv'), '--outputs', at('m.csv'), '--design', 'morris', '--json');
    const stars = dataOf(stdout).indices.filter(({ output, index }) => output === 'linear' && index === 'mu_star');
    expect(stars.map(({ input, estimate }) => [input, Number(estimate.toFixed(6))])).toEqual([
      ['a', 12],
      ['b', 0],
      ['kind', expect.any(Number) as number],
    ]);
  });

  test('is refused where outputs do not belong to the points, with place and code', () => {
    outlast('--write', at('X.csv'), '--inputs-from', at('factors.yaml'), '--sample', '4');
    evaluate('X.csv', 'y.csv');
    const told = (): string => {
      const { status, stderr } = outlast('--inputs', at('X.csv'), '--outputs', at('y.csv'));
      return `${status} ${stderr.replaceAll(folder, '')}`;
    };
    const rows = readFileSync(at('y.csv'), 'utf8').trim().split('\n');
    writeFileSync(at('y.csv'), rows.slice(0, -1).join('\n'));
    expect(told()).toContain('3 /y.csv:31:1 not-of-design: the output `linear` has 31 values, but the design has 32 points');
    writeFileSync(at('y.csv'), rows.with(5, '1,nan').join('\n'));
    expect(told()).toContain('3 /y.csv:6:1 not-of-design: the output `crossed` is not a finite number at point 5 of 32');
    writeFileSync(at('y.csv'), rows.join('\n'));
    const points = readFileSync(at('X.csv'), 'utf8').trim().split('\n');
    writeFileSync(at('X.csv'), [points[0], ...points.slice(1).toSorted()].join('\n'));
    expect(told()).toMatch(/^3 \/X\.csv:\d+:1 not-of-design: the 32 points are no design saltelli/);
  });
});

describe('a scenario', () => {
  const small = ['scenarios/superpower.yaml', '--set', 'horizon=6', '--over', 'segments.firms.price,vendors.ash.prices.flagship'];

  test('is told by every method, the same on any number of threads', () => {
    for (const [method, sample, indices] of [
      ['morris', '6', ['mu', 'mu_star', 'sigma']],
      ['sobol', '16', ['S1', 'ST']],
      ['delta', '64', ['delta']],
    ] as const) {
      const args = [...small, '--output', 'business_share.ash', '--method', method, '--sample', sample, '--json'];
      const one = outlast(...args, '--threads', '1');
      expect(outlast(...args, '--threads', '2').stdout).toBe(one.stdout);
      const found = dataOf(one.stdout).indices;
      expect([...new Set(found.map(({ index }) => index))]).toEqual(indices);
      expect(found).toHaveLength(2 * indices.length);
    }
  });

  test('tells luck apart from what is not known', () => {
    const { stdout } = outlast(
      'scenarios/superpower.yaml',
      '--set',
      'horizon=6',
      '--over',
      'segments.firms.price,luck',
      '--output',
      'business_share.ash',
      '--method',
      'sobol',
      '--fidelity',
      'stochastic',
      '--replicates',
      '1',
      '--sample',
      '64',
      '--json',
    );
    const total = dataOf(stdout).indices.filter(({ index }) => index === 'ST');
    expect(total.map(({ input }) => input)).toEqual(['segments.firms.price', 'luck']);
    for (const { estimate } of total) expect(estimate).toBeGreaterThan(0);
  });

  test('is read aloud as a table with a verdict, in both languages', () => {
    const args = [...small, '--output', 'business_share.ash', '--sample', '4'];
    expect(outlast(...args).stdout).toMatch(/mu_star[^]*(?:Enough|Not yet)/);
    expect(outlast(...args, '--lang', 'zh').stdout).toMatch(/够/);
  });

  test('is refused where it has no such input or output', () => {
    expect(outlast('scenarios/superpower.yaml', '--over', 'vendors.ash.cahs').stderr).toContain('unknown-path');
    expect(outlast('scenarios/superpower.yaml', '--output', 'survival.asch').stderr).toContain('did you mean `ash`?');
    expect(outlast('scenarios/superpower.yaml', '--method', 'sobol').stderr).toContain('at most 128 inputs');
    expect(outlast().status).toBe(2);
  });
});
