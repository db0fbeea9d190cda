import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRational, profileOf, solveBimatrix, type Game } from '../../src/equilibrium/index.js';
import { Luck } from '../../src/numerics/index.js';
import { bimatrixFrom, profileKey, seventyFive } from '../support/games.js';

const missing = spawnSync('lrsnash', ['--version']).error !== undefined && process.env['OUTLAST_CI'] === undefined;

/** Extreme equilibria as Debian's lrsnash finds them. */
function byLrsnash(game: Game, folder: string): string[] {
  const [m, n] = game.strategies.map(({ length }) => length) as [number, number];
  const matrix = (player: number): string =>
    Array.from({ length: m }, (_, i) =>
      Array.from({ length: n }, (_unused, j) => game.payoffs[player]![profileOf([i, j], [m, n])]!.num).join(' '),
    ).join('\n');
  const file = join(folder, 'game');
  writeFileSync(file, `${m} ${n}\n\n${matrix(0)}\n\n${matrix(1)}\n`);
  const blocks = execFileSync('lrsnash', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(/\n\s*\n/);
  const found = blocks.flatMap((block) => {
    const lines = block.split('\n').filter((line) => /^[12] /.test(line));
    const mixtures = (player: string): string[][] =>
      lines.filter((line) => line.startsWith(player)).map((line) => line.trim().split(/\s+/).slice(1, -1));
    return mixtures('1').flatMap((x) =>
      mixtures('2').map((y) => profileKey([x, y].map((own) => own.map((p) => parseRational(p)!)))),
    );
  });
  return [...new Set(found)].toSorted();
}

function randomGames(): Game[] {
  const luck = new Luck(20240131, 0);
  luck.begin(0, 0);
  return Array.from({ length: 220 }, (_, k) => {
    const draw = (entity: number, most: number): number => Math.floor(luck.uniform(k * 1000 + entity) * most);
    const [m, n] = [1 + draw(1, k % 10 === 0 ? 8 : 5), 1 + draw(2, k % 10 === 0 ? 8 : 5)];
    // Few different payoffs in every second game: ties, and equilibria that fill whole components.
    const range = k % 2 === 0 ? 1000 : 3;
    const matrix = (from: number): number[][] =>
      Array.from({ length: m }, (_unused, i) => Array.from({ length: n }, (_none, j) => draw(from + i * n + j, range)));
    return bimatrixFrom(matrix(10), matrix(200));
  });
}

test.skipIf(missing)(
  'the extreme equilibria of 220 random games, half of them degenerate, and of the one with 75 are those of lrsnash',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'outlast-lrs-'));
    try {
      let several = 0;
      for (const game of [...randomGames(), seventyFive]) {
        const { equilibria, complete } = solveBimatrix(game);
        const found = equilibria.map(({ exact }) => profileKey(exact!)).toSorted();
        expect(complete).toBe(true);
        expect(
          found,
          JSON.stringify(game.payoffs, (_, x: unknown) => (typeof x === 'bigint' ? Number(x) : x)),
        ).toEqual(byLrsnash(game, folder));
        if (found.length > 1) several += 1;
      }
      expect(several).toBeGreaterThan(60);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
