import { z } from 'zod';
import { always, cloudShares, crowd, playBare } from '../bare-market.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  /** By how much the vendor's quality exceeds that of the rival, who gives its product away, in units of money. */
  gap: z.number().positive(),
  costs: z.array(z.number().min(0)).min(1),
});

/** A vendor whose rival's price is zero for good, by vertical quality. */
export const freeRival: Family<z.output<typeof inputs>> = {
  name: 'free-rival',
  about: 'A vendor prices by best response against a worse product that is free; tastes for quality are spread evenly.',
  tells: 'for each cost: price, share, profit per head',
  inputs,
  run: ({ gap, costs }) => costs.flatMap((cost) => outcome(gap, cost)),
};

function outcome(gap: number, cost: number): readonly number[] {
  const simulator = playBare({
    mechanisms: ['choice'],
    vendors: {
      free: { prices: { flagship: 0 } },
      vendor: { strategy: 'best-response', prices: { flagship: gap + cost }, brand: { people: gap } },
    },
    segments: { people: { price: 1, attention: always } },
    set: {
      horizon: 12,
      choice: { form: 'vertical', price_form: 'linear' },
      serving: { classes: { flagship: { lag: 0, cost } }, floor: 0, stickers: 'continuous' },
      policies: { ladder: { low: 1e-6, high: 1 } },
    },
  });
  return [simulator.state.listPrice[1]!, cloudShares(simulator).shares[1]!, simulator.state.net[1]! / crowd];
}
