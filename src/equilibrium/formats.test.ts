import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../documents/index.js';
import { someGame, sizesUpTo } from '../../test/support/games.js';
import { rational, rationalText, readMatches, readNfg, writeNfg, type Game } from './index.js';

function read(text: string): Game {
  const answer = readNfg(text, 'g.nfg');
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.game;
}

const problemsIn = (text: string): string[] => {
  const answer = readNfg(text, 'g.nfg');
  return 'problems' in answer
    ? answer.problems.map((problem) =>
        `${problem.at.line}:${problem.at.column} ${problem.code} ${'reason' in problem ? String(problem.reason) : ''}`.trim(),
      )
    : [];
};

describe('.nfg', () => {
  test('a game survives being written and read, in both versions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((players) => someGame(sizesUpTo(players, 3), 50)),
        fc.string(),
        fc.constantFrom('payoffs' as const, 'outcomes' as const),
        (base, title, version) => {
          const game = { ...base, title, payoffs: base.payoffs.map((own) => own.map(({ num }) => rational(num, 7n))) };
          expect(read(writeNfg(game, version))).toEqual(game);
        },
      ),
    );
  });

  test('payoffs: fractions, decimals, commas, comments and counts of strategies', () => {
    const game = read('NFG 1 R "a \\"game\\"" { "A" "B" } { 2 2 } "why"\n1/3, 0.25 1e1 -2  3 4\n5 6\n');
    expect(game.title).toBe('a "game"');
    expect(game.strategies).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(game.payoffs.map((own) => own.map(rationalText))).toEqual([
      ['1/3', '10', '3', '5'],
      ['1/4', '-2', '4', '6'],
    ]);
  });

  test('outcomes: named or not, and 0 pays nobody', () => {
    const game = read('NFG 1 D "g" { "A" "B" } { { "u" "d" } { "l" "r" } } "" { { "x" 1.5, 2 } { "" 1/3 -1 } } 1 2 0 1');
    expect(game.strategies).toEqual([
      ['u', 'd'],
      ['l', 'r'],
    ]);
    expect(game.payoffs.map((own) => own.map(rationalText))).toEqual([
      ['3/2', '1/3', '0', '3/2'],
      ['2', '-1', '0', '2'],
    ]);
  });

  test.each([
    ['nothing', '', ['1:1 bad-game expected']],
    ['another format', 'EFG 2 R "x" { }', ['1:1 bad-game expected']],
    ['a title without an end', 'NFG 1 R "x { "A" }', ['1:15 bad-game expected']],
    ['no strategies', 'NFG 1 R "x" { "A" "B" }', ['1:24 bad-game end']],
    ['a list of strategies too few', 'NFG 1 R "x" { "A" "B" } { 2 }', ['1:25 bad-game count']],
    ['a player without strategies', 'NFG 1 R "x" { "A" "B" } { 2 0 }', ['1:25 bad-game count']],
    ['truncated payoffs', 'NFG 1 R "x" { "A" "B" } { 2 2 }\n\n1 2 3\n4 5', ['4:4 bad-game few']],
    ['too many payoffs', 'NFG 1 R "x" { "A" "B" } { 1 1 }\n1 2 3', ['2:5 bad-game many']],
    [
      'numbers that are none, all at once',
      'NFG 1 R "x" { "A" "B" } { 2 1 }\n1 x\n1/0 4',
      ['2:3 bad-game number', '3:1 bad-game number'],
    ],
    [
      'ragged outcomes and unknown ones',
      'NFG 1 R "x" { "A" "B" } { 2 1 } { { "a" 1 } { "b" 1 2 } } 3 1',
      ['1:35 bad-game count', '1:59 bad-game outcome'],
    ],
    ['truncated outcomes', 'NFG 1 R "x" { "A" "B" } { 2 1 } { { "a" 1 2 }', ['1:46 bad-game end']],
    ['a thousand million profiles', `NFG 1 R "x" { ${'"P" '.repeat(9)}} { ${'10 '.repeat(9)}} 1 2`, ['1:53 game-too-large']],
    ['a thousand million strategies', 'NFG 1 R "x" { "A" "B" } { 999999999 2 } 1 2', ['1:27 game-too-large']],
    ['sixty players', `NFG 1 R "x" { ${'"P" '.repeat(60)}} { ${'1 '.repeat(60)}} 1 2`, ['1:257 game-too-large']],
  ])('%s: told with its place, at once', (_, text, expected) => {
    const start = performance.now();
    expect(problemsIn(text)).toEqual(expected);
    expect(performance.now() - start).toBeLessThan(200);
  });

  test('no part of a file, and no file with a letter changed, is anything but a game or problems', () => {
    const text = writeNfg(
      read('NFG 1 R "g" { "A" "B" } { { "u" "d" } { "l" "r" } } "" { { "x" 1.5, 2 } { "" 1/3 -1 } } 1 2 0 1'),
      'outcomes',
    );
    for (let i = 0; i < text.length - 2; i++) {
      const cut = readNfg(text.slice(0, i), 'g.nfg');
      expect('problems' in cut && cut.problems.length > 0, text.slice(0, i)).toBe(true);
      for (const letter of ['"', '{', '}', 'x', '0']) {
        const answer = readNfg(text.slice(0, i) + letter + text.slice(i + 1), 'g.nfg');
        expect('game' in answer || answer.problems.length > 0).toBe(true);
      }
    }
  });
});

describe('results of matches', () => {
  const matches = (text: string) => readMatches(parseCsv(text, 'm.csv'), 'm.csv');

  test('are averaged exactly by profile', () => {
    const answer = matches('A,B,A.payoff,B.payoff\nu,l,1,0\nu,l,0,0.5\nu,r,2,1\nd,l,1/3,1\nd,r,0,0\n');
    if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
    expect(answer.game).toMatchObject({
      players: ['A', 'B'],
      strategies: [
        ['u', 'd'],
        ['l', 'r'],
      ],
    });
    expect(answer.game.payoffs.map((own) => own.map(rationalText))).toEqual([
      ['1/2', '1/3', '2', '0'],
      ['1/4', '1', '1', '0'],
    ]);
  });

  test('scores tell a match from both sides', () => {
    const answer = matches('home,away,score\na,b,1\nb,a,0.5\na,a,1/2\nb,b,1\n');
    if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
    const [first, second] = answer.game.payoffs;
    expect(first!.map(rationalText)).toEqual(['1/2', '1/4', '3/4', '1/2']);
    expect(second!.map(rationalText)).toEqual(['1/2', '3/4', '1/4', '1/2']);
  });

  test.each([
    ['other columns', 'A,B,C\n1,2,3\n', 'columns'],
    ['a payoff that is no number', 'A,B,A.payoff,B.payoff\nu,l,x,0\n', 'number'],
    ['a profile that nobody played', 'A,B,A.payoff,B.payoff\nu,l,1,0\nd,r,1,0\n', 'unplayed'],
  ])('%s: told', (_, text, reason) => {
    const answer = matches(text);
    expect('problems' in answer && answer.problems[0]).toMatchObject({ code: 'bad-game', reason });
  });

  test('ragged rows are told', () => {
    const answer = matches('A,B,A.payoff,B.payoff\nu,l,1\n');
    expect('problems' in answer && answer.problems[0]).toMatchObject({ code: 'bad-table', reason: 'cells' });
  });
});
