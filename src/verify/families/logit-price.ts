import { z } from 'zod';
import { always, cloudShares, crowd, playBare } from '../bare-market.js';
import type { Family } from '../family.js';
import { nameOf } from './logit-shares.js';

/** One market, or one for each entry of `vendors`. */
const inputs = z.strictObject({
  vendors: z.array(z.int().min(1).max(40)).min(1),
  quality: z.number(),
  cost: z.number().min(0),
  /** Scale of the logit: utilities are divided by it. */
  scale: z.number().positive(),
  outside: z.number().optional(),
  conduct: z.array(z.enum(['best-response', 'joint-maximum'])).min(1),
  tells: z.array(z.enum(['price', 'share', 'profit'])).min(1),
  /** Whether all prices come before all profits, or each market's numbers stand together. */
  order: z.enum(['by-number', 'by-market']).default('by-market'),
});

type Inputs = z.output<typeof inputs>;

/** Prices of symmetric vendors in a logit market, by best response or as one firm. */
export const logitPrice: Family<Inputs> = {
  name: 'logit-price',
  about: 'Symmetric vendors set prices in a logit market month by month, by best response to last month or as one firm.',
  tells: 'for each number of vendors and each conduct: price, share of a vendor, its profit per head, as `tells` lists them',
  inputs,
  run(given) {
    const markets = given.vendors.flatMap((vendors) => given.conduct.map((conduct) => outcome(given, vendors, conduct)));
    return given.order === 'by-number'
      ? given.tells.flatMap((number) => markets.map((market) => market[number]))
      : markets.flatMap((market) => given.tells.map((number) => market[number]));
  },
};

/** Months of best replies: far more than a contraction needs to reach the last digit. */
const replies = 240;

function outcome(
  { quality, cost, scale, outside }: Inputs,
  vendors: number,
  strategy: string,
): { readonly price: number; readonly share: number; readonly profit: number } {
  const names = Array.from({ length: vendors }, (_, i) => nameOf(i));
  const reference = cost + 4 * scale + Math.max(0, quality - cost);
  const simulator = playBare({
    mechanisms: ['choice'],
    vendors: Object.fromEntries(
      names.map((name) => [name, { strategy, prices: { flagship: reference }, brand: { people: quality / scale } }]),
    ),
    segments: {
      people: { price: 1 / scale, attention: always, ...(outside !== undefined && { outside: outside / scale }) },
    },
    set: {
      horizon: replies,
      choice: { price_form: 'linear' },
      serving: { classes: { flagship: { lag: 0, cost } }, floor: 0, stickers: 'continuous' },
      policies: { ladder: { low: 1e-6, high: 100 } },
    },
  });
  const { state } = simulator;
  return { price: state.listPrice[0]!, share: cloudShares(simulator).shares[0]!, profit: state.net[0]! / crowd };
}
