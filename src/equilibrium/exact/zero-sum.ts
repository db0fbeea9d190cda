import { Dictionary } from '../bimatrix/dictionary.js';
import { rational, type Rational } from './rational.js';

/** Value and optimal strategies of a zero-sum game. */
export interface ZeroSum {
  readonly value: Rational;
  /** Optimal for the row player, who is paid. */
  readonly rows: readonly Rational[];
  readonly columns: readonly Rational[];
}

/**
 * Solves a zero-sum game exactly by the simplex method: max 1y subject to M y <= 1, y >= 0, with M made positive.
 *
 * Ties are broken lexicographically, so it ends. Source: Dantzig (1951).
 */
export function zeroSum(payoffs: readonly (readonly bigint[])[]): ZeroSum {
  let least = payoffs[0]![0]!;
  for (const row of payoffs) for (const payoff of row) if (payoff < least) least = payoff;
  const shift = 1n - least;
  const dimension = payoffs[0]!.length;
  const dictionary = new Dictionary(
    payoffs.map((row) => row.map((payoff) => payoff + shift)),
    dimension,
  );
  const gains = dictionary.maximise(Array.from({ length: dimension }, () => 1n));
  return solution(dictionary, gains, shift);
}

function solution(
  { cobasic, basic, right, dimension, scale, rows: count }: Dictionary,
  gains: readonly bigint[],
  shift: bigint,
): ZeroSum {
  const columns = Array.from({ length: dimension }, () => 0n);
  let sum = 0n;
  basic.forEach((variable, r) => {
    if (variable >= dimension) return;
    columns[variable] = right[r]!;
    sum += right[r]!;
  });
  const rows = Array.from({ length: count }, () => 0n);
  cobasic.forEach((variable, c) => void (variable >= dimension && (rows[variable - dimension] = -gains[c]!)));
  const value = rational(scale - shift * sum, sum);
  return { value, rows: rows.map((x) => rational(x, sum)), columns: columns.map((y) => rational(y, sum)) };
}
