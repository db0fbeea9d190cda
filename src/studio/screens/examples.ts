import type { PathMetric } from '../protocol/paths.js';

export type Position = 'leader' | 'challenger' | 'newcomer';

/** A worked example: who one is, in which market, and what to look at. */
export interface Example {
  readonly structure: string;
  readonly position: Position;
  readonly vendor: string;
  readonly metric: PathMetric;
  /** What the example tries: the vendor's other way of doing business. */
  readonly strategy: string;
}

const structures = ['superpower', 'many-heads', 'llm-2024', 'llm-china-2024'] as const;

const seats: Readonly<
  Record<(typeof structures)[number], Readonly<Record<Position, readonly [vendor: string, strategy: string]>>>
> = {
  superpower: { leader: ['ash', 'open-weights'], challenger: ['cedar', 'open-weights'], newcomer: ['oak', 'unbeatable-first'] },
  'many-heads': { leader: ['ash', 'open-weights'], challenger: ['birch', 'closed-premium'], newcomer: ['elm', 'delayed-open'] },
  'llm-2024': {
    leader: ['openai', 'open-weights'],
    challenger: ['meta', 'closed-premium'],
    newcomer: ['mistral', 'open-weights'],
  },
  'llm-china-2024': {
    leader: ['baidu', 'open-weights'],
    challenger: ['alibaba', 'closed-premium'],
    newcomer: ['moonshot', 'open-weights'],
  },
};

const metrics: Readonly<Record<Position, PathMetric>> = {
  leader: 'business_share',
  challenger: 'business_share',
  newcomer: 'survival',
};

export const positions: readonly Position[] = ['leader', 'challenger', 'newcomer'];

/** One worked example for each position in each structure of the market, structure by structure. */
export const examples: readonly Example[] = structures.flatMap((structure) =>
  positions.map((position) => {
    const [vendor, strategy] = seats[structure][position];
    return { structure, position, vendor, strategy, metric: metrics[position] };
  }),
);

/** Markets that differ from a flagship in one thing, or are no market of language models at all. */
export const others = ['funding-winter', 'authority-rationed', 'stickiness-essay', 'stickiness-survey', 'database'] as const;
