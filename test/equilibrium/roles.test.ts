import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deviationPreserving,
  isSymmetric,
  rational,
  roleGameOf,
  rolePayoffs,
  rolesIn,
  solveByRoles,
  solveGame,
  solveSeveral,
  strategyPayoffs,
  tensorOf,
  type Counts,
  type Equilibrium,
  type RoleGame,
} from '../../src/equilibrium/index.js';

/** A game of roles with random payoffs: a table by role, strategy and counts. */
const roleGame = (counts: readonly number[], sizes: readonly number[]): fc.Arbitrary<RoleGame> =>
  fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 997, maxLength: 997 }).map((numbers) => ({
    roles: counts.map((count, r) => ({ name: `r${r}`, count, strategies: Array.from({ length: sizes[r]! }, (_, s) => `${s}`) })),
    payoff: (role: number, strategy: number, others: Counts) => {
      const place = [role, strategy, ...others.flat()].reduce((sum, x) => (sum * 31 + x + 1) % 997, 7);
      return rational(BigInt(numbers[place]!));
    },
  }));

const someRoles = fc
  .constantFrom(
    { counts: [3], sizes: [2] },
    { counts: [2, 1], sizes: [2, 2] },
    { counts: [2, 2], sizes: [2, 2] },
    { counts: [2], sizes: [3] },
  )
  .chain(({ counts, sizes }) => roleGame(counts, sizes));

describe('roles', () => {
  test('are found again in the tensor, and give the same payoffs', () => {
    fc.assert(
      fc.property(someRoles, (game) => {
        const tensor = tensorOf(game);
        const again = roleGameOf(tensor);
        expect(again.roles.length).toBeLessThanOrEqual(game.roles.length);
        expect(tensorOf(again).payoffs.length).toBe(tensor.payoffs.length);
        if (game.roles.length === 1) expect(isSymmetric(tensor)).toBe(true);
        expect(
          rolesIn(tensor)
            .flat()
            .toSorted((a, b) => a - b),
        ).toEqual(tensor.players.map((_, i) => i));
      }),
    );
  });

  test('what a strategy pays against mixtures of roles is what it pays in the tensor', () => {
    fc.assert(
      fc.property(
        someRoles,
        fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (game, weights) => {
          const mixtures = game.roles.map(({ strategies }, r) => {
            const own = strategies.map((_, s) => weights[(3 * r + s) % 6]!);
            const sum = own.reduce((total, x) => total + x, 0);
            return own.map((x) => x / sum);
          });
          const profile = game.roles.flatMap(({ count }, r) => Array.from({ length: count }, () => mixtures[r]!));
          let player = 0;
          game.roles.forEach(({ count }, r) => {
            const inTensor = strategyPayoffs(tensorOf(game), profile, player);
            rolePayoffs(game, mixtures, r).forEach((payoff, s) => expect(payoff).toBeCloseTo(inTensor[s]!, 9));
            player += count;
          });
        },
      ),
    );
  });

  test('symmetric, role by role or player by player: the same symmetric equilibria', () => {
    fc.assert(
      fc.property(someRoles, (game) => {
        const tensor = tensorOf(game);
        const byRoles = solveByRoles(tensor);
        const byPlayers = solveSeveral(tensor);
        fc.pre(byPlayers.complete && byPlayers.certificate.index_sum !== null);
        expect(byRoles.complete).toBe(true);
        const groups = rolesIn(tensor);
        const alike = byPlayers.equilibria.filter(({ strategies }) =>
          groups.every(([first, ...rest]) =>
            rest.every((player) => strategies[player]!.every((share, s) => Math.abs(share - strategies[first!]![s]!) < 1e-9)),
          ),
        );
        const texts = (list: readonly Equilibrium[]): string[] =>
          list.map(({ strategies }) => strategies.map((own) => own.map((x) => x.toFixed(8)).join(' ')).join('|')).toSorted();
        expect(texts(byRoles.equilibria)).toEqual(texts(alike));
        expect(byRoles.equilibria.length).toBeGreaterThan(0);
        if (byRoles.certificate.index_sum !== null) expect(byRoles.certificate.index_sum).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  test('a symmetric game of two players: the same by vertices', () => {
    fc.assert(
      fc.property(roleGame([2], [3]), (game) => {
        const tensor = tensorOf(game);
        const exact = solveGame(tensor);
        fc.pre(exact.equilibria.every(({ index }) => index !== null));
        const alike = exact.equilibria.filter(({ strategies: [a, b] }) => a!.every((share, s) => share === b![s]));
        expect(solveByRoles(tensor).equilibria.length).toBe(alike.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a reduced game preserves deviations', () => {
  // A crowding game: a place pays less the more go there.
  const crowd = (count: number): RoleGame => ({
    roles: [{ name: 'firm', count, strategies: ['a', 'b'] }],
    payoff: (_, strategy, [others]) => rational(BigInt(100 - (10 + 5 * strategy) * others![strategy]!)),
  });

  test('of as many players as there are it is the game itself', () => {
    const [game, same] = [crowd(5), deviationPreserving(crowd(5), [5])];
    for (let k = 0; k <= 4; k++)
      for (const s of [0, 1]) expect(same.payoff(0, s, [[k, 4 - k]])).toEqual(game.payoff(0, s, [[k, 4 - k]]));
  });

  test('a deviation of one of three is one of nine, whose others go by fours', () => {
    const reduced = deviationPreserving(crowd(9), [3]);
    expect(reduced.payoff(0, 0, [[2, 0]])).toEqual(rational(20n));
    expect(reduced.payoff(0, 1, [[2, 0]])).toEqual(rational(100n));
    expect(reduced.payoff(0, 0, [[1, 1]])).toEqual(rational(60n));
  });

  test('payoffs that are linear in shares have the same symmetric equilibrium in the reduced game', () => {
    const mixed = solveByRoles(tensorOf(crowd(5))).equilibria;
    const inReduced = solveByRoles(tensorOf(deviationPreserving(crowd(5), [3]))).equilibria;
    expect(mixed.length).toBe(1);
    // Of n - 1 others a share x goes to a: 10 x = 15 (1 - x).
    expect(mixed[0]!.strategies[0]![0]!).toBeCloseTo(0.6, 12);
    expect(inReduced[0]!.strategies[0]![0]!).toBeCloseTo(0.6, 12);
  });

  test('a role keeps some of its players, and no more than it has', () => {
    for (const counts of [[0], [6], [1.5]]) expect(() => deviationPreserving(crowd(5), counts)).toThrow(RangeError);
  });
});
