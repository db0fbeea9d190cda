import { z } from 'zod';
import { always, cloudShares, simulatorOf, type BareMarket } from '../bare-market.js';
import type { Family } from '../family.js';

const question = z.strictObject({
  tells: z.enum(['stay', 'stationary']),
  gap: z.number(),
  switching_cost: z.number().min(0),
});
const inputs = z.strictObject({ questions: z.array(question).min(1) });

/** Chance to stay with an option under a switching cost, and the share that it comes to. */
export const stateDependence: Family<z.output<typeof inputs>> = {
  name: 'state-dependence',
  about: 'Two options, one better by `gap`; leaving the present one costs `switching_cost`. Everybody reconsiders each month.',
  tells: 'for each question: chance that a user of the better option stays a month, or its stationary share',
  inputs,
  run: ({ questions }) =>
    questions.map(({ tells, gap, switching_cost: cost }) =>
      tells === 'stay' ? shareAfter(1, 1, gap, cost) : shareAfter(240, 0.5, gap, cost),
    ),
};

function shareAfter(months: number, start: number, gap: number, cost: number): number {
  const market: BareMarket = {
    mechanisms: ['inertia'],
    vendors: { better: { brand: { people: gap } }, other: {} },
    segments: {
      people: {
        attention: always,
        switching_cost: cost,
        observed: [{ date: '2024-01-01', shares: { better: start, other: 1 - start } }],
      },
    },
    set: { horizon: months },
  };
  const simulator = simulatorOf(market);
  simulator.run(1, 0);
  return cloudShares(simulator).shares[0]!;
}
