import { sizesOf, stridesOf, type Game } from '../game.js';
import { add, compare, isZero, multiply, one, zero, type Rational } from './rational.js';

/** A mixed strategy of every player: [player][strategy]. */
export type ExactProfile = readonly (readonly Rational[])[];

/** What each strategy of a player pays when the others mix. */
export function exactPayoffs(game: Game, profile: ExactProfile, player: number): Rational[] {
  const sizes = sizesOf(game);
  const strides = stridesOf(sizes);
  const payoffs = game.payoffs[player]!;
  const average = (at: number, j: number): Rational => {
    if (j === sizes.length) return payoffs[at]!;
    if (j === player) return average(at, j + 1);
    let sum = zero;
    for (let s = 0; s < sizes[j]!; s++) {
      const share = profile[j]![s]!;
      if (!isZero(share)) sum = add(sum, multiply(share, average(at + s * strides[j]!, j + 1)));
    }
    return sum;
  };
  return Array.from({ length: sizes[player]! }, (_, s) => average(s * strides[player]!, 0));
}

/** What an exact profile is: no equilibrium, one with a tie outside the supports, or one without. */
export type Standing = 'none' | 'tied' | 'strict';

/** Whether an exact profile is an equilibrium, and whether some unused strategy pays as much as the used ones. */
export function standingOf(game: Game, profile: ExactProfile): Standing {
  let standing: Standing = 'strict';
  for (let i = 0; i < profile.length; i++) {
    const sum = profile[i]!.reduce(add, zero);
    if (compare(sum, one) !== 0 || profile[i]!.some(({ num }) => num < 0n)) return 'none';
    const payoffs = exactPayoffs(game, profile, i);
    const best = payoffs.reduce((most, payoff) => (compare(payoff, most) > 0 ? payoff : most));
    for (let s = 0; s < payoffs.length; s++) {
      const isBest = compare(payoffs[s]!, best) === 0;
      const isUsed = !isZero(profile[i]![s]!);
      if (isUsed && !isBest) return 'none';
      if (!isUsed && isBest) standing = 'tied';
    }
  }
  return standing;
}
