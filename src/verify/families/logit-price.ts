import { z } from 'zod';
import { always, cloudShares, crowd, playBare } from '../bare-market.js';
import type { Family } from '../family.js';
import { nameOf } from './logit-shares.js';

/** A number for all vendors, or one for each. */
const each = <T extends z.ZodType>(value: T) => z.union([value, z.array(value).min(1)]);

/** One market, or one for each entry of `vendors`. */
const inputs = z.strictObject({
  vendors: z.array(z.int().min(1).max(40)).min(1),
  quality: each(z.number()),
  cost: each(z.number().min(0)),
  /** Scale of the logit: utilities are divided by it. */
  scale: z.number().positive(),
  outside: z.number().optional(),
  conduct: z.array(z.enum(['best-response', 'joint-maximum'])).min(1),
  tells: z.array(z.enum(['price', 'share', 'profit', 'prices', 'shares', 'profits'])).min(1),
  /** Whether all prices come before all profits, or each market's numbers stand together. */
  order: z.enum(['by-number', 'by-market']).default('by-market'),
});

type Inputs = z.output<typeof inputs>;

/** Prices of vendors in a logit market, by best response or as one firm. */
export const logitPrice: Family<Inputs> = {
  name: 'logit-price',
  about: 'Vendors set prices in a logit market month by month, by best response to last month or as one firm.',
  tells:
    'for each number of vendors and each conduct: price, share of the first vendor, its profit per head, or these of every vendor, as `tells` lists them',
  inputs,
  run(given) {
    const markets = given.vendors.flatMap((vendors) => given.conduct.map((conduct) => outcome(given, vendors, conduct)));
    return given.order === 'by-number'
      ? given.tells.flatMap((number) => markets.flatMap((market) => market[number]))
      : markets.flatMap((market) => given.tells.flatMap((number) => market[number]));
  },
};

/** Months of best replies: far more than a contraction needs to reach the last digit. */
const replies = 240;

type Outcome = Readonly<Record<Inputs['tells'][number], readonly number[]>>;

function outcome({ quality, cost, scale, outside }: Inputs, vendors: number, strategy: string): Outcome {
  const names = Array.from({ length: vendors }, (_, i) => nameOf(i));
  const at = (value: number | number[], i: number): number => (Array.isArray(value) ? value[i % value.length]! : value);
  const costs = names.map((_, i) => at(cost, i));
  const qualities = names.map((_, i) => at(quality, i));
  const dearest = Math.max(...costs);
  const reference = dearest + 4 * scale + Math.max(0, ...qualities.map((value, i) => value - costs[i]!));
  const simulator = playBare({
    mechanisms: ['choice'],
    vendors: Object.fromEntries(
      names.map((name, i) => [
        name,
        {
          strategy,
          prices: { flagship: reference },
          brand: { people: qualities[i]! / scale },
          cost_factor: dearest > 0 ? costs[i]! / dearest : 1,
        },
      ]),
    ),
    segments: {
      people: { price: 1 / scale, attention: always, ...(outside !== undefined && { outside: outside / scale }) },
    },
    set: {
      horizon: replies,
      choice: { price_form: 'linear' },
      serving: { classes: { flagship: { lag: 0, cost: dearest } }, floor: 0, stickers: 'continuous' },
      policies: { ladder: { low: 1e-6, high: 100 } },
    },
  });
  const { state } = simulator;
  const prices = names.map((_, v) => state.listPrice[v]!);
  const { shares } = cloudShares(simulator);
  const profits = names.map((_, v) => state.net[v]! / crowd);
  return { price: prices.slice(0, 1), share: shares.slice(0, 1), profit: profits.slice(0, 1), prices, shares, profits };
}
