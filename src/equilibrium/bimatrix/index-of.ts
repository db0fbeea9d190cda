import { determinant, signOf } from '../exact/determinant.js';
import type { Bimatrix, ExtremePair, Polytopes } from './extreme.js';
import { hasAll, type LabelSet } from './labels.js';

/**
 * Index of each extreme equilibrium in the lexicographically perturbed game, in which it may be none, one or several: summed over
 * a component it is the component's index, and over all of them it is 1.
 *
 * Source: Shapley (1974), Mathematical Programming Study 1, 175-189; von Schemde and von Stengel (2008).
 */
export function indexOf({ labels, first, second }: Polytopes, { first: a, second: b }: Bimatrix, pair: ExtremePair): number {
  const [m, n] = [a.length, b.length];
  let sum = 0;
  for (const own of first.vertices[pair.first]!.bases) {
    const wanted = labels.complement(own);
    for (const other of second.vertices[pair.second]!.bases) {
      if (!hasAll(other, wanted)) continue;
      const rows = absent(own, 0, m);
      const columns = absent(other, m, n);
      const sign =
        signOf(determinant(rows.map((i) => columns.map((j) => a[i]![j]!)))) *
        signOf(determinant(columns.map((j) => rows.map((i) => b[j]![i]!))));
      sum += rows.length % 2 === 1 ? sign : -sign;
    }
  }
  return sum;
}

/** Strategies from..from+count-1 whose label a set lacks: those that are played. */
function absent(set: LabelSet, from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => i).filter((i) => (set[(from + i) >>> 5]! & (1 << ((from + i) & 31))) === 0);
}
