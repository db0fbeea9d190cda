import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  strategyPayoffs,
  gameOf,
  iterated,
  rational,
  rationalText,
  restricted,
  sizesOf,
  solveBimatrix,
  solveGame,
  solveSeveral,
  standingOf,
  strategiesIn,
  profileOf,
  toNumber,
  type Equilibrium,
  type Game,
  type Rational,
} from '../../src/equilibrium/index.js';
import { gameFrom, profileKey, seventyFive, sizesUpTo, someGame } from '../support/games.js';

const two = someGame(sizesUpTo(2, 4), 4);
const twoPlain = someGame(sizesUpTo(2, 4), 1000);
const several = fc.oneof(
  someGame(fc.constantFrom([2, 2, 2], [2, 2, 3], [3, 2, 2]), 200),
  someGame(fc.constantFrom([2, 2, 2, 2], [3, 3, 2]), 200),
);

const keys = (equilibria: readonly Equilibrium[]): string[] =>
  equilibria.map(({ strategies, exact }) => (exact === null ? rounded(strategies) : profileKey(exact))).toSorted();
const rounded = (strategies: readonly (readonly number[])[]): string =>
  strategies.map((own) => own.map((x) => x.toFixed(9)).join(' ')).join(' | ');

/** The game with players and each one's strategies in another order: `order[i]` is who becomes player i, `ranks[i]` its strategies. */
function permuted(game: Game, order: readonly number[], ranks: readonly (readonly number[])[]): Game {
  const sizes = sizesOf(game);
  return gameOf(
    order.map((j) => sizes[j]!),
    (player, chosen) => {
      const original = sizes.map(() => 0);
      order.forEach((j, i) => void (original[j] = ranks[i]![chosen[i]!]!));
      return game.payoffs[order[player]!]![profileOf(original, sizes)]!;
    },
  );
}

const rearranged = (game: Game) =>
  fc
    .shuffledSubarray(
      sizesOf(game).map((_, i) => i),
      { minLength: game.players.length },
    )
    .chain((order) =>
      fc
        .tuple(
          ...order.map((j) => {
            const all = game.strategies[j]!.map((_, s) => s);
            return fc.shuffledSubarray(all, { minLength: all.length });
          }),
        )
        .map((ranks) => ({ order, ranks })),
    );

/** An equilibrium of the original game as one of the rearranged game. */
const moved = (
  { strategies, exact, ...rest }: Equilibrium,
  order: readonly number[],
  ranks: readonly (readonly number[])[],
): Equilibrium => ({
  ...rest,
  strategies: order.map((j, i) => ranks[i]!.map((s) => strategies[j]![s]!)),
  exact: exact && order.map((j, i) => ranks[i]!.map((s) => exact[j]![s]!)),
});

describe('what is found is an equilibrium', () => {
  test('of two players: exactly, and indices add up to 1', () => {
    fc.assert(
      fc.property(fc.oneof(two, twoPlain), (game) => {
        const { equilibria, complete, certificate } = solveBimatrix(game);
        expect([complete, certificate.index_sum, certificate.verdict]).toEqual([true, 1, 'exhaustive']);
        expect(equilibria.length).toBeGreaterThan(0);
        for (const { exact } of equilibria) expect(standingOf(game, exact!)).not.toBe('none');
        expect(new Set(keys(equilibria)).size).toBe(equilibria.length);
      }),
    );
  });

  test('of several: nobody gains by any strategy, and indices of complete lists of regular ones add up to 1', () => {
    fc.assert(
      fc.property(several, (game) => {
        const { equilibria, complete, certificate } = solveSeveral(game);
        expect(equilibria.length).toBeGreaterThan(0);
        expect(complete).toBe(true);
        if (certificate.index_sum !== null) expect(certificate.index_sum).toBe(1);
        for (const { strategies, exact } of equilibria) {
          if (exact !== null) expect(standingOf(game, exact)).not.toBe('none');
          strategies.forEach((own, i) => {
            const payoffs = strategyPayoffs(game, strategies, i);
            const paid = own.reduce((sum, share, s) => sum + share * payoffs[s]!, 0);
            expect(Math.max(...payoffs) - paid).toBeLessThan(1e-9 * 200);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('two ways to the same list', () => {
  test('subdivision of supports finds what vertex enumeration finds in a regular game of two players', () => {
    fc.assert(
      fc.property(someGame(sizesUpTo(2, 4), 1000), (game) => {
        const exact = solveBimatrix(game);
        const proved = solveSeveral(game);
        fc.pre(exact.equilibria.every(({ index }) => index !== null));
        expect(proved.complete).toBe(true);
        expect(proved.equilibria.map(({ strategies }) => rounded(strategies)).toSorted()).toEqual(
          exact.equilibria.map(({ strategies }) => rounded(strategies)).toSorted(),
        );
      }),
    );
  });

  test('a player without a choice changes nothing', () => {
    fc.assert(
      fc.property(twoPlain, (game) => {
        const [m, n] = sizesOf(game) as [number, number];
        const third = gameOf([m, n, 1], (player, [i, j]) => (player === 2 ? rational(5n) : game.payoffs[player]![i! + m * j!]!));
        const exact = solveBimatrix(game);
        fc.pre(exact.equilibria.every(({ index }) => index !== null));
        const found = solveSeveral(third);
        expect(found.complete).toBe(true);
        expect(found.equilibria.map(({ strategies }) => rounded(strategies.slice(0, 2))).toSorted()).toEqual(
          exact.equilibria.map(({ strategies }) => rounded(strategies)).toSorted(),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('theory says', () => {
  const scale = fc.tuple(fc.bigInt({ min: 1n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n })).map(([a, b]) => rational(a, b));

  test('a positive multiple of payoffs, and what is added whatever a player does, change no equilibrium', () => {
    fc.assert(
      fc.property(
        fc.oneof(two, several),
        fc.array(scale, { minLength: 4, maxLength: 4 }),
        fc.array(fc.bigInt(-99n, 99n), { minLength: 64, maxLength: 64 }),
        (game, factors, shifts) => {
          const sizes = sizesOf(game);
          const changed = gameOf(sizes, (player, chosen) => {
            const others = profileOf(
              chosen.map((s, i) => (i === player ? 0 : s)),
              sizes,
            );
            const { num, den } = game.payoffs[player]![profileOf(chosen, sizes)]!;
            const factor = factors[player]!;
            return rational(num * factor.num + shifts[others % 64]! * factor.den * den, den * factor.den);
          });
          expect(keys(solveGame(changed).equilibria)).toEqual(keys(solveGame(game).equilibria));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('who is named first, and in which order strategies stand, does not matter', () => {
    fc.assert(
      fc.property(
        fc.oneof(two, several).chain((game) => rearranged(game).map((change) => ({ game, ...change }))),
        ({ game, order, ranks }) => {
          const before = solveGame(game).equilibria.map((one) => moved(one, order, ranks));
          expect(keys(solveGame(permuted(game, order, ranks)).equilibria)).toEqual(keys(before));
        },
      ),
      { numRuns: 40 },
    );
  });

  const withStrategy = (game: Game, extra: (player: number, chosen: readonly number[]) => Rational): Game => {
    const sizes = sizesOf(game);
    const last = sizes[0]!;
    return gameOf([last + 1, ...sizes.slice(1)], (player, chosen) =>
      chosen[0] === last ? extra(player, chosen) : game.payoffs[player]![profileOf(chosen, sizes)]!,
    );
  };

  test('a strictly dominated strategy adds no equilibrium and takes none away', () => {
    fc.assert(
      fc.property(fc.oneof(two, several), (game) => {
        const sizes = sizesOf(game);
        const larger = withStrategy(game, (player, [, ...rest]) => {
          const { num } = game.payoffs[player]![profileOf([0, ...rest], sizes)]!;
          return rational(player === 0 ? num - 1n : num);
        });
        const found = solveGame(larger).equilibria;
        expect(found.every(({ strategies }) => strategies[0]!.at(-1) === 0)).toBe(true);
        const cut = found.map((one) => ({
          ...one,
          strategies: one.strategies.map((own, i) => (i === 0 ? own.slice(0, -1) : own)),
          exact: one.exact && one.exact.map((own, i) => (i === 0 ? own.slice(0, -1) : own)),
        }));
        expect(keys(cut)).toEqual(keys(solveGame(game).equilibria));
      }),
      { numRuns: 40 },
    );
  });

  test('a duplicated strategy: merged with its like, the equilibria are those of the game without it', () => {
    fc.assert(
      fc.property(fc.oneof(twoPlain, several), (game) => {
        const sizes = sizesOf(game);
        const larger = withStrategy(game, (player, [, ...rest]) => game.payoffs[player]![profileOf([0, ...rest], sizes)]!);
        const { equilibria, complete } = solveGame(larger);
        expect(complete).toBe(true);
        const merged = equilibria.map(({ strategies: [first, ...rest] }) =>
          rounded([[first![0]! + first!.at(-1)!, ...first!.slice(1, -1)], ...rest]),
        );
        expect([...new Set(merged)].toSorted()).toEqual(
          solveGame(game)
            .equilibria.map(({ strategies }) => rounded(strategies))
            .toSorted(),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('what iterated strict dominance leaves is the same whether by pure or by mixed first, and has the same equilibria', () => {
    fc.assert(
      fc.property(someGame(sizesUpTo(2, 5), 9), (game) => {
        const { kept } = iterated(game, 'mixed');
        const pureFirst = iterated(game, 'strict');
        const then = iterated(restricted(game, pureFirst.kept), 'mixed');
        expect(then.kept.map((own, i) => own.map((s) => pureFirst.kept[i]![s]!))).toEqual(kept);
        const lifted = solveGame(restricted(game, kept)).equilibria.map(({ strategies }) =>
          rounded(strategies.map((own, i) => game.strategies[i]!.map((_, s) => own[kept[i]!.indexOf(s)] ?? 0))),
        );
        expect(lifted.toSorted()).toEqual(
          solveGame(game)
            .equilibria.map(({ strategies }) => rounded(strategies))
            .toSorted(),
        );
      }),
    );
  });
});

describe('degenerate games', () => {
  test('of two players: every pair from a maximal Nash subset is an equilibrium, and every extreme one is in one', () => {
    fc.assert(
      fc.property(someGame(sizesUpTo(2, 4), 1), (game) => {
        const { equilibria, components } = solveBimatrix(game);
        const inSubsets = new Set<string>();
        for (const { subsets } of components) {
          for (const [first, second] of subsets!) {
            for (const x of first!) for (const y of second!) inSubsets.add(profileKey([x, y]));
            const middle = [first!, second!].map((mixtures) => average(mixtures));
            expect(standingOf(game, middle)).not.toBe('none');
          }
        }
        expect([...inSubsets].toSorted()).toEqual(keys(equilibria));
        expect(components.reduce((sum, { index }) => sum + index!, 0)).toBe(1);
      }),
    );
  });

  const average = (mixtures: readonly (readonly Rational[])[]): Rational[] =>
    mixtures[0]!.map((_, s) => {
      let [num, den] = [0n, 1n];
      for (const mixture of mixtures) [num, den] = [num * mixture[s]!.den + mixture[s]!.num * den, den * mixture[s]!.den];
      return rational(num, den * BigInt(mixtures.length));
    });

  test('of three players: a tie that one of them mixes over freely is told as its two ends, and the list stays complete', () => {
    // The others each have a best strategy, whatever happens; what they are paid depends on the third, who does not care.
    const game = gameOf([2, 2, 2], (player, chosen) =>
      rational(player === 2 ? 0n : BigInt(3 * (1 - chosen[player]!) + chosen[2]!)),
    );
    const { equilibria, complete, certificate, components } = solveSeveral(game);
    expect([complete, certificate.index_sum]).toEqual([true, null]);
    expect(components.map(({ equilibria: members }) => members.length)).toEqual([2]);
    for (const { exact } of equilibria) expect(standingOf(game, exact!)).toBe('tied');
  });

  test('a continuum that is none of these is not called complete', () => {
    // Everybody is always paid the same, but not by strategies that are copies of one another.
    const game = gameOf([2, 2, 2], (player, chosen) =>
      rational(BigInt(chosen.reduce((sum, s, i) => sum + (i === player ? 0 : s), 0))),
    );
    const { complete, certificate, equilibria } = solveSeveral(game);
    expect([complete, certificate.verdict]).toEqual([false, 'unproven']);
    expect(certificate.unsettled.length).toBeGreaterThan(0);
    expect(equilibria.length).toBe(8);
  });
});

describe('known games', () => {
  const nine = gameFrom(
    [2, 2, 2],
    [
      [9, 0, 0, 9, 0, 3, 3, 0],
      [8, 0, 0, 8, 0, 4, 4, 0],
      [12, 0, 0, 2, 0, 6, 6, 0],
    ],
  );

  test('75 equilibria in 6 x 6', () => {
    const { equilibria, components } = solveBimatrix(seventyFive);
    expect([equilibria.length, components.length]).toEqual([75, 75]);
  });

  test('three players with nine equilibria: McKelvey and McLennan (1997) reach the most that 2 x 2 x 2 may have', () => {
    const { equilibria, complete, certificate } = solveSeveral(nine);
    expect([complete, certificate.index_sum]).toEqual([true, 1]);
    expect(equilibria.length).toBe(9);
  });

  test('an equilibrium whose probabilities are no fractions is told in decimals, and as the only one', () => {
    const { equilibria, complete } = solveSeveral(
      gameFrom(
        [2, 2, 2],
        [
          [0, 3, 0, 1, 2, 0, 0, 0],
          [2, 0, 3, 3, 3, 1, 1, 0],
          [3, 2, 0, 1, 2, 0, 0, 3],
        ],
      ),
    );
    expect([complete, equilibria.length]).toEqual([true, 1]);
    const [{ exact, strategies, index }] = equilibria as [Equilibrium];
    expect([exact, index]).toEqual([null, 1]);
    // Indifference by hand: with x, y, z the chances of each one's first strategy.
    const [x, y, z] = strategies.map(([first]) => first!) as [number, number, number];
    expect(-3 * y * z - (1 - y) * z + 2 * y * (1 - z)).toBeCloseTo(0, 12);
    expect((2 - 3) * x * z + (0 - 3) * (1 - x) * z + (3 - 1) * x * (1 - z) + (1 - 0) * (1 - x) * (1 - z)).toBeCloseTo(0, 12);
    expect((3 - 2) * x * y + (2 - 0) * (1 - x) * y + (0 - 0) * x * (1 - y) + (1 - 3) * (1 - x) * (1 - y)).toBeCloseTo(0, 12);
  });

  test('an effort that is too small is not called complete', () => {
    const { complete, certificate } = solveSeveral(nine, { boxes: 10, supports: 5 });
    expect([complete, certificate.verdict]).toEqual([false, 'refuted']);
    const two = solveBimatrix(seventyFive, 300);
    expect([two.complete, two.certificate.verdict]).toEqual([false, 'unproven']);
    expect(two.equilibria.length).toBeGreaterThan(0);
  });
});

test('fractions that are told are those of the doubles', () => {
  fc.assert(
    fc.property(two, (game) => {
      for (const { strategies, exact } of solveBimatrix(game).equilibria) {
        expect(exact!.map((own) => own.map(toNumber))).toEqual(strategies);
        for (const own of exact!)
          expect(own.every((share) => compare(share, rational(0n)) >= 0 && rationalText(share) !== '')).toBe(true);
      }
    }),
  );
});

test('profiles are numbered as Gambit does', () => {
  expect(strategiesIn(5, [2, 3])).toEqual([1, 2]);
  expect(profileOf([1, 2], [2, 3])).toBe(5);
});
