import type { Equilibria, LeverGain, Paired } from '../../src/argument/index.js';

export const gain = (estimate: number, half = 3, wins = 6): Paired => ({
  estimate,
  low: estimate - half,
  high: estimate + half,
  wins,
  losses: 8 - wins,
  usual: 'undecided',
});
const climates = ['boom', 'normal', 'winter'] as const;
const seats = { leader: 'a', challenger: 'b', laggard: 'c' } as const;
const positions = ['leader', 'challenger', 'laggard'] as const;

export const move = (lever: LeverGain['lever'], over: Partial<LeverGain> = {}): LeverGain => ({
  lever,
  amount: 0.6,
  own: true,
  position: 'leader',
  vendor: 'a',
  gain: gain(1),
  survival: 0,
  reversal: null,
  map: null,
  ...over,
});
export const turning = {
  reversal: {
    of: 'fails',
    sides: [{ path: 'revenue.maturity', operator: '<=', value: 0.4, coverage: 0.6, density: 0.9 }],
    byChance: 0.01,
  },
  map: { paths: ['revenue.maturity'], cuts: [[0.4, 0.6]], cells: [0.1, 0.8, 1].map((share) => ({ share, worlds: 8 })) },
} as const satisfies Partial<LeverGain>;

/** Equilibria of a market in which leaving gains `most` at most, and what levers do. */
export const marketAt = (most: number, advice: readonly LeverGain[]): Equilibria => ({
  scenario: 'market',
  hash: 'ab',
  premises: 'survey',
  play: 'myopic',
  seats,
  worlds: 8,
  chosenIn: 2,
  runs: 100,
  responses: positions.flatMap((position) =>
    climates.map((climate, i) => ({
      position,
      climate,
      rivals: 'as-is' as const,
      vendor: seats[position],
      payoffs: [],
      best: 'hybrid' as const,
      open: 'hybrid' as const,
      closed: 'closed-premium' as const,
      plain: 'closed-premium' as const,
      gain: gain([5, 1, -1][i]!),
      onPlain: gain(-5),
    })),
  ),
  allOpen: climates.map((climate, i) => ({
    climate,
    temptations: positions.map((position, p) => ({
      position,
      vendor: seats[position],
      way: 'hybrid' as const,
      gain: p === 1 ? { ...gain(most + i), low: -Infinity } : gain(most - 5),
      closed: 'closed-premium' as const,
      closedGain: gain(-1),
    })),
    stability: most + 3 <= 0 && i === 0 ? ('equilibrium' as const) : ('undecided' as const),
    againstClosed: 'undecided',
    holds: 0.5,
    border: null,
    map: null,
  })),
  contrasts: [],
  restPoints: [],
  advice,
});
