import { z } from 'zod';
import { always, cloudShares, playBare } from '../bare-market.js';
import type { Family } from '../family.js';
import { nameOf } from './logit-shares.js';

const inputs = z.strictObject({
  vendors: z.array(z.int().min(1).max(20)).min(1),
  /** What another expected user of the network adds to willingness to pay. */
  network: z.number().min(0).max(0.9),
  /** Whether products are compatible, or to which part; of several, one after the other. */
  compatible: z.array(z.union([z.boolean(), z.number().min(0).max(1)])).min(1),
  /** Willingness to pay of the first buyer for a product without a network, and unit cost: one for all, or one for each vendor. */
  intercept: z.number().positive().default(1),
  cost: z.union([z.number().min(0), z.array(z.number().min(0)).min(1)]).default(0),
});
type Inputs = z.output<typeof inputs>;

/** Vendors choose quantities; buyers value the network of last month, and it is what it was when nothing moves any more. */
export const quantityNetworks: Family<Inputs> = {
  name: 'quantity-networks',
  about:
    'Vendors choose quantities by best response; a buyer values the expected network, of the one vendor or, where products are compatible, of all; expectations are fulfilled.',
  tells: 'without compatibility or with it, as asked, for each number of vendors: what each sells, of all where costs are',
  inputs,
  run: (given) =>
    given.compatible.flatMap((compatible) => given.vendors.flatMap((n) => quantities(given, n, Number(compatible)))),
};

/** Months until replies and expectations have settled. */
const replies = 240;

/**
 * What each vendor sells. Willingness to pay falls by one over each unit of people, so that `spread` units of them are more than
 * ever buy. Source: Katz and Shapiro (1985), American Economic Review 75, 424-440.
 */
function quantities({ network, intercept, cost }: Inputs, vendors: number, compatible: number): number[] {
  const spread = (8 * intercept) / (1 - network);
  const costs = Array.from({ length: vendors }, (_, i) => (Array.isArray(cost) ? cost[i % cost.length]! : cost));
  const dearest = Math.max(...costs);
  const people = 1e9;
  const unit = people / spread;
  const names = costs.map((_, i) => nameOf(i));
  const first = intercept / (vendors + 1);
  const simulator = playBare({
    mechanisms: ['choice', 'ecosystem'],
    vendors: Object.fromEntries(
      costs.map((own, i) => [
        names[i]!,
        {
          strategy: 'best-response',
          prices: { flagship: 1 },
          supply: { people: unit * first },
          brand: { people: intercept },
          cost_factor: dearest > 0 ? own / dearest : 1,
        },
      ]),
    ),
    segments: {
      people: {
        potential: people,
        adopted: people,
        price: 1,
        attention: always,
        outside: 0,
        network: network * spread,
        observed: [{ date: '2024-01-01', shares: Object.fromEntries(names.map((name) => [name, first / spread])) }],
      },
    },
    set: {
      horizon: replies,
      choice: { form: 'quantities', price_form: 'linear', network_form: 'penetration', spread, ecosystem_ease: 0 },
      ecosystem: { build: 1, decay: always, operations_share: 0, compatibility: compatible },
      serving: { classes: { flagship: { lag: 0, cost: dearest } }, floor: 0, stickers: 'continuous' },
      policies: { ladder: { low: 1e-3, high: 1e3 }, 'best-response': { pace: 2 / (vendors + 1) } },
    },
  });
  const { shares } = cloudShares(simulator);
  return (Array.isArray(cost) ? shares : shares.slice(0, 1)).map((share) => share * spread);
}
