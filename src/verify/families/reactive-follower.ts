import { z } from 'zod';
import { simulatorOf } from '../bare-market.js';
import { trials, type Draw } from '../draws.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  draws: z.int().min(1).max(2000).default(200),
  seed: z.int().min(0).default(1),
  tells: z.array(z.enum(['violations', 'catching-up-wins', 'interior'])).min(1),
});

/**
 * A deployer between a closed vendor's API and self-hosting open weights that follow at a fixed distance (Wu, Duan, Li and Hu
 * 2025): where the API is worth more at first, it stays so.
 */
export const reactiveFollower: Family<z.output<typeof inputs>> = {
  name: 'reactive-follower',
  about: 'Deployers choose between an API and self-hosting weights whose capability stays a fixed ratio below.',
  tells:
    'draws in which deployers ever prefer to self-host though they did not at first; 1 where they do in any draw when the open family catches up instead; part in which both ways are chosen by at least one in a hundred at first; as `tells` lists them',
  inputs,
  run({ draws, seed, tells }) {
    const met = trials(seed, draws, (draw) => deployers(numbersOf(draw)));
    const part = (holds: (trial: (typeof met)[number]) => boolean): number => met.filter(holds).length / draws;
    const numbers = {
      violations: met.filter(({ switched }) => switched).length + (draws - met.length),
      'catching-up-wins': met.some(({ overtaken }) => overtaken) ? 1 : 0,
      interior: part(({ selfHosting }) => selfHosting >= 0.01 && selfHosting <= 0.99),
    };
    return tells.map((name) => numbers[name]);
  },
};

interface Drawn {
  readonly [name: string]: number;
}

/** Numbers of the flagship, each over a factor of ten around it. */
function numbersOf(draw: Draw): Drawn {
  return {
    gap: draw.around('gap', 60),
    taste: draw.around('taste', 0.8),
    price: draw.around('price', 4),
    sensitivity: draw.around('sensitivity', 0.6),
    other: draw.around('other', 1),
    hardware: draw.around('hardware', 3000),
    running: draw.around('running', 20),
    intensity: draw.around('intensity', 20),
    growth: 1 + draw.around('growth', 1.4),
    interval: Math.round(draw.between('interval', 3, 9)),
  };
}

interface Deployers {
  readonly selfHosting: number;
  readonly switched: boolean;
  readonly overtaken: boolean;
}

/** What deployers do over five years; undefined where self-hosting is worth more from the start, outside the premise. */
function deployers(drawn: Drawn): Deployers | undefined {
  const reactive = selfHosting(drawn, false);
  if (reactive[0]! > 0.5) return undefined;
  return {
    selfHosting: reactive[0]!,
    switched: reactive.some((share) => share > 0.5),
    overtaken: selfHosting(drawn, true).some((share) => share > 0.5),
  };
}

/** Part of the deployers who run the weights themselves, month by month; everybody chooses anew each month. */
function selfHosting(drawn: Drawn, catchesUp: boolean): number[] {
  const lab = {
    strategy: 'open-weights',
    training: 1e6,
    training_growth: drawn['growth'],
    release_interval: drawn['interval'],
    cash: 1e15,
    prices: { flagship: drawn['price'] },
  };
  const simulator = simulatorOf({
    mechanisms: ['choice', 'training', 'spillover'],
    vendors: {
      closed: { ...lab, strategy: 'closed-premium' },
      open: {
        ...lab,
        licence: 'non-commercial',
        capability: { general: 1000 - drawn['gap']! },
        open: { licence: 'non-commercial', capability: { general: 1000 - drawn['gap']! }, age: 0 },
        admissible: { deployers: 0 },
      },
    },
    segments: {
      deployers: {
        kind: 'builder',
        intensity: drawn['intensity'],
        attention: 1e9,
        quality: drawn['taste'],
        price: drawn['sensitivity'],
        other_cost: drawn['other'],
        hardware: drawn['hardware'],
        hardware_owned: 0,
        running_cost: drawn['running'],
      },
    },
    set: {
      horizon: 60,
      choice: { local_ease: 0 },
      training: { luck: 0 },
      spillover: { regime: 'proactive', lag: 1, closed_hazard: catchesUp ? 0.5 : 0, open_hazard: 0, community_gain: 0 },
      policies: { 'open-weights': { training: 1 } },
    },
  });
  const local = 3 * simulator.market.layout.vendorNames.indexOf('open') + 1;
  const path: number[] = [];
  simulator.run(1, 0, { watch: ({ people, adopted }) => path.push(people[local]! / adopted[0]!) });
  return path;
}
