import { z } from 'zod';
import { compile, Simulator } from '../../simulation/index.js';
import { always, bareMarket } from '../bare-market.js';
import type { Family } from '../family.js';
import { nameOf } from './logit-shares.js';

const inputs = z.strictObject({
  price: z.number().positive(),
  shares: z.array(z.number().positive().max(1)).min(1),
  margin: z.number().positive().max(0.999),
  tells: z.array(z.enum(['coefficient', 'cost', 'price'])).min(1),
});

/** Price sensitivity and cost that a margin implies, and the price that vendors then set by best response. */
export const observedMargin: Family<z.output<typeof inputs>> = {
  name: 'observed-margin',
  about: 'Observed shares, a price and a gross margin give price sensitivity and marginal cost of a linear logit.',
  tells: 'coefficient of price in utility, marginal cost, price to which best responses lead, as `tells` lists them',
  inputs,
  run({ price, shares, margin, tells }) {
    const names = shares.map((_, i) => nameOf(i));
    const each = <T>(value: (i: number) => T): Record<string, T> => Object.fromEntries(names.map((name, i) => [name, value(i)]));
    const market = compile(
      bareMarket({
        mechanisms: ['choice'],
        vendors: each(() => ({ strategy: 'best-response', prices: { flagship: price } })),
        segments: {
          people: {
            outside: 0,
            attention: always,
            brand: 'inverted',
            observed: [{ date: '2024-01-01', shares: each((i) => shares[i]!) }],
            margins: each(() => margin),
          },
        },
        set: {
          horizon: 120,
          choice: { price_form: 'linear', pseudo_share: 0 },
          serving: { classes: { flagship: { lag: 0, cost: 1 } }, floor: 0, stickers: 'continuous' },
        },
      }),
    );
    const simulator = new Simulator(market, 'mean-field', 'quick');
    simulator.run(1, 0);
    const numbers = {
      coefficient: -market.segment.price[0]!,
      cost: market.pair.servingCost[0]!,
      price: simulator.state.listPrice[0]!,
    };
    return tells.map((name) => numbers[name]);
  },
};
