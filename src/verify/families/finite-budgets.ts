import { z } from 'zod';
import { simulatorOf } from '../bare-market.js';
import type { Family } from '../family.js';
import { nameOf } from './logit-shares.js';

const inputs = z.strictObject({
  vendors: z
    .array(z.strictObject({ cash: z.number().min(0), burn: z.number().positive() }))
    .min(2)
    .max(20),
});

/** Known budgets, no income: who is out first, and what the others have left then. */
export const finiteBudgets: Family<z.output<typeof inputs>> = {
  name: 'finite-budgets',
  about: 'Vendors without income burn known budgets at known rates.',
  tells: 'month of the first exit, cash that the last vendor of the list has left then',
  inputs,
  run({ vendors }) {
    const simulator = simulatorOf(
      {
        mechanisms: ['finance'],
        vendors: Object.fromEntries(vendors.map(({ cash, burn }, i) => [nameOf(i), { cash, staff: burn }])),
        segments: { people: { adopted: 0 } },
        set: { horizon: 240, factors: { talent_price: 1, talent_trend: 1 } },
      },
      'stochastic',
    );
    let month = NaN;
    let left = NaN;
    simulator.run(1, 0, {
      watch({ month: now, alive, cash }) {
        if (!Number.isNaN(month) || alive.every((chance) => chance === 1)) return;
        month = now;
        left = cash[vendors.length - 1]!;
      },
    });
    return [month, left];
  },
};
