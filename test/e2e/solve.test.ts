import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../dist/bin/outlast.js', import.meta.url));
let folder = '';

const outlast = (...words: string[]) =>
  spawnSync(process.execPath, [main, ...words], { cwd: folder, encoding: 'utf8', env: { LANG: 'C' } });
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outlast solve '));
  write('game.nfg', 'NFG 1 R "Hawk and dove" { "row" "column" } { { "hawk" "dove" } { "hawk" "dove" } }\n-1 -1  0 4  4 0  2 2\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a game is solved into one document: equilibria in doubles and fractions, certificate, correlation, stability, dynamics', () => {
  const { stdout, status, stderr } = outlast(
    'solve',
    'game.nfg',
    '--json',
    '--dynamics',
    'alpha-rank,fixation,replicator,qre',
    '--population',
    '20',
  );
  expect([status, stderr]).toEqual([0, '']);
  const { schema, data } = JSON.parse(stdout) as { schema: string; data: Record<string, unknown> };
  expect(schema).toBe('outlast/solve@1');
  expect(data).toMatchObject({
    equilibria: [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [2 / 3, 1 / 3],
        [2 / 3, 1 / 3],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    exact: [
      [
        ['1', '0'],
        ['0', '1'],
      ],
      [
        ['2/3', '1/3'],
        ['2/3', '1/3'],
      ],
      [
        ['0', '1'],
        ['1', '0'],
      ],
    ],
    complete: true,
    certificate: { method: 'vertex-enumeration', index_sum: 1, verdict: 'exhaustive' },
    ess: [{ equilibrium: 1, stable: true, invader: null }],
    roles: [[0, 1]],
    'alpha-rank': { population: 20, intensity: 1, one: { residual: 0 } },
  });
  for (const key of ['components', 'cce', 'fixation', 'replicator', 'qre']) expect(data).toHaveProperty(key);
});

test('matches are solved in words, in either language, and written as .nfg', () => {
  write('matches.csv', 'home,away,score\na,b,1\nb,c,1\nc,a,1\na,a,0.5\nb,b,0.5\nc,c,0.5\n');
  const { stdout, status } = outlast('solve', 'matches.csv', '--nfg', 'written.nfg', '--lang', 'zh');
  expect(status).toBe(0);
  expect(stdout).toContain('一个不漏');
  expect(stdout).toContain('a 1/3、b 1/3、c 1/3');
  const again = outlast('solve', 'written.nfg');
  expect(again.stdout).toContain('The list is complete');
  expect(again.stdout).toContain('a 1/3, b 1/3, c 1/3');
  expect(readFileSync(join(folder, 'written.nfg'), 'utf8')).toMatch(/^NFG 1 R/);
});

test('a file that is no game is refused at once, with the places of all that is wrong', () => {
  write('bad.nfg', 'NFG 1 R "x" { "A" "B" } { 2 2 }\n1 2 x 4\n5 y 7');
  const bad = outlast('solve', 'bad.nfg');
  expect([bad.status, bad.stdout]).toEqual([3, '']);
  expect(bad.stderr.split('\n').filter(Boolean)).toEqual([
    'bad.nfg:2:5 bad-game: `x` is not a number; write one such as 3, -0.25 or 2/7',
    'bad.nfg:3:3 bad-game: `y` is not a number; write one such as 3, -0.25 or 2/7',
    'bad.nfg:3:6 bad-game: the file ends after 7 of 8 payoffs',
  ]);
  write('large.nfg', `NFG 1 R "x" { ${'"P" '.repeat(9)}} { ${'10 '.repeat(9)}} 1 2`);
  const large = outlast('solve', 'large.nfg');
  expect([large.status, large.stderr]).toEqual([
    3,
    'large.nfg:1:53 game-too-large: the game has 9000000000 payoffs, allowed is at most 1000000; nothing behind this place was read\n',
  ]);
});
