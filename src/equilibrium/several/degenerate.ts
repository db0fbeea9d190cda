import { exactPayoffs, standingOf } from '../exact/expectation.js';
import { mixturesWithin } from '../exact/face.js';
import { compare, one, subtract, zero, type Rational } from '../exact/rational.js';
import { sizesOf, type Game } from '../game.js';
import type { Box } from './box.js';
import { fractionsIn } from './candidates.js';
import type { SupportSystem } from './system.js';

/**
 * Equilibria in which one player mixes freely over ties that all the others' strategies happen to leave: the vertices of that set.
 *
 * The others stand at a root of the player's equations, which are more than they have probabilities. Empty where no such
 * equilibrium has exactly these supports, undefined where the root is no fraction or there are too many vertices to try.
 */
export function freeMixtures(game: Game, system: SupportSystem, root: Box): Rational[][][] | undefined {
  const { supports, over } = system;
  const sizes = sizesOf(game);
  const profile = fractionsIn(root, supports, sizes);
  if (profile === undefined || over === undefined) return undefined;
  const own = supports[over]!;
  const pure = (s: number): Rational[] => Array.from({ length: sizes[over]! }, (_, t) => (s === t ? one : zero));
  const against = own.map((s) => profile.map((mixed, i) => (i === over ? pure(s) : mixed)));
  const each = exactPayoffs(game, profile, over);
  const best = each.reduce((most, payoff) => (compare(payoff, most) > 0 ? payoff : most));
  const ties = own.every((s) => compare(each[s]!, best) === 0);
  const inside = supports.every((support, i) => i === over || support.every((s) => profile[i]![s]!.num > 0n));
  if (!ties || !inside) return undefined;
  const rows: Rational[][] = [];
  const limits: Rational[][] = [];
  supports.forEach((support, i) => {
    if (i === over) return;
    const paid = against.map((at) => exactPayoffs(game, at, i));
    const base = support.at(-1)!;
    for (let s = 0; s < sizes[i]!; s++) {
      const gain = paid.map((payoffs) => subtract(payoffs[s]!, payoffs[base]!));
      if (s !== base) (support.includes(s) ? rows : limits).push(gain);
    }
  });
  const mixtures = mixturesWithin(own.length, rows, limits);
  if (mixtures === undefined) return undefined;
  if (!own.every((_, t) => mixtures.some((mixture) => mixture[t]!.num > 0n))) return [];
  return mixtures
    .map((mixture) =>
      profile.map((mixed, i) => (i === over ? mixed.map((_, s) => (own.includes(s) ? mixture[own.indexOf(s)]! : zero)) : mixed)),
    )
    .filter((at) => standingOf(game, at) !== 'none');
}
