import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../dist/bin/outlast.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'outlast-sweep-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (file: string): string => join(folder, file);
const outlast = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [main, command, '--lang', 'en', ...args], { encoding: 'utf8', maxBuffer: 1e9 });

interface Row {
  readonly point: number;
  readonly inputs: (string | number)[];
  readonly replicate: number;
  readonly vendor: string | null;
  readonly metric: string;
  readonly month: number | null;
  readonly value: number | null;
}
interface Data {
  readonly inputs: string[];
  readonly rows: Row[];
}
const short = ['--set', 'horizon=6'];
function design(text: string): string {
  writeFileSync(at('design.yaml'), `format: outlast/design@1\n${text}`);
  return at('design.yaml');
}
const swept = (...args: string[]): Data => {
  const { stdout, stderr } = outlast('sweep', 'scenarios/superpower.yaml', ...short, '--json', ...args);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { data: Data }).data;
};

const factorial = `kind: factorial
replicates: 3
metrics: [business_share.ash, hhi, exit_month.fir]
factors:
  scenario: [superpower.yaml, many-heads.yaml]
  vendors.ash.strategy: [closed-premium, open-weights]
  segments.firms.price: { levels: 2 }
  weight: { sets: { 2B: { segments.firms.potential: 2.e+6, segments.consumers.potential: 3.e+8 }, as it is: {} } }
`;

test('a factorial over scenarios, strategies, numbers and bundles: every point is the run that its inputs make', () => {
  const file = design(factorial);
  const { inputs, rows } = swept('--design', file, '--threads', '2');
  expect(inputs).toEqual(['scenario', 'vendors.ash.strategy', 'segments.firms.price', 'weight']);
  expect(rows).toHaveLength(16 * 3 * 3);
  const last = rows.at(-1)!;
  expect(last.inputs).toEqual(['many-heads.yaml', 'open-weights', expect.any(Number), 'as it is']);
  const { stdout } = outlast(
    'run',
    'scenarios/many-heads.yaml',
    ...short,
    '--set',
    'vendors.ash.strategy=open-weights',
    '--set',
    `segments.firms.price=${last.inputs[2]}`,
    '--replicates',
    '3',
    '--csv',
    at('run.csv'),
  );
  expect(stdout).not.toBe('');
  const run = readFileSync(at('run.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(','));
  for (const row of rows.filter(({ point, metric }) => point === 16 && metric !== 'exit_month')) {
    const same = run.find(
      ([replicate, vendor, metric]) =>
        `${replicate}` === `${row.replicate}` && vendor === (row.vendor ?? '') && metric === row.metric,
    );
    expect(Number(same![4])).toBe(row.value);
  }
  expect(rows.filter(({ metric }) => metric === 'exit_month').every(({ value }) => value === null)).toBe(true);
});

test.each(['lhs', 'sobol'])('a sample (%s) is within its ranges, and the same on any number of threads', (kind) => {
  const file = design(`kind: ${kind}
points: 8
replicates: 2
metrics: [survival]
factors:
  vendors.ash.cash: { low: 1.e+9, high: 3.e+9, dist: loguniform }
  climate.initial: [boom, winter]
  luck: {}
`);
  const args = ['sweep', 'scenarios/superpower.yaml', ...short, '--design', file, '--json'];
  const one = outlast(...(args as [string]), '--threads', '1').stdout;
  expect(outlast(...(args as [string]), '--threads', '2').stdout).toBe(one);
  const { rows } = (JSON.parse(one) as { data: Data }).data;
  expect(rows).toHaveLength(8 * 2 * 6);
  for (const { inputs } of rows) expect(Number(inputs[0]) >= 1e9 && Number(inputs[0]) <= 3e9).toBe(true);
  expect(new Set(rows.map(({ inputs }) => inputs[1]))).toEqual(new Set(['boom', 'winter']));
});

test('tables hold what the document holds', async () => {
  const file = design(factorial);
  const { rows } = swept('--design', file, '--replicates', '1', '--csv', at('t.csv'), '--parquet', at('t.parquet'));
  const [head, ...lines] = readFileSync(at('t.csv'), 'utf8').trim().split('\n');
  expect(head).toBe('point,scenario,vendors.ash.strategy,segments.firms.price,weight,replicate,vendor,metric,month,value');
  expect(lines).toHaveLength(rows.length);
  const bytes = readFileSync(at('t.parquet'));
  const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  expect(read.map((row) => [row['point'], row['weight'], row['vendor'], row['value']])).toEqual(
    rows.map((row) => [row.point, row.inputs[3], row.vendor, row.value]),
  );
});

test("the essay's grid can be played as it ships", () => {
  const { rows } = swept('--design', 'designs/essay-grid.yaml', '--fidelity', 'mean-field', '--set', 'horizon=1');
  expect(new Set(rows.map(({ point }) => point)).size).toBe(2 * 14 * 4 * 3 * 2);
  expect(rows.every(({ value }) => value !== null)).toBe(true);
});

test('what a design gets wrong is told with its place, before anything runs', () => {
  const told = (text: string): string => {
    const { status, stderr } = outlast('sweep', 'scenarios/superpower.yaml', ...short, '--design', design(text));
    expect(status).toBe(3);
    return stderr.replaceAll(folder, '');
  };
  expect(told('kind: factorail\nfactors: {}\n')).toContain('/design.yaml:2:7 bad-choice: kind');
  expect(told('factors: { vendors.ash.cahs: {} }\n')).toContain('unknown-path: factors.vendors.ash.cahs');
  expect(told('factors: { vendors.ash.strategy: [hodl] }\nkind: factorial\n')).toContain('bad-choice');
  expect(told('factors: { segments.firms.adopted: [5.e+8] }\nkind: factorial\n')).toContain('unfit');
  expect(told('factors: { a: [1] }\ngroups: { g: [b] }\n')).toContain('/design.yaml:3:15 bad-choice: groups.g.0');
});
