import { z } from 'zod';
import { withEvery, type Scenario } from '../../scenario/index.js';
import { compile, Simulator } from '../../simulation/index.js';
import { always, bareMarket, crowd, type BareMarket } from '../bare-market.js';
import { trials, type Draw } from '../draws.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  draws: z.int().min(1),
  seed: z.int().min(0).default(1),
  /** Whether buyers see, when they first buy, what they will be charged once they are bound. */
  foresight: z.boolean(),
  tells: z.enum(['rises', 'gains', 'losses']),
});

/** A closed vendor against a free rival, in two months, with and without a cost of leaving it. */
export const foreseenLockIn: Family<z.output<typeof inputs>> = {
  name: 'foreseen-lock-in',
  about:
    'A rival is free for good. A vendor prices by best response in two months, without committing itself, and may make it costly to leave; buyers of even tastes, those who come in the second month among them, foresee the second price or do not.',
  tells:
    'draws in which the vendor earns more with some cost of leaving than with a lower one, or than with none, or those in which it earns less with the highest than with none',
  inputs,
  run({ draws, seed, foresight, tells }) {
    return [trials(seed, draws, (draw) => told[tells](drawn(draw, foresight))).filter(Boolean).length];
  },
};

export interface TwoMonths {
  /** What the best taste is worth beyond the free product, a month. */
  readonly gap: number;
  readonly discount: number;
  /** Buyers who come in the second month, for each of the first. */
  readonly late: number;
  readonly foresight: boolean;
}

export function drawn(draw: Draw, foresight: boolean): TwoMonths {
  return {
    gap: draw.between('gap', 0.5, 2.5),
    discount: draw.between('discount', 0.3, 1),
    late: draw.between('late', 0, 2),
    foresight,
  };
}

/** Costs of leaving that are tried, in units of the gap. */
const costs = [0.1, 0.2, 0.4, 0.8];
/** Relative differences of profit below which they are rounding. */
const rounding = 1e-5;

const told: Readonly<Record<z.output<typeof inputs>['tells'], (market: TwoMonths) => boolean>> = {
  rises(market) {
    const profit = profits(market);
    const earned = [0, ...costs].map((cost) => profit(cost * market.gap));
    return earned.some((value, i) => i > 0 && value > earned[i - 1]! * (1 + rounding));
  },
  gains(market) {
    const profit = profits(market);
    const without = profit(0);
    return costs.some((cost) => profit(cost * market.gap) > without * (1 + rounding));
  },
  losses(market) {
    const profit = profits(market);
    return profit(costs.at(-1)! * market.gap) < profit(0) * (1 - rounding);
  },
};

/** What the vendor earns in both months, the second discounted, for each buyer of the first, by the cost of leaving it. */
export function profits(market: TwoMonths): (cost: number) => number {
  const scenario = bareMarket(bare(market));
  return (cost) => {
    const earned = netOf(withEvery(scenario, { 'vendors.vendor.lock_in.*': cost }));
    return (earned[0]! + market.discount * earned[1]!) / crowd;
  };
}

/** What the vendor earns in each month. */
function netOf(scenario: Scenario): readonly number[] {
  const earned: number[] = [];
  new Simulator(compile(scenario), 'mean-field', 'quick').run(1, 0, { watch: ({ net }) => earned.push(net[1]!) });
  return earned;
}

function bare({ gap, discount, late, foresight }: TwoMonths): BareMarket {
  const comes = (enters: number, people: number) => ({ enters, potential: people, adopted: people, price: 1, attention: always });
  return {
    mechanisms: ['choice'],
    vendors: {
      free: { prices: { flagship: 0 } },
      vendor: {
        strategy: 'best-response',
        prices: { flagship: gap },
        brand: { early: gap, late: gap },
        lock_in: { early: 0, late: 0 },
      },
    },
    segments: { early: comes(1, crowd), late: comes(2, Math.floor(late * crowd)) },
    set: {
      horizon: 2,
      choice: { form: 'vertical', price_form: 'linear', tastes: 'persistent', ...(foresight ? { foresight: discount } : {}) },
      serving: { classes: { flagship: { lag: 0, cost: 0 } }, floor: 0, stickers: 'continuous' },
      policies: { ladder: { low: 1e-6, high: 2 }, 'best-response': { ahead: discount } },
    },
  };
}
