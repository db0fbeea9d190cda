import { z } from 'zod';
import { bestResponses } from '../../equilibrium/index.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  vendors: z.array(z.int().min(1).max(20)).min(1),
  /** What another expected user of the network adds to willingness to pay. */
  network: z.number().min(0).max(0.9),
  /** Whether products are compatible; of both, one after the other. */
  compatible: z.array(z.boolean()).min(1),
});

/** Vendors choose quantities; buyers value the network that they expect, and their expectations come true. */
export const quantityNetworks: Family<z.output<typeof inputs>> = {
  name: 'quantity-networks',
  about:
    'Vendors choose quantities by best response; a buyer values the expected network, of the one vendor or, where products are compatible, of all; expectations are fulfilled.',
  tells: 'without compatibility or with it, as asked, for each number of vendors: what each sells',
  inputs,
  run: ({ vendors, network, compatible }) => compatible.flatMap((all) => vendors.map((n) => quantity(n, network, all))),
};

/** What each vendor sells when what buyers expect is what is sold. Source: Katz and Shapiro (1985), American Economic Review 75, 424-440. */
function quantity(vendors: number, network: number, compatible: boolean): number {
  let sold = Array.from({ length: vendors }, () => 1 / (vendors + 1));
  for (let round = 0; round < 400; round++) {
    const all = sold.reduce((sum, x) => sum + x, 0);
    const expected = sold.map((own) => (compatible ? all : own));
    const { actions } = bestResponses(
      {
        bounds: sold.map(() => ({ low: 1e-6, high: 4 })),
        payoff: (i, quantities) => quantities[i]! * (1 + network * expected[i]! - quantities.reduce((sum, x) => sum + x, 0)),
      },
      { start: sold, rounds: 1 },
    );
    const change = Math.max(...actions.map((x, i) => Math.abs(x - sold[i]!)));
    sold = [...actions];
    if (change < 1e-9) break;
  }
  return sold[0]!;
}
