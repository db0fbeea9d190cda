import { z } from 'zod';
import { always, simulatorOf } from '../bare-market.js';
import { trials, type Draw } from '../draws.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  draws: z.int().min(1).max(2000).default(200),
  seed: z.int().min(0).default(1),
  sensitivities: z.array(z.number().min(0).max(4)).min(2),
  tells: z.array(z.enum(['violations', 'attacked', 'interior'])).min(1),
});

/** How far two chances may differ and count as equal. */
const same = 1e-12;

/**
 * Predation against a vendor that needs refinancing (Bolton and Scharfstein 1990): what a rival's price cut takes from its
 * chance of closing rounds, by the sensitivity of rounds to performance.
 */
export const refinancing: Family<z.output<typeof inputs>> = {
  name: 'refinancing',
  about: "A rival's price cut lowers the revenue of a venture-funded vendor that looks for a round all the time.",
  tells:
    'draws in which the gain from predation is not zero at the first sensitivity, if that is zero, or falls from one to the next; part of draws in which it is positive at the last; part in which chances of a round stay away from 0 and 1; as `tells` lists them',
  inputs,
  run({ draws, seed, sensitivities, tells }) {
    const gains = trials(seed, draws, (draw) => gainsOf(draw, sensitivities));
    const count = (holds: (trial: (typeof gains)[number]) => boolean): number => gains.filter(holds).length;
    const numbers = {
      violations: count(({ gain }) => violates(gain, sensitivities)) + (draws - gains.length),
      attacked: count(({ gain }) => gain.at(-1)! > same) / draws,
      interior: count(({ chance }) => chance > 0.05 && chance < 0.95) / draws,
    };
    return tells.map((name) => numbers[name]);
  },
};

function violates(gain: readonly number[], sensitivities: readonly number[]): boolean {
  if (sensitivities[0] === 0 && Math.abs(gain[0]!) > same) return true;
  return gain.some((value, i) => i > 0 && value < gain[i - 1]! - same);
}

interface Attack {
  /** By sensitivity: chance of a round in the months after the cut without it, less that with it. */
  readonly gain: number[];
  /** Chance of a round in those months without a cut. */
  readonly chance: number;
}

/** The gains of one draw; undefined where the cut does not lower the prey's revenue relative to the market, the premise. */
function gainsOf(draw: Draw, sensitivities: readonly number[]): Attack | undefined {
  const market = marketOf(draw);
  const without = sensitivities.map((sensitivity) => roundsAfter(market, sensitivity, 1));
  const cut = draw.between('cut', 0.2, 0.95);
  const under = sensitivities.map((sensitivity) => roundsAfter(market, sensitivity, cut));
  if (under[0]!.traction >= 1) return undefined;
  return { gain: under.map(({ chance }, i) => without[i]!.chance - chance), chance: without[0]!.chance };
}

const cutIn = 7;
const months = 9;

interface Drawn {
  readonly [name: string]: number;
}

/** Numbers of the flagship, each over a factor of ten around it. */
function marketOf(draw: Draw): Drawn {
  return {
    hazard: draw.around('hazard', 0.2),
    sensitivity: draw.around('sensitivity', 0.6),
    price: draw.around('price', 5),
    share: draw.between('share', 0.1, 0.9),
  };
}

/** Chance of at least one round in the months after the cut, and the prey's revenue over the market's against half a year before. */
function roundsAfter(drawn: Drawn, performance: number, factor: number): { readonly chance: number; readonly traction: number } {
  const simulator = simulatorOf({
    mechanisms: ['choice', 'finance'],
    vendors: {
      predator: { prices: { flagship: drawn['price'] } },
      prey: {
        funding: 'venture',
        prices: { flagship: drawn['price'] },
        cash: 1e12,
        staff: 1e8,
        round_cap: 1,
        round_growth: 1,
      },
    },
    segments: {
      businesses: {
        kind: 'business',
        potential: 1e6,
        adopted: 1e6,
        price: drawn['sensitivity'],
        attention: always,
        brand: 'inverted',
        observed: [{ date: '2024-01-01', shares: { prey: drawn['share'], predator: 1 - drawn['share']! } }],
      },
    },
    set: {
      horizon: months,
      choice: { price_form: 'linear', pseudo_share: 0 },
      factors: { talent_price: 1, talent_trend: 1 },
      finance: { operating_share: 0, performance, round_hazard: drawn['hazard'], round_trigger: 1e6, round_cover: 1 },
      events: [{ month: cutIn, vendor: 'predator', lever: 'price', factor }],
    },
  });
  let none = 1;
  const prey: number[] = [];
  const all: number[] = [];
  simulator.run(1, 0, {
    watch({ month, roundClosed, revenue }) {
      prey.push(revenue[1]!);
      all.push(revenue[0]! + revenue[1]!);
      if (month >= cutIn) none *= 1 - roundClosed[1]!;
    },
  });
  const [now, then] = [cutIn - 1, 0];
  return { chance: 1 - none, traction: prey[now]! / prey[then]! / (all[now]! / all[then]!) };
}
