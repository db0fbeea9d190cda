import { upperTail } from '../../numerics/index.js';
import { countIn, densityOf, openSide, restricted, withSide, type Box, type Count, type Sample } from './box.js';

/**
 * How likely a box of this size would hold as many cases by chance, were the density that of the box without the restriction
 * of one column.
 *
 * A one-sided binomial test; `quasi`, for the box was sought on the very rows on which it is tested. Source: Bryant and
 * Lempert (2010), Technological Forecasting and Social Change 77, 34–49.
 */
export function quasiP(sample: Sample, { box, rows, cases }: Count & { readonly box: Box }, column: number): number {
  const wider = countIn(withSide(box, column, openSide(sample.columns[column]!)), sample);
  return upperTail(rows, densityOf(wider), cases);
}

/** The quasi-p of every column that a box restricts. */
export function quasiPs(sample: Sample, step: Count & { readonly box: Box }): Map<number, number> {
  return new Map(restricted(step.box, sample.columns).map((column) => [column, quasiP(sample, step, column)]));
}
