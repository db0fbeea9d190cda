import { z } from 'zod';
import { always, simulatorOf } from '../bare-market.js';
import { trials, type Draw } from '../draws.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  draws: z.int().min(1).max(2000).default(200),
  seed: z.int().min(0).default(1),
  unseen: z.number().min(0.001).max(1).default(1),
  tells: z.array(z.enum(['violations', 'myopic-loses', 'interior', 'sustained', 'displaced'])).min(1),
});

/**
 * An incumbent against a rival at price zero that learns from use (Casadesus-Masanell and Ghemawat 2006): does the incumbent
 * that looks ahead keep its lead, and the one that does not?
 *
 * In the theorem whoever has the larger base is worth more to everybody, and nobody pays for the lesser of two. So a lead sustains
 * itself among equals in price, and without it nothing is earned. In a logit that needs tastes that are strong against what the
 * model does not see of people: free, a family with the part x of the base gains on a free rival that learns by 1 / (1 - f) faster
 * where (network / unseen - 1) ln(x / (1 - x)) >= -ln(1 - f), and never does where the network exponent is below `unseen`. There
 * a base is no advantage that lasts, and some go on paying whoever has fallen behind, so that giving the lead up may pay.
 */
export const lookingAhead: Family<z.output<typeof inputs>> = {
  name: 'looking-ahead',
  about: 'An incumbent with the larger base meets a free rival; what users value grows with the base, at equal cost.',
  tells:
    'draws in which an incumbent that looks ahead loses its larger base; 1 where a myopic one does in any draw; part in which the one that looks ahead asks a price inside its ladder at some time; part in which the base of one that is free as well does not shrink; part in which the one that looks ahead loses it; as `tells` lists them',
  inputs,
  run({ draws, seed, unseen, tells }) {
    const fates = (plan: Plan) => trials(seed, draws, (draw) => fate(numbersOf(draw, unseen), plan));
    const asked = (...names: readonly (typeof tells)[number][]) => names.some((name) => tells.includes(name));
    const ahead = asked('violations', 'interior', 'displaced') ? fates('forward-looking') : [];
    const myopic = asked('myopic-loses') ? fates('best-response') : [];
    const free = asked('sustained') ? fates('free') : [];
    const violations = ahead.filter(({ lost }) => lost).length;
    const numbers = {
      violations,
      'myopic-loses': myopic.some(({ lost }) => lost) ? 1 : 0,
      interior: ahead.filter(({ inside }) => inside).length / draws,
      sustained: free.filter(({ grown }) => grown).length / draws,
      displaced: violations / draws,
    };
    return tells.map((name) => numbers[name]);
  },
};

/** How the incumbent sets its price: by a strategy, or not at all. */
type Plan = 'forward-looking' | 'best-response' | 'free';

interface Drawn {
  readonly [name: string]: number;
}

/**
 * Numbers around those of builders in the flagship. A logit measures tastes against what is unseen of people, which has scale one:
 * where that is a part `unseen` of it, all tastes weigh 1 / unseen of what they do.
 */
function numbersOf(draw: Draw, unseen: number): Drawn {
  return {
    network: draw.around('network', 0.4) / unseen,
    decay: draw.around('decay', 0.02),
    faster: draw.between('faster', 0, 0.9),
    sensitivity: draw.around('sensitivity', 0.7) / unseen,
    price: draw.around('price', 5),
    share: draw.between('share', 0.55, 0.95),
  };
}

interface Fate {
  readonly lost: boolean;
  /** Its part of the base is at the end what it was at the start, or more. */
  readonly grown: boolean;
  readonly inside: boolean;
}

function fate(drawn: Drawn, plan: Plan): Fate {
  const share = drawn['share']!;
  const simulator = simulatorOf({
    mechanisms: ['choice', 'ecosystem', 'programmes'],
    vendors: {
      incumbent:
        plan === 'free'
          ? { strategy: 'hold', prices: { flagship: 0 } }
          : { strategy: plan, prices: { flagship: drawn['price'] } },
      rival: { strategy: 'closed-premium', prices: { flagship: 0 }, operations: 1e9 },
    },
    segments: {
      builders: {
        kind: 'builder',
        potential: 1e6,
        adopted: 1e6,
        network: drawn['network'],
        attention: always,
        price: drawn['sensitivity'],
        observed: [{ date: '2024-01-01', shares: { incumbent: share, rival: 1 - share } }],
      },
    },
    set: {
      horizon: 180,
      choice: { ecosystem_ease: 0, pseudo_share: 0 },
      serving: { classes: { flagship: { lag: 0, cost: 0 } }, floor: 0, stickers: 'continuous' },
      ecosystem: { build: 0.02, decay: drawn['decay'], operations_share: drawn['faster'] },
      programmes: { sandbox: 0, engineering: 0, open_support: 0 },
      policies: {
        ladder: { low: 1e-6, high: 10 },
        'forward-looking': { lowest: 0.0002, rungs: 10, every: 6, horizon: 60, terminal: 1200 },
      },
    },
  });
  let lost = false;
  let grown = false;
  let inside = false;
  simulator.run(1, 0, {
    watch({ ecosystem, ecosystemShare, actions }) {
      if (ecosystem[0]! < ecosystem[1]!) lost = true;
      grown = ecosystemShare[0]! >= share;
      if (actions[0]!.price > 1e-5 && actions[0]!.price < 1.4) inside = true;
    },
  });
  return { lost, grown, inside };
}
