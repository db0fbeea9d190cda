import { exp, log } from '../numerics/index.js';

/**
 * Factor markets: compute, data and talent are bought, algorithms spread by publication, open releases and hiring.
 *
 * Carries E3. A factor's price is its trend times scarcity, an upward-sloping supply in total demand: relative to what
 * all plans of the start would have bought, so that while everybody keeps to plan the trend holds, and a collapse of budgets makes
 * factors cheap. Training buys compute and data in fixed proportions (Leontief). Regimes: `market`; with
 * `authority-rationed` whoever is not favoured may buy only a part of its plan; with `vendor-held` it pays a mark-up to
 * the holder as well. What it leaves out: compute for serving, and vendors who hoard.
 */

/**
 * Price of a factor over its trend when `spending` meets a supply that expected `planned`, both in USD.
 *
 * With quantity q = spending / price and price = (q / planned)^e, e the inverse elasticity of supply:
 * price = (spending / planned)^(e / (1 + e)). 1 where nothing was planned; nobody left to buy leaves a tenth.
 */
export function scarcity(spending: number, planned: number, inverseElasticity: number): number {
  if (inverseElasticity === 0 || planned <= 0) return 1;
  return exp((inverseElasticity / (1 + inverseElasticity)) * log(Math.max(spending / planned, 0.1)));
}

/** Price of what one USD of training bought at the trend, given the factors' prices over it. */
export function bundlePrice(dataShare: number, compute: number, data: number): number {
  return (1 - dataShare) * compute + dataShare * data;
}

/** USD that may be spent on training where only `access` of the plan's quantity may be bought at `price` over the trend. */
export function rationed(budget: number, plan: number, access: number, price: number): number {
  return access < 1 ? Math.min(budget, access * plan * price) : budget;
}
