import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bimatrixFrom, someGame } from '../../../test/support/games.js';
import { add, compare, multiply, rational, zero, type Rational } from '../exact/rational.js';
import { gameOf, profilesOf, sizesOf, strategiesIn, profileOf, type Game } from '../game.js';
import { iterated } from './iterated.js';

const small = someGame(fc.constantFrom([2, 2], [3, 2], [3, 3], [4, 2], [2, 2, 2], [3, 2, 2]), 3);

/** What a player gets by each of its strategies in every profile of what the others keep. */
function rows(game: Game, player: number): Rational[][] {
  const sizes = sizesOf(game);
  const others = Array.from({ length: profilesOf(sizes) }, (_, p) => strategiesIn(p, sizes)).filter((s) => s[player] === 0);
  return Array.from({ length: sizes[player]! }, (_, own) =>
    others.map(
      (s) =>
        game.payoffs[player]![
          profileOf(
            s.map((other, i) => (i === player ? own : other)),
            sizes,
          )
        ]!,
    ),
  );
}

const mixed = (table: readonly (readonly Rational[])[], shares: readonly Rational[]): Rational[] =>
  table[0]!.map((_, q) => shares.reduce((sum, share, k) => add(sum, multiply(share, table[k]![q]!)), zero));

const weaklyBetter = (one: readonly Rational[], other: readonly Rational[]): boolean =>
  one.every((value, q) => compare(value, other[q]!) >= 0) && one.some((value, q) => compare(value, other[q]!) > 0);

describe('weak dominance by mixtures', () => {
  test('a strategy that only a mixture dominates, and only weakly', () => {
    // Half of the first and half of the second pay 2, 2, 1 against the third’s 2, 2, 0.
    const game = bimatrixFrom(
      [
        [4, 0, 1],
        [0, 4, 1],
        [2, 2, 0],
      ],
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    );
    const ours = (dominance: 'weak' | 'mixed' | 'weak-mixed') =>
      iterated(game, dominance).eliminated.filter(({ round }) => round === 1);
    expect(ours('weak')).toEqual([]);
    expect(ours('mixed')).toEqual([]);
    const half = rational(1n, 2n);
    expect(ours('weak-mixed')).toEqual([
      {
        player: 0,
        strategy: 2,
        round: 1,
        by: [
          { strategy: 0, share: half },
          { strategy: 1, share: half },
        ],
      },
    ]);
  });

  test('whatever goes in the first round is dominated by what is said, or is the same as an earlier strategy', () => {
    fc.assert(
      fc.property(small, (game) => {
        for (const { player, strategy, round, by } of iterated(game, 'weak-mixed').eliminated) {
          if (round > 1) continue;
          const table = rows(game, player);
          const shares = table.map((_, k) => by.find((one) => one.strategy === k)?.share ?? zero);
          expect(shares[strategy]).toEqual(zero);
          const better = mixed(table, shares);
          const same = by.length === 1 && better.every((value, q) => compare(value, table[strategy]![q]!) === 0);
          expect(same ? by[0]!.strategy < strategy : weaklyBetter(better, table[strategy]!)).toBe(true);
        }
      }),
    );
  });

  test('no strategy that stays is weakly dominated by a mixture of sixths', () => {
    fc.assert(
      fc.property(someGame(fc.constantFrom([3, 2], [3, 3], [4, 2]), 3), (game) => {
        const { kept } = iterated(game, 'weak-mixed');
        const whole = rows(game, 0).map((row) => row);
        const columns = kept[1]!;
        const table = kept[0]!.map((s) => columns.map((q) => whole[s]![q]!));
        if (table.length < 2) return;
        for (const shares of sixths(table.length)) {
          const better = mixed(table, shares);
          table.forEach((row, k) => {
            if (compare(shares[k]!, zero) === 0) expect(weaklyBetter(better, row)).toBe(false);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('it goes at least as far as each of the others in its first round, and positive transforms change nothing', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 5 }), fc.integer({ min: -5, max: 5 }), (game, times, plus) => {
        const first = (dominance: 'strict' | 'weak' | 'mixed' | 'weak-mixed', of: Game = game): string[] =>
          iterated(of, dominance)
            .eliminated.filter(({ round }) => round === 1)
            .map(({ player, strategy }) => `${player} ${strategy}`)
            .toSorted();
        const all = first('weak-mixed');
        for (const dominance of ['strict', 'weak', 'mixed'] as const)
          expect(all).toEqual(expect.arrayContaining(first(dominance)));
        const moved = gameOf(sizesOf(game), (player, chosen) => {
          const payoff = game.payoffs[player]![profileOf(chosen, sizesOf(game))]!;
          return add(multiply(rational(BigInt(times), 1n), payoff), rational(BigInt(plus), 1n));
        });
        expect(first('weak-mixed', moved)).toEqual(all);
      }),
    );
  });
});

/** All mixtures in sixths. */
function sixths(size: number, left = 6): Rational[][] {
  if (size === 1) return [[rational(BigInt(left), 6n)]];
  return Array.from({ length: left + 1 }, (_, part) =>
    sixths(size - 1, left - part).map((rest) => [rational(BigInt(part), 6n), ...rest]),
  ).flat();
}
