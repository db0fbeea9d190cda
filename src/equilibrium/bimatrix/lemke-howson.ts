import { rational, type Rational } from '../exact/rational.js';
import { Dictionary } from './dictionary.js';
import type { Bimatrix } from './extreme.js';

/**
 * One equilibrium by complementary pivoting from the artificial one, dropping a label first: [player][strategy].
 *
 * Undefined where the path is longer than `most` pivots. Source: Lemke and Howson (1964); ties are broken lexicographically.
 */
export function lemkeHowson({ first, second }: Bimatrix, label: number, most: number): Rational[][] | undefined {
  const [m, n] = [first.length, second.length];
  const own = new Dictionary(second, m);
  const other = new Dictionary(first, n);
  /** Variables of both dictionaries by label: x_i and its slack in the other one, y_j and its slack in the first. */
  const inOther = (wanted: number): number => (wanted < m ? n + wanted : wanted - m);
  const labelOf = (of: Dictionary, v: number): number => (of === own ? v : v < n ? m + v : v - n);
  let at = label < m ? own : other;
  let entering = label;
  for (let i = 0; i < most; i++) {
    const column = at.cobasic.indexOf(at === own ? entering : inOther(entering));
    const row = at.leaving(column);
    const left = labelOf(at, at.basic[row]!);
    at.pivot(row, column);
    if (left === label) return [normalised(own), normalised(other)];
    entering = left;
    at = at === own ? other : own;
  }
  return undefined;
}

function normalised({ basic, right, dimension }: Dictionary): Rational[] {
  const weights = Array.from({ length: dimension }, () => 0n);
  basic.forEach((v, r) => void (v < dimension && (weights[v] = right[r]!)));
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  return weights.map((weight) => rational(weight, sum));
}
