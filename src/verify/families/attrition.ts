import { z } from 'zod';
import { CompensatedSum } from '../../numerics/index.js';
import type { Simulator } from '../../simulation/index.js';
import { always, simulatorOf, type BareMarket } from '../bare-market.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  /** What whoever stays alone gets, in units of what a round costs: one number for both, or one for each. */
  prizes: z.array(z.union([z.number().positive(), z.tuple([z.number().positive(), z.number().positive()])])).min(1),
  tells: z.array(z.enum(['exit', 'rounds', 'played'])).min(1),
  /** Contests that are played out. */
  contests: z.int().min(1).max(100_000).default(4000),
});

type Prize = z.output<typeof inputs>['prizes'][number];

/** Two rivals pay round by round until one gives up. */
export const attrition: Family<z.output<typeof inputs>> = {
  name: 'attrition',
  about:
    'Two vendors lose money every month while both are there; whoever is alone earns it. Each gives up by the chance that makes the other indifferent.',
  tells:
    'of each kind that is asked for, for each prize: the chance to give up in a month, of both where prizes differ, or the full months before somebody does, expected from these chances or as played out',
  inputs,
  run: ({ prizes, tells, contests }) =>
    tells.flatMap((told) =>
      prizes.flatMap((prize) => {
        if (told === 'played') return [playedOut(prize, contests)];
        const [first, second] = chancesIn(prize);
        const both = (1 - first!) * (1 - second!);
        if (told === 'rounds') return [both / (1 - both)];
        return Array.isArray(prize) ? [first!, second!] : [first!];
      }),
    ),
};

/** Chances to give up in the first month. */
function chancesIn(prize: Prize): readonly number[] {
  const simulator = simulatorOf(market(prize));
  simulator.run(1, 0, { until: ({ month }) => month === 1 });
  return [...simulator.state.givingUp];
}

/** Mean months that both survived before a decision at which one did not. */
function playedOut(prize: Prize, contests: number): number {
  const simulator: Simulator = simulatorOf(market(prize), 'stochastic');
  const rounds = new CompensatedSum();
  for (let contest = 0; contest < contests; contest++) {
    simulator.run(1, contest, { until: ({ alive }) => alive[0] === 0 || alive[1] === 0 });
    rounds.add(simulator.state.month - 1);
  }
  return rounds.value() / contests;
}

/** Parts of a month that a round lasts, so that a run holds enough of them. */
const step = 1 / 16;
const people = 1e6;

/**
 * The market pays 4 USD a round, half of it to each; what a vendor spends on staff makes its prize, as it earns less alone and loses
 * more together the more it spends.
 */
function market(prize: Prize): BareMarket {
  const prizes = Array.isArray(prize) ? prize : [prize, prize];
  const rounds = Math.max(...prizes);
  const [first, second] = prizes.map((own) => ({
    gives_up: 'attrition',
    staff: (4 * rounds + 2 * own) / (rounds + own) / step,
    cash: 1e9,
    prices: { flagship: 1 },
  }));
  return {
    mechanisms: ['finance'],
    vendors: { first: first!, second: second! },
    segments: { people: { potential: people, adopted: people, attention: always, intensity: 4 / people / step } },
    set: {
      horizon: 240,
      step,
      factors: { talent_price: 1, talent_trend: 1 },
      finance: { operating_share: 0, prize_months: rounds * step },
    },
  };
}
