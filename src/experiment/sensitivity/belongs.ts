import type { Finding } from '../../documents/index.js';
import type { Cube } from '../designs/index.js';
import { blockRows, type SaltelliDesign } from './saltelli.js';
import { membersOf, type Parts } from './parts.js';

/** Why outputs cannot be those of a design of so many rows; nothing where they can. */
export function outputProblem(
  rows: number,
  outputs: Readonly<Record<string, Float64Array>>,
): Extract<Finding, { code: 'not-of-design' }> | undefined {
  for (const [output, values] of Object.entries(outputs)) {
    if (values.length !== rows) return { code: 'not-of-design', reason: 'rows', row: values.length, expected: rows, of: output };
    const row = values.findIndex((value) => !Number.isFinite(value));
    if (row >= 0) return { code: 'not-of-design', reason: 'value', row: row + 1, expected: rows, of: output };
  }
  return undefined;
}

/**
 * The Saltelli design that points are, with second order if they allow it; or the number of the first row, from 1, that
 * does not fit. Rows AB and BA are asked to be their base points with one part exchanged.
 */
export function saltelliOf(
  { points, values }: Pick<Cube, 'points' | 'values'>,
  parts: Parts,
): SaltelliDesign | { readonly row: number } {
  const tried = [true, false].map((second) => {
    const rows = blockRows({ parts, second });
    const base = points / rows;
    const design: SaltelliDesign = { parts, base, second };
    if (!Number.isInteger(base) || base === 0) return { design, row: points };
    return { design, row: strangeRow(design, values) };
  });
  const fit = tried.find(({ row }) => row === undefined);
  return fit === undefined ? { row: Math.min(...tried.map(({ row }) => row!)) } : fit.design;
}

/** Number of the first row that is not what its place in its block says; none where all are. */
function strangeRow({ parts, base, second }: SaltelliDesign, values: Float64Array): number | undefined {
  const k = parts.of.length;
  const P = parts.names.length;
  const rows = blockRows({ parts, second });
  const members = membersOf(parts).map((inputs) => new Set(inputs));
  for (let block = 0; block < base; block++) {
    const first = block * rows;
    for (let at = 1; at < rows - 1; at++) {
      const crossed = at > P;
      const moved = members[(at - 1) % P]!;
      for (let input = 0; input < k; input++) {
        const fromA = moved.has(input) === crossed;
        const expected = values[(fromA ? first : first + rows - 1) * k + input]!;
        if (values[(first + at) * k + input] !== expected) return first + at + 1;
      }
    }
  }
  return undefined;
}
