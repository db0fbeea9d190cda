import { z } from 'zod';
import { compile, Simulator } from '../../simulation/index.js';
import { always, bareMarket, cloudShares } from '../bare-market.js';
import type { Family } from '../family.js';
import { nameOf } from './logit-shares.js';

const inputs = z.strictObject({
  shares: z.array(z.number().positive().max(1)).min(1),
  tells: z.enum(['utilities', 'shares']),
});

/** Mean utilities found from observed shares, and the shares that a market with these utilities comes to. */
export const berryInversion: Family<z.output<typeof inputs>> = {
  name: 'berry-inversion',
  about: 'Mean utilities are found from observed shares, what they leave using nothing; then everybody chooses anew.',
  tells: 'mean utility of each option over using nothing, or the shares a month later and that of using nothing',
  inputs,
  run({ shares, tells }) {
    const names = shares.map((_, i) => nameOf(i));
    const market = compile(
      bareMarket({
        vendors: Object.fromEntries(names.map((name) => [name, {}])),
        segments: {
          people: {
            outside: 0,
            attention: always,
            brand: 'inverted',
            observed: [{ date: '2024-01-01', shares: Object.fromEntries(names.map((name, i) => [name, shares[i]!])) }],
          },
        },
        set: { horizon: 1, choice: { pseudo_share: 0 } },
      }),
    );
    const perVendor = market.layout.offers / market.layout.vendors;
    if (tells === 'utilities') return names.map((_, v) => market.brand[v * perVendor]!);
    const simulator = new Simulator(market, 'mean-field', 'quick');
    simulator.run(1, 0);
    const chosen = cloudShares(simulator);
    return [...chosen.shares, chosen.outside];
  },
};
