import { scrambledSobol, type Cube } from '../designs/index.js';
import { membersOf, type Parts } from './parts.js';

/** Rows come in blocks, one a base point: A, AB of every part (A with that part from B), BA of every part if wanted, B. */
export interface SaltelliDesign {
  readonly parts: Parts;
  /** Base points. */
  readonly base: number;
  /** Whether there are rows BA, from which second-order indices are told. */
  readonly second: boolean;
}

/** Rows of a block. */
export const blockRows = ({ parts, second }: Pick<SaltelliDesign, 'parts' | 'second'>): number =>
  2 + (second ? 2 : 1) * parts.names.length;

/**
 * The points of a design (Saltelli 2002; Saltelli et al. 2010). A and B are halves of a scrambled Sobol sequence in
 * twice as many dimensions; base points in powers of two are even.
 */
export function saltelliPoints(design: SaltelliDesign, seed: number): Cube {
  const { parts, base, second } = design;
  const k = parts.of.length;
  const { values: halves } = scrambledSobol(base, 2 * k, seed);
  const rows = blockRows(design);
  const values = new Float64Array(base * rows * k);
  const members = membersOf(parts);
  for (let point = 0; point < base; point++) {
    const a = halves.subarray(2 * k * point, 2 * k * point + k);
    const b = halves.subarray(2 * k * point + k, 2 * k * (point + 1));
    let at = point * rows * k;
    const put = (from: Float64Array, other: Float64Array, moved: readonly number[]): void => {
      values.set(from, at);
      for (const input of moved) values[at + input] = other[input]!;
      at += k;
    };
    put(a, b, []);
    for (const moved of members) put(a, b, moved);
    if (second) for (const moved of members) put(b, a, moved);
    put(b, a, []);
  }
  return { points: base * rows, dimensions: k, values };
}
