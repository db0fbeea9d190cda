import { z } from 'zod';
import { bestResponses, linearDemand, profitOf, verticalDemand, type Replies } from '../../equilibrium/index.js';
import type { Family } from '../family.js';

const freeRival = z.strictObject({
  /** By how much the vendor's quality exceeds that of the rival, who gives its product away. */
  gap: z.number().positive(),
  costs: z.array(z.number().min(0)).min(1),
});

/** A vendor whose rival's price is zero for good, by vertical quality. */
export const freeRivalFamily: Family<z.output<typeof freeRival>> = {
  name: 'free-rival',
  about: 'A vendor prices against a worse product that is free; tastes for quality are spread evenly.',
  tells: 'for each cost: price, share, profit',
  inputs: freeRival,
  run: ({ gap, costs }) =>
    costs.flatMap((cost) => {
      const demand = verticalDemand([gap, 0]);
      const profit = profitOf(demand, [cost, 0]);
      const { actions, payoffs } = bestResponses(
        { bounds: [{ low: 1e-6, high: gap + cost }], payoff: (_, [price]) => profit(0, [price!, 0]) },
        { start: [cost + 0.1] },
      );
      return [actions[0]!, demand([actions[0]!, 0])[0]!, payoffs[0]!];
    }),
};

const platforms = z.strictObject({
  /** How much a unit of the other system's price adds to demand for one. */
  substitution: z.number().min(0).max(0.95),
});

/** A free platform with an application, against a platform that is sold with an application of another maker. */
export const platformPair: Family<z.output<typeof platforms>> = {
  name: 'platform-pair',
  about:
    'Two systems of platform and application: in one the platform is free, in the other platform and application have each a seller; all price by best response, at no cost.',
  tells: 'price of the open and of the closed system, demand for each, share of the open system',
  inputs: platforms,
  run({ substitution }) {
    const demand = linearDemand(1, substitution);
    const systems = (prices: readonly number[]): number[] => [prices[0]!, prices[1]! + prices[2]!];
    const { actions }: Replies = bestResponses(
      {
        bounds: Array.from({ length: 3 }, () => ({ low: 1e-6, high: 10 })),
        payoff: (i, prices) => prices[i]! * demand(systems(prices))[i === 0 ? 0 : 1]!,
      },
      { start: [0.5, 0.5, 0.5] },
    );
    const [open, closed] = demand(systems(actions)) as [number, number];
    return [...systems(actions), open, closed, open / (open + closed)];
  },
};
