import { z } from 'zod';
import { marketSeries } from '../../simulation/index.js';
import { always, cloudShares, playBare } from '../bare-market.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  utilities: z.array(z.number()).min(1),
  outside: z.number(),
});

/** Shares and log-sum of a logit in which everybody chooses anew and may choose nothing. */
export const logitShares: Family<z.output<typeof inputs>> = {
  name: 'logit-shares',
  about: 'Everybody chooses anew each month among options of stated utility, or uses nothing.',
  tells: 'share of each option, share of using nothing, consumer surplus (log-sum)',
  inputs,
  run({ utilities, outside }) {
    const names = utilities.map((_, i) => nameOf(i));
    const simulator = playBare(
      {
        vendors: Object.fromEntries(names.map((name, i) => [name, { brand: { people: utilities[i]! } }])),
        segments: { people: { outside, attention: always } },
        set: { horizon: 1 },
      },
      { observe: 'all' },
    );
    const { shares, outside: nothing } = cloudShares(simulator);
    return [...shares, nothing, simulator.recorder.marketPath[marketSeries.indexOf('consumer_surplus')]!];
  },
};

/** Names that sort in their order. */
export const nameOf = (i: number): string => `v${String(i).padStart(3, '0')}`;
