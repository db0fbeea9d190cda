/**
 * Revenue: usage at list price, subscriptions, enterprise contracts, support of own open weights, licence fees above
 * a cap, advertising, a parent's complement.
 *
 * Carries E4, E7a. Monetisation maturity in (0, 1] is a state that rises; usage is sold at list price from the
 * start, everything else is collected in proportion to maturity, for the market still gropes for a business.
 */

/** Maturity after a month in which the missing part closes with probability `part`. */
export function nextMaturity(maturity: number, part: number): number {
  return maturity + (1 - maturity) * part;
}

/** Part of subscribers that pay when maturity has risen from `initial` to `maturity`, at most all. */
export function payingShare(paying: number, maturity: number, initial: number): number {
  return Math.min(1, (paying * maturity) / initial);
}

/** Part of its sales that a vendor keeps at an openness in [0, 1], when others sell a part `loss` of what is wholly open. */
export function keptOfSales(openness: number, loss: number): number {
  return 1 - loss * openness;
}
