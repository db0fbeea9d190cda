import { exp } from '../numerics/index.js';

/**
 * Markets in which vendors decide how much they serve and prices clear: all that is sold is worth the same to its buyers.
 *
 * Carries E2, E4. Sources: Cournot (1838); with networks Katz and Shapiro (1985), American Economic Review 75, 424-440; with
 * qualities and a fixed outlay Sutton (1991), Sunk Costs and Market Structure, chapter 3.
 */

/**
 * Prices where what using anything costs beside its price is spread evenly over `spread` nats: of all, a part
 * (u - outside) / spread uses something worth u. Price enters utility linearly, by `sensitivity`.
 *
 * `sold` holds what each vendor would serve as a part of what all would use, and afterwards what is sold: who could sell all only
 * below a price of zero, or to more than there are, serves less, equals in proportion. Writes `price`.
 */
export function clearEvenly(
  value: Float64Array,
  sold: Float64Array,
  price: Float64Array,
  { outside, spread, sensitivity }: { readonly outside: number; readonly spread: number; readonly sensitivity: number },
): void {
  let total = 0;
  for (let v = 0; v < sold.length; v++) total += sold[v]!;
  for (let worst = leastValue(value, sold); worst < Infinity; worst = leastValue(value, sold)) {
    const excess = total - Math.min(1, Math.max(0, worst - outside) / spread);
    if (excess <= 0) break;
    let offered = 0;
    for (let v = 0; v < sold.length; v++) if (value[v] === worst) offered += sold[v]!;
    const kept = Math.max(0, 1 - excess / offered);
    for (let v = 0; v < sold.length; v++) if (value[v] === worst) sold[v]! *= kept;
    total -= Math.min(offered, excess);
    if (kept > 0) break;
  }
  for (let v = 0; v < sold.length; v++) price[v] = Math.max(0, (value[v]! - outside - spread * total) / sensitivity);
}

/** What the least of all that is sold is worth; Infinity where nobody sells. */
function leastValue(value: Float64Array, sold: Float64Array): number {
  let least = Infinity;
  for (let v = 0; v < sold.length; v++) if (sold[v]! > 0 && value[v]! < least) least = value[v]!;
  return least;
}

/**
 * Prices where all buyers together spend `outlay`, the other cost of use included, and price enters utility by its logarithm:
 * prices are as e^(value / sensitivity), whatever is sold. Writes `price`, no less than nothing.
 */
export function clearOutlay(
  value: Float64Array,
  sold: Float64Array,
  price: Float64Array,
  { outlay, otherCost, sensitivity }: { readonly outlay: number; readonly otherCost: number; readonly sensitivity: number },
): void {
  let best = -Infinity;
  for (let v = 0; v < sold.length; v++) if (sold[v]! > 0) best = Math.max(best, value[v]!);
  let weighed = 0;
  for (let v = 0; v < sold.length; v++) {
    if (sold[v]! > 0) weighed += sold[v]! * exp((value[v]! - best) / sensitivity);
  }
  for (let v = 0; v < sold.length; v++) {
    const gross = weighed > 0 ? (outlay * exp((value[v]! - best) / sensitivity)) / weighed : 0;
    price[v] = Number.isFinite(gross) ? Math.max(0, gross - otherCost) : 0;
  }
}
