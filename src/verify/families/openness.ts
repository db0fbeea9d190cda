import { z } from 'zod';
import { always, simulatorOf, type BareMarket } from '../bare-market.js';
import { trials, type Draw } from '../draws.js';
import type { Family } from '../family.js';
import { nameOf } from './logit-shares.js';

const inputs = z.strictObject({
  draws: z.int().min(1),
  seed: z.int().min(0).default(1),
  vendors: z.int().min(2).max(20).default(8),
  tells: z.enum(['falls', 'rises']),
});

/** Equal vendors choose how open they are: openness lets users add value, of which the vendor keeps less (Llanes 2018). */
export const openness: Family<z.output<typeof inputs>> = {
  name: 'openness',
  about:
    'Equal vendors choose price and openness by best response in a logit market. What users add grows with openness, the part of its price that a vendor keeps falls.',
  tells:
    'draws in which openness falls with some further vendor, or the best reply falls as rivals open further; or the part of draws in which openness is higher by a hundredth among the most than among two',
  inputs,
  run({ draws, seed, vendors, tells }) {
    const met = trials(seed, draws, (draw) => trial(draw, vendors));
    if (tells === 'falls') return [met.filter(({ byNumber, byRivals }) => falls(byNumber) || falls(byRivals)).length];
    return [met.filter(({ byNumber }) => byNumber.at(-1)! > byNumber[0]! + 0.01).length / draws];
  },
};

interface Drawn {
  /** What users add to a product that is wholly open, and the utility of buying nothing, in units of money. */
  readonly users: number;
  readonly outside: number;
  readonly scale: number;
}

/** Openness below which changes are what a search leaves open. */
const rounding = 1e-5;
const falls = (values: readonly number[]): boolean => values.some((value, i) => i > 0 && value < values[i - 1]! - rounding);

function trial(draw: Draw, most: number): { readonly byNumber: readonly number[]; readonly byRivals: readonly number[] } {
  const drawn: Drawn = {
    users: draw.around('users', 2),
    scale: draw.around('scale', 0.5),
    outside: draw.between('outside', -2, 1),
  };
  return {
    byNumber: Array.from({ length: most - 1 }, (_, i) => opennessIn(drawn, i + 2)),
    byRivals: [0.05, 0.2, 0.4, 0.6, 0.8, 0.95].map((rivals) => opennessIn(drawn, 3, rivals)),
  };
}

/** Openness of the first vendor when nothing moves any more; that of its rivals is held where `rivals` is said. */
function opennessIn(drawn: Drawn, vendors: number, rivals?: number): number {
  const simulator = simulatorOf(market(drawn, vendors, rivals));
  simulator.run(1, 0);
  return simulator.state.actions[0]!.openness;
}

/** Months of replies to last month's prices and openness. */
const replies = 30;

function market({ users, scale, outside }: Drawn, vendors: number, rivals: number | undefined): BareMarket {
  const names = Array.from({ length: vendors }, (_, i) => nameOf(i));
  return {
    mechanisms: ['choice'],
    vendors: Object.fromEntries(
      names.map((name) => [name, { strategy: 'best-response', prices: { flagship: scale }, openness: 0.3 }]),
    ),
    segments: { people: { price: 1 / scale, openness: users / scale, outside: outside / scale, attention: always } },
    set: {
      horizon: replies,
      choice: { price_form: 'linear' },
      serving: { classes: { flagship: { lag: 0, cost: 0 } }, floor: 0, stickers: 'continuous' },
      policies: { ladder: { low: 1e-4, high: 1e3 } },
      events:
        rivals === undefined ? [] : names.slice(1).map((vendor) => ({ month: 0, vendor, lever: 'openness', amount: rivals })),
    },
  };
}
