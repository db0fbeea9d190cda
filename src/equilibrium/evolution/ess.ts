import { determinantOf, solvedExactly } from '../exact/linear.js';
import { exactPayoffs } from '../exact/expectation.js';
import { add, compare, isZero, multiply, negative, one, rational, subtract, zero, type Rational } from '../exact/rational.js';
import { isSymmetric } from '../reductions/symmetry.js';
import { sizesOf, type Game } from '../game.js';
import type { Equilibrium } from '../solution.js';

/** Whether nobody can invade a population, and who does where somebody can. */
export interface Stability {
  /** Place of the equilibrium in the list. */
  readonly equilibrium: number;
  readonly stable: boolean;
  /** A mixed strategy that residents do no better against than it does against itself; null where there is none. */
  readonly invader: readonly Rational[] | null;
  /** In a game of different roles: the player whose mutant invades; null in a symmetric game or where nobody invades. */
  readonly role: number | null;
}

/**
 * Evolutionary stability of equilibria of two players, exactly. In a symmetric game of every symmetric equilibrium: Abakuks (1980),
 * Theoretical Population Biology 17, 317-329. In a game of two roles exactly the strict equilibria are stable: Selten (1980).
 *
 * Undefined where the game has other than two players, or an equilibrium plays more strategies than are tried.
 */
export function stabilityOf(game: Game, equilibria: readonly Equilibrium[]): Stability[] | undefined {
  if (game.players.length !== 2) return undefined;
  const symmetric = isSymmetric(game);
  const found: Stability[] = [];
  for (const [place, { exact }] of equilibria.entries()) {
    if (exact === null) continue;
    const [p, q] = exact as readonly [readonly Rational[], readonly Rational[]];
    if (!symmetric) found.push(inRoles(game, exact, place));
    else if (p.every((share, s) => compare(share, q[s]!) === 0)) {
      const answer = inOnePopulation(game, p);
      if (answer === undefined) return undefined;
      found.push({ equilibrium: place, stable: answer.invader === null, invader: answer.invader, role: null });
    }
  }
  return found;
}

/** The first player with another best reply than the one it plays. */
function inRoles(game: Game, exact: readonly (readonly Rational[])[], equilibrium: number): Stability {
  for (let role = 0; role < exact.length; role++) {
    const payoffs = exactPayoffs(game, exact, role);
    const best = payoffs.reduce((most, payoff) => (compare(payoff, most) > 0 ? payoff : most));
    const invader = payoffs.findIndex((payoff, s) => compare(payoff, best) === 0 && compare(exact[role]![s]!, one) !== 0);
    if (invader >= 0) {
      return { equilibrium, stable: false, role, invader: payoffs.map((_, s) => (s === invader ? one : zero)) };
    }
  }
  return { equilibrium, stable: true, invader: null, role: null };
}

/** Best replies besides the strategies that are played, all subsets of which are tried. */
const mostOutside = 12;

/**
 * Residents p withstand every q among the best replies if (p - q) A q > 0. With the strategy k that is played and z = q - p this is
 * a quadratic form in z without k: positive definite on what is played, strictly copositive on the other best replies.
 */
function inOnePopulation(game: Game, p: readonly Rational[]): { readonly invader: readonly Rational[] | null } | undefined {
  const size = p.length;
  const [count] = sizesOf(game);
  const pays = (i: number, j: number): Rational => game.payoffs[0]![i + count! * j]!;
  const payoffs = exactPayoffs(game, [p, p], 0);
  const best = payoffs.reduce((most, payoff) => (compare(payoff, most) > 0 ? payoff : most));
  const k = p.findIndex((share) => !isZero(share));
  const played = p.flatMap((share, s) => (s !== k && !isZero(share) ? [s] : []));
  const outside = payoffs.flatMap((payoff, s) => (isZero(p[s]!) && compare(payoff, best) === 0 ? [s] : []));
  if (outside.length > mostOutside) return undefined;
  const form = (i: number, j: number): Rational => {
    const mixed = add(add(pays(i, k), pays(k, i)), add(pays(j, k), pays(k, j)));
    const own = add(add(pays(i, j), pays(j, i)), add(pays(k, k), pays(k, k)));
    return subtract(mixed, own);
  };
  for (let n = 1; n <= played.length; n++) {
    const direction = failing(played.slice(0, n), form);
    if (direction !== null) return { invader: moved(p, k, played.slice(0, n), direction, size) };
  }
  for (let subset = 1; subset < 1 << outside.length; subset++) {
    const chosen = [...played, ...outside.filter((_, i) => (subset & (1 << i)) !== 0)];
    const direction = failing(chosen, form);
    if (direction === null) continue;
    const inside = direction.slice(played.length);
    if (inside.every(({ num }) => num > 0n)) return { invader: moved(p, k, chosen, direction, size) };
  }
  return { invader: null };
}

/**
 * Where the determinant of a form's part is not positive: a direction in which the form is not positive, last component 1. It solves
 * M v = (0, ..., 0, x). Source: Keller's theorem in Hadeler (1983), Linear Algebra and its Applications 49, 79-89.
 */
function failing(chosen: readonly number[], form: (i: number, j: number) => Rational): Rational[] | null {
  const matrix = chosen.map((i) => chosen.map((j) => form(i, j)));
  if (determinantOf(matrix).num > 0n) return null;
  const last = chosen.length - 1;
  const rest = solvedExactly(
    matrix.slice(0, last).map((row) => row.slice(0, last)),
    matrix.slice(0, last).map((row) => negative(row[last]!)),
  );
  if (rest === undefined) return null;
  const direction = [...rest, one];
  const value = matrix[last]!.reduce((sum, x, j) => add(sum, multiply(x, direction[j]!)), zero);
  return value.num > 0n ? null : direction;
}

/** The mixed strategy a small step from p in a direction, of which k takes what is left. */
function moved(
  p: readonly Rational[],
  k: number,
  chosen: readonly number[],
  direction: readonly Rational[],
  size: number,
): Rational[] {
  const z = Array.from({ length: size }, () => zero);
  chosen.forEach((s, i) => void (z[s] = direction[i]!));
  z[k] = negative(direction.reduce(add, zero));
  let step = one;
  const fits = (): boolean => z.every((x, s) => add(p[s]!, multiply(step, x)).num >= 0n);
  while (!fits()) step = multiply(step, rational(1n, 2n));
  return z.map((x, s) => add(p[s]!, multiply(step, x)));
}
