import { exp, log } from '../../numerics/index.js';
import { floatPayoffs, type Game } from '../game.js';
import { incentivesOf, type Incentive, type Obedience } from './incentives.js';
import { isSolvable, told, type Correlated } from './welfare.js';

/** Products that a step may take: deviations squared times profiles. */
const mostProducts = 5e7;
const mostSteps = 500;
/** Average gain of a deviation, in units of its largest, at which the search ends. */
const tolerance = 1e-10;

/**
 * The correlated equilibrium of maximum entropy: the most even one, and the only one that says nothing beyond the incentives.
 *
 * The dual is solved: the distribution is proportional to exp(-weights . gains), the weights are at least zero and minimise the
 * log of the sum, by Newton steps over the weights that are free. Undefined where the game is too large.
 * Source: Ortiz, Schapire and Kakade (2007), AISTATS; Bertsekas (1982), SIAM J. Control and Optimization 20, 221-246.
 */
export function mostEntropy(game: Game, obedience: Obedience): Correlated | undefined {
  if (!isSolvable(game, obedience)) return undefined;
  const incentives = incentivesOf(game, obedience);
  const payoffs = floatPayoffs(game);
  const { length } = payoffs[0]!;
  if (incentives.length * incentives.length * length > mostProducts) return undefined;
  let weights = new Float64Array(incentives.length);
  let at = evaluated(weights, incentives, length);
  for (let step = 0; step < mostSteps; step++) {
    const slope = at.average.map((gain) => -gain);
    const free = weights.map((weight, c) => Number(weight > 0 || slope[c]! < 0));
    const left = slope.reduce((most, x, c) => Math.max(most, weights[c]! > 0 ? Math.abs(x) : -x), 0);
    if (left < tolerance) break;
    const move = newtonMove(incentives, at, slope, free);
    let next = at;
    let moved = weights;
    for (let size = 1; size > 1e-12; size /= 2) {
      moved = weights.map((weight, c) => Math.max(0, weight + size * move[c]!));
      next = evaluated(moved, incentives, length);
      const promised = moved.reduce((sum, weight, c) => sum + slope[c]! * (weight - weights[c]!), 0);
      if (next.value <= at.value + 1e-4 * promised) break;
    }
    if (!(next.value < at.value)) break;
    weights = moved;
    at = next;
  }
  return told(at.distribution, payoffs, incentives);
}

interface Evaluated {
  readonly distribution: Float64Array;
  /** Log of the sum of exp(-weights . gains). */
  readonly value: number;
  /** Average gain of each deviation. */
  readonly average: Float64Array;
}

function evaluated(weights: Float64Array, incentives: readonly Incentive[], length: number): Evaluated {
  const exponents = new Float64Array(length);
  incentives.forEach(({ profiles, gains }, c) => {
    const weight = weights[c]!;
    if (weight === 0) return;
    for (let k = 0; k < profiles.length; k++) exponents[profiles[k]!]! -= weight * gains[k]!;
  });
  const most = exponents.reduce((largest, x) => Math.max(largest, x), -Infinity);
  const distribution = exponents.map((x) => exp(x - most));
  const sum = distribution.reduce((total, p) => total + p, 0);
  for (let q = 0; q < length; q++) distribution[q]! /= sum;
  const average = Float64Array.from(incentives, ({ profiles, gains }) => {
    let gain = 0;
    for (let k = 0; k < profiles.length; k++) gain += distribution[profiles[k]!]! * gains[k]!;
    return gain;
  });
  return { distribution, value: most + log(sum), average };
}

/** The Newton step over free weights: the Hessian is the covariance of the gains, with a little added where it is flat. */
function newtonMove(
  incentives: readonly Incentive[],
  { distribution, average }: Evaluated,
  slope: Float64Array,
  free: Float64Array,
): Float64Array {
  const chosen = [...free.keys()].filter((c) => free[c] === 1);
  const full = chosen.map((c) => {
    const row = new Float64Array(distribution.length);
    const { profiles, gains } = incentives[c]!;
    for (let k = 0; k < profiles.length; k++) row[profiles[k]!] = gains[k]!;
    return row;
  });
  const n = chosen.length;
  const hessian = full.map((row, a) =>
    Float64Array.from({ length: n }, (_, b) => {
      if (b < a) return 0;
      let sum = 0;
      const other = full[b]!;
      for (let q = 0; q < row.length; q++) sum += distribution[q]! * row[q]! * other[q]!;
      return sum - average[chosen[a]!]! * average[chosen[b]!]!;
    }),
  );
  const largest = hessian.reduce((most, row, a) => Math.max(most, row[a]!), 0);
  for (let a = 0; a < n; a++) {
    hessian[a]![a]! += 1e-10 * largest + 1e-300;
    for (let b = 0; b < a; b++) hessian[a]![b] = hessian[b]![a]!;
  }
  const solved = solvedPositive(
    hessian,
    chosen.map((c) => -slope[c]!),
  );
  const move = new Float64Array(free.length);
  chosen.forEach((c, a) => void (move[c] = solved[a]!));
  return move;
}

/** Solves a system with a positive definite matrix by Cholesky's factors; overwrites the matrix. */
function solvedPositive(a: readonly Float64Array[], b: readonly number[]): Float64Array {
  const n = a.length;
  const x = Float64Array.from(b);
  for (let k = 0; k < n; k++) {
    let diagonal = a[k]![k]!;
    for (let j = 0; j < k; j++) diagonal -= a[k]![j]! * a[k]![j]!;
    const root = Math.sqrt(Math.max(diagonal, 1e-300));
    a[k]![k] = root;
    for (let i = k + 1; i < n; i++) {
      let sum = a[i]![k]!;
      for (let j = 0; j < k; j++) sum -= a[i]![j]! * a[k]![j]!;
      a[i]![k] = sum / root;
    }
    for (let j = 0; j < k; j++) x[k]! -= a[k]![j]! * x[j]!;
    x[k]! /= root;
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = k + 1; j < n; j++) x[k]! -= a[j]![k]! * x[j]!;
    x[k]! /= a[k]![k]!;
  }
  return x;
}
