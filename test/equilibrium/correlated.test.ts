import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerTo,
  floatPayoffs,
  incentivesOf,
  mostEntropy,
  mostWelfare,
  profileOf,
  sizesOf,
  solveBimatrix,
  strategiesIn,
  violation,
  type Game,
} from '../../src/equilibrium/index.js';
import { bimatrixFrom, sizesUpTo, someGame } from '../support/games.js';

const chicken = bimatrixFrom(
  [
    [0, 7],
    [2, 6],
  ],
  [
    [0, 2],
    [7, 6],
  ],
);

/** Chances of all profiles under independent mixing. */
const product = (game: Game, strategies: readonly (readonly number[])[]): Float64Array =>
  Float64Array.from(game.payoffs[0]!, (_, profile) =>
    strategiesIn(profile, sizesOf(game)).reduce((chance, s, i) => chance * strategies[i]![s]!, 1),
  );

const entropy = (distribution: ArrayLike<number>): number =>
  Array.from(distribution).reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);

describe('correlated equilibria', () => {
  test("Aumann's (1974) game of chicken: 1/2 on both giving way, 1/4 on each that one does", async () => {
    const { distribution, payoffs } = (await mostWelfare(chicken, 'correlated'))!;
    expect(payoffs).toEqual([5.25, 5.25]);
    expect([...distribution]).toEqual([0, 0.25, 0.25, 0.5]);
  });

  test('nobody gains by disobeying; every Nash equilibrium is one, pays no more in total and is no more even; coarse ones reach further', async () => {
    await fc.assert(
      fc.asyncProperty(someGame(sizesUpTo(2, 3), 50), async (game) => {
        const payoffs = floatPayoffs(game);
        const nash = solveBimatrix(game).equilibria.map(({ strategies }) => product(game, strategies));
        const total = (distribution: Float64Array): number =>
          payoffs.reduce((sum, own) => sum + own.reduce((paid, payoff, q) => paid + payoff * distribution[q]!, 0), 0);
        const reached: number[] = [];
        for (const obedience of ['correlated', 'coarse'] as const) {
          const incentives = incentivesOf(game, obedience);
          const rich = (await mostWelfare(game, obedience))!;
          const even = mostEntropy(game, obedience)!;
          expect(Math.max(rich.violation, even.violation)).toBeLessThan(1e-8);
          for (const one of nash) {
            expect(violation(incentives, one)).toBeLessThan(1e-12);
            expect(total(one)).toBeLessThan(total(rich.distribution) + 1e-6);
            expect(entropy(one)).toBeLessThan(entropy(even.distribution) + 1e-6);
          }
          reached.push(total(rich.distribution));
        }
        expect(reached[0]!).toBeLessThan(reached[1]! + 1e-6);
      }),
      { numRuns: 20 },
    );
  });

  test('a coarse one may leave what dominance rules out, a correlated one does not', async () => {
    const game = bimatrixFrom(
      [
        [3, 0],
        [4, 1],
      ],
      [
        [3, 4],
        [0, 1],
      ],
    );
    const { distribution } = mostEntropy(game, 'correlated')!;
    expect(distribution[profileOf([1, 1], [2, 2])]!).toBeGreaterThan(1 - 1e-6);
    const { ce, dominated } = await answerTo(game, [], { population: 10, intensity: 1 });
    expect(ce.max_welfare!.payoffs).toEqual([1, 1]);
    expect(dominated.map(({ player, strategy }) => [player, strategy])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});
