import fc from 'fast-check';
import { gameOf, profilesOf, rational, strategiesIn, type Game, type Rational } from '../../src/equilibrium/index.js';

/** A game from lists of whole payoffs: [player][profile]. */
export const gameFrom = (sizes: readonly number[], payoffs: readonly (readonly number[])[]): Game => {
  const base = gameOf(sizes, () => rational(0n));
  return { ...base, payoffs: payoffs.map((own) => own.map((payoff) => rational(BigInt(payoff)))) };
};

/** A two-player game from matrices, rows the first player's strategies. */
export const bimatrixFrom = (first: readonly (readonly number[])[], second: readonly (readonly number[])[]): Game => {
  const sizes = [first.length, first[0]!.length];
  const profiles = Array.from({ length: profilesOf(sizes) }, (_, profile) => strategiesIn(profile, sizes));
  return gameFrom(
    sizes,
    [first, second].map((matrix) => profiles.map(([i, j]) => matrix[i!]![j!]!)),
  );
};

/** Random games of whole payoffs between two bounds; narrow bounds make degenerate ones. */
export const someGame = (sizes: fc.Arbitrary<readonly number[]>, most: number): fc.Arbitrary<Game> =>
  sizes.chain((chosen) =>
    fc
      .array(fc.array(fc.integer({ min: -most, max: most }), { minLength: profilesOf(chosen), maxLength: profilesOf(chosen) }), {
        minLength: chosen.length,
        maxLength: chosen.length,
      })
      .map((payoffs) => gameFrom(chosen, payoffs)),
  );

export const sizesUpTo = (players: number, most: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.integer({ min: 1, max: most }), { minLength: players, maxLength: players });

/** A profile as a text that two equal ones share. */
export const profileKey = (profile: readonly (readonly Rational[])[]): string =>
  profile.map((own) => own.map(({ num, den }) => `${num}/${den}`).join(' ')).join(' | ');

/** Von Stengel's (1999) construction from dual cyclic polytopes: 75 equilibria, more than 2^6 - 1. */
export const seventyFive = bimatrixFrom(
  [
    [-81, 36, -126, 126, -36, 90],
    [-180, 72, -333, 297, -153, 270],
    [20, -3, 42, -33, 17, -30],
    [-30, 17, -33, 42, -3, 20],
    [270, -153, 297, -333, 72, -180],
    [90, -36, 126, -126, 36, -81],
  ],
  [
    [72, 36, 17, -3, -36, -153],
    [-180, -81, -30, 20, 90, 270],
    [297, 126, 42, -33, -126, -333],
    [-333, -126, -33, 42, 126, 297],
    [270, 90, 20, -30, -81, -180],
    [-153, -36, -3, 17, 36, 72],
  ],
);
