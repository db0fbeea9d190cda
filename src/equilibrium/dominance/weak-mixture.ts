import { Dictionary } from '../bimatrix/dictionary.js';
import { rational, type Rational } from '../exact/rational.js';

/**
 * A mixture of rows none of whose entries is negative and one is positive, or undefined where there is none: of what rows gain on a strategy, a
 * mixture that dominates it weakly. Exact: the sum of all entries is maximised over the mixtures without a negative one, by the simplex method with
 * lexicographic ties. Source: Conitzer and Sandholm (2005), EC, 88-97.
 */
export function weakMixture(gains: readonly (readonly bigint[])[]): Rational[] | undefined {
  const count = gains.length;
  const columns = gains[0]!.map((_, q) => gains.map((row) => -row[q]!));
  const dictionary = new Dictionary([...columns, gains.map(() => 1n)], count, [...columns.map(() => 0n), 1n]);
  dictionary.maximise(gains.map((row) => row.reduce((sum, gain) => sum + gain, 0n)));
  const parts = gains.map(() => 0n);
  dictionary.basic.forEach((variable, r) => void (variable < count && (parts[variable] = dictionary.right[r]!)));
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  const better = columns.some((column) => column.reduce((sum, loss, k) => sum - loss * parts[k]!, 0n) > 0n);
  return better ? parts.map((part) => rational(part, whole)) : undefined;
}
