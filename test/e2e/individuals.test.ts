import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { notedOfMarket } from '../../src/individuals/index.js';
import { vendorEndings, vendorSeries } from '../../src/model/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'outlast individuals '));
const file = join(folder, 'village.yaml');

const village = `format: outlast/scenario@1
name: village
start: 2024-01-01
horizon: 14
segments:
  makers: { kind: builder, potential: 300, adopted: 200, intensity: 1, workloads: { general: 1 }, classes: { flagship: 1 }, attention: 0.1 }
vendors:
  ash: { strategy: closed-premium, funding: self-funded, capability: { general: 1000 }, training: 100, prices: { flagship: 6 }, staff: 0, cash: 1e6 }
  oak: { strategy: open-weights, funding: self-funded, capability: { general: 1000 }, open: { capability: { general: 990 } }, training: 100, prices: { flagship: 4 }, staff: 0, cash: 1e6 }
`;

writeFileSync(file, village);
afterAll(() => rmSync(folder, { recursive: true }));

const outlast = (...args: string[]) => spawnSync('node', [join(root, 'dist/bin/outlast.js'), ...args], { encoding: 'utf8' });

interface Told {
  readonly outcomes: readonly { readonly metric: string }[];
  readonly series: readonly { readonly metric: string }[];
  readonly assumptions: null;
}

describe('outlast run --fidelity individuals', () => {
  const once = outlast('run', file, '--fidelity', 'individuals', '--replicates', '5', '--threads', '1', '--json');

  test('tells what persons can tell, and nothing else', () => {
    expect(once.stderr).toBe('');
    const { data } = JSON.parse(once.stdout) as { readonly data: Told };
    const followed = new Set<string>([...vendorSeries, ...vendorEndings, ...notedOfMarket]);
    expect(new Set(data.outcomes.map(({ metric }) => metric))).toEqual(followed);
    expect(data.assumptions).toBeNull();
    for (const { metric } of data.series) expect(followed.has(metric)).toBe(true);
  });

  test('is the same bytes with two threads', () => {
    const again = outlast('run', file, '--fidelity', 'individuals', '--replicates', '5', '--threads', '2', '--json');
    expect(again.stdout).toBe(once.stdout);
  });

  test('answers in words', () => {
    const { stdout, status } = outlast('run', file, '--fidelity', 'individuals', '--replicates', '5', '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain('Who is still there at the end');
    expect(stdout).not.toMatch(/NaN|undefined/);
  });
});

describe.each([
  ['a network without persons', ['--set', 'diffusion.network.kind=ring'], 'diffusion.network.kind'],
  ['too many persons', ['--fidelity', 'individuals', '--set', 'segments.makers.potential=3e6'], 'segments'],
  [
    'persons in a market played ahead',
    ['--fidelity', 'individuals', '--set', 'vendors.ash.strategy=forward-looking'],
    'vendors.ash.strategy',
  ],
  ['paired runs of persons', ['--fidelity', 'individuals', '--reactions'], 'beyond-fidelity: --reactions'],
] as const)('%s', (_, args, path) => {
  test('is refused by code and place, in both languages', () => {
    for (const language of ['en', 'zh'] as const) {
      const { status, stdout, stderr } = outlast('run', file, ...args, '--lang', language);
      expect(status).toBe(3);
      expect(stdout).toBe('');
      expect(stderr).toContain('beyond-fidelity');
      expect(stderr).toContain(path);
    }
  });
});

test('a snapshot of a market with a network is refused too', () => {
  const { status, stderr } = outlast(
    'snapshot',
    file,
    '--month',
    '3',
    '-o',
    join(folder, 'x'),
    '--set',
    'diffusion.network.kind=scale-free',
  );
  expect(status).toBe(3);
  expect(stderr).toContain('beyond-fidelity');
});
