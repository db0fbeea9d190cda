import { z } from 'zod';
import { always, cloudShares, playBare, type BareMarket } from '../bare-market.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  /** How much a unit of the other system's price adds to demand for one. */
  substitution: z.number().min(0).max(0.95),
  /** Demand for a system when both are free less what the other's price adds. */
  intercept: z.number().positive().default(1),
});
type Inputs = z.output<typeof inputs>;

/** A free platform with an application, against a platform that is sold with an application of another maker. */
export const platformPair: Family<Inputs> = {
  name: 'platform-pair',
  about:
    'Two systems of platform and application: in one the platform is free, in the other platform and application have each a seller; all price by best response, at no cost, in linear demand.',
  tells: 'price of the open and of the closed system, demand for each, share of the open system',
  inputs,
  run(given) {
    const simulator = playBare(market(given));
    const prices = simulator.state.listPrice;
    const [closed, , open] = cloudShares(simulator).shares.map((share) => share * crowding(given)) as [number, number, number];
    return [prices[2]! + prices[3]!, prices[0]! + prices[1]!, open, closed, open / (open + closed)];
  },
};

/** Months of best replies: replies to each other's components shrink by a third a month. */
const replies = 120;

/** More people than demand at any price, so that linear demand is inside its bounds. */
const crowding = ({ intercept, substitution }: Inputs): number => (4 * intercept) / (1 - substitution);

function market(given: Inputs): BareMarket {
  const { intercept, substitution } = given;
  const seller = { strategy: 'best-response', prices: { flagship: intercept / (1 - substitution) } };
  const worth = { people: intercept / (1 - substitution) };
  return {
    mechanisms: ['choice'],
    vendors: {
      closed: { ...seller, brand: worth },
      'closed-application': { ...seller, part_of: 'closed' },
      open: { prices: { flagship: 0 }, brand: worth },
      'open-application': { ...seller, part_of: 'open' },
    },
    segments: { people: { price: 1, attention: always, outside: 0 } },
    set: {
      horizon: replies,
      choice: { form: 'linear', price_form: 'linear', substitution, spread: crowding(given) },
      serving: { classes: { flagship: { lag: 0, cost: 0 } }, floor: 0, stickers: 'continuous' },
      policies: { ladder: { low: 1e-6, high: 4 } },
    },
  };
}
