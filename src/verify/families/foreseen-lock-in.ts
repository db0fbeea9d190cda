import { z } from 'zod';
import { maximumBetween } from '../../numerics/index.js';
import { trials, type Draw } from '../draws.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  draws: z.int().min(1),
  seed: z.int().min(0).default(1),
  /** Whether buyers see, when they first buy, what they will be charged once they are bound. */
  foresight: z.boolean(),
  tells: z.enum(['gains', 'losses']),
});

/** A closed vendor against a free rival, in two periods, with and without a cost of leaving it. */
export const foreseenLockIn: Family<z.output<typeof inputs>> = {
  name: 'foreseen-lock-in',
  about:
    'A rival is free for good. A vendor prices in two periods, without committing itself, and may make it costly to leave; buyers of even tastes, those of the second period among them, foresee the second price or do not.',
  tells:
    'draws in which the vendor earns more with some cost of leaving than with none, or those in which it earns less with the highest',
  inputs,
  run({ draws, seed, foresight, tells }) {
    const met = trials(seed, draws, (draw) => trial(draw, foresight));
    return [met.filter(({ gains, loses }) => (tells === 'gains' ? gains : loses)).length];
  },
};

interface Market {
  /** What the best taste is worth beyond the free product, a period. */
  readonly gap: number;
  readonly discount: number;
  /** Buyers who come in the second period, for each of the first. */
  readonly late: number;
  readonly foresight: boolean;
}

/** Costs of leaving that are tried, in units of the gap. */
const costs = [0.1, 0.2, 0.4, 0.8];
/** Relative differences of profit below which they are rounding. */
const rounding = 1e-5;

function trial(draw: Draw, foresight: boolean): { readonly gains: boolean; readonly loses: boolean } {
  const market: Market = {
    gap: draw.between('gap', 0.5, 2.5),
    discount: draw.between('discount', 0.3, 1),
    late: draw.between('late', 0, 2),
    foresight,
  };
  const without = profit(market, 0);
  const profits = costs.map((cost) => profit(market, cost * market.gap));
  return {
    gains: profits.some((value) => value > without * (1 + rounding)),
    loses: profits.at(-1)! < without * (1 - rounding),
  };
}

/** The vendor's profit when it chooses, by its first price, the lowest taste that buys in the first period. */
function profit(market: Market, cost: number): number {
  const value = (taste: number): number => profitFrom(market, cost, taste);
  return value(maximumBetween(value, 1e-3, 0.999));
}

/** Profit when tastes from `taste` on buy in the first period; prices below zero are none. */
function profitFrom({ gap, discount, late, foresight }: Market, cost: number, taste: number): number {
  const second = (price: number): number => {
    const bound = 1 - Math.max(taste, Math.min(1, (price - cost) / gap));
    const turned = taste - Math.min(taste, price / gap);
    const fresh = late * (1 - Math.min(1, price / gap));
    return price * (bound + turned + fresh);
  };
  const price = maximumBetween(second, 1e-4 * gap, gap + cost);
  const worth = taste * gap;
  const loss = foresight ? discount * (Math.max(0, worth - price) - Math.max(worth - price, -cost)) : 0;
  const first = worth - loss;
  return first < 0 ? -1 : first * (1 - taste) + discount * second(price);
}
