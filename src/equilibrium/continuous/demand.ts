import { exp } from '../../numerics/index.js';

/** What part of the market each of several products gets at given prices. */
export type Demand = (prices: readonly number[]) => readonly number[];

/**
 * Logit demand with utilities (quality - price) / scale; without `outside` everybody buys something.
 *
 * Source: Anderson, de Palma and Thisse (1992), Discrete Choice Theory of Product Differentiation, chapter 7.
 */
export function logitDemand(qualities: readonly number[], scale: number, outside?: number): Demand {
  return (prices) => {
    const utilities = qualities.map((quality, i) => (quality - prices[i]!) / scale);
    const all = outside === undefined ? utilities : [...utilities, outside / scale];
    const most = Math.max(...all);
    const weights = all.map((utility) => exp(utility - most));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return qualities.map((_, i) => weights[i]! / sum);
  };
}

/**
 * Linear demand for differentiated products: intercept - own price + substitution x the others' prices, no less than nothing.
 *
 * Source: Bowley (1924); Singh and Vives (1984), RAND Journal of Economics 15, 546-554.
 */
export function linearDemand(intercept: number, substitution: number): Demand {
  return (prices) => {
    const sum = prices.reduce((total, price) => total + price, 0);
    return prices.map((price) => Math.max(0, intercept - price + substitution * (sum - price)));
  };
}

/**
 * Demand by quality where tastes for it are spread evenly from 0 to 1: a buyer of taste t values quality q at t x q. The first product
 * is the best; the last, the worst, is bought by everybody who buys nothing better.
 *
 * Source: Mussa and Rosen (1978), Journal of Economic Theory 18, 301-317.
 */
export function verticalDemand(qualities: readonly number[]): Demand {
  return (prices) => {
    let above = 1;
    return qualities.map((quality, i) => {
      const next = qualities[i + 1];
      const taste = next === undefined ? 0 : (prices[i]! - prices[i + 1]!) / (quality - next);
      const from = Math.min(above, Math.max(0, taste));
      const share = above - from;
      above = from;
      return share;
    });
  };
}

/** Profit per head of each product's own vendor. */
export const profitOf =
  (demand: Demand, costs: readonly number[]) =>
  (player: number, prices: readonly number[]): number =>
    (prices[player]! - costs[player]!) * demand(prices)[player]!;
