import { z } from 'zod';
import { always, simulatorOf } from '../bare-market.js';
import { trials, type Draw } from '../draws.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  draws: z.int().min(1).max(2000).default(200),
  seed: z.int().min(0).default(1),
  tells: z.array(z.enum(['violations', 'myopic-loses', 'interior'])).min(1),
});

/**
 * An incumbent against a rival at price zero that learns from use (Casadesus-Masanell and Ghemawat 2006): does the incumbent
 * that looks ahead keep its lead, and the one that does not?
 */
export const lookingAhead: Family<z.output<typeof inputs>> = {
  name: 'looking-ahead',
  about: 'An incumbent with the larger base meets a free rival; what users value grows with the base, at equal cost.',
  tells:
    'draws in which an incumbent that looks ahead loses its larger base; 1 where a myopic one does in any draw; part in which the one that looks ahead asks a price inside its ladder at some time; as `tells` lists them',
  inputs,
  run({ draws, seed, tells }) {
    const ahead = trials(seed, draws, (draw) => fate(numbersOf(draw), 'forward-looking'));
    const myopic = tells.includes('myopic-loses') ? trials(seed, draws, (draw) => fate(numbersOf(draw), 'best-response')) : [];
    const numbers = {
      violations: ahead.filter(({ lost }) => lost).length,
      'myopic-loses': myopic.some(({ lost }) => lost) ? 1 : 0,
      interior: ahead.filter(({ inside }) => inside).length / draws,
    };
    return tells.map((name) => numbers[name]);
  },
};

/** Tastes weigh so much against what the model does not see of people: choice is nearly by value alone, as in the theorem. */
const sharp = 100;

interface Drawn {
  readonly [name: string]: number;
}

function numbersOf(draw: Draw): Drawn {
  return {
    network: sharp * draw.around('network', 0.4),
    decay: draw.around('decay', 0.02),
    faster: draw.between('faster', 0, 0.9),
    sensitivity: sharp * draw.around('sensitivity', 0.7),
    price: draw.around('price', 5),
    share: draw.between('share', 0.55, 0.95),
  };
}

interface Fate {
  readonly lost: boolean;
  readonly inside: boolean;
}

function fate(drawn: Drawn, strategy: string): Fate {
  const share = drawn['share']!;
  const simulator = simulatorOf({
    mechanisms: ['choice', 'ecosystem', 'programmes'],
    vendors: {
      incumbent: { strategy, prices: { flagship: drawn['price'] } },
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
  let inside = false;
  simulator.run(1, 0, {
    watch({ ecosystem, actions }) {
      if (ecosystem[0]! < ecosystem[1]!) lost = true;
      if (actions[0]!.price > 1e-5 && actions[0]!.price < 1.4) inside = true;
    },
  });
  return { lost, inside };
}
