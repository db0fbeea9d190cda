import { describe, expect, test } from 'vitest';
import type { Equilibria, LeverGain, Paired } from '../../argument/index.js';
import { equilibriaData, equilibriaFrom, type EquilibriaTold } from './data.js';
import { equilibriaFigures } from './figures.js';
import { reversalWords } from './bars.js';
import { regionWords } from './maps.js';

const gain = (estimate: number, half = 3, wins = 6): Paired => ({
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

const move = (lever: LeverGain['lever'], over: Partial<LeverGain> = {}): LeverGain => ({
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
const turning = {
  reversal: {
    of: 'fails',
    sides: [{ path: 'revenue.maturity', operator: '<=', value: 0.4, coverage: 0.6, density: 0.9 }],
    byChance: 0.01,
  },
  map: { paths: ['revenue.maturity'], cuts: [[0.4, 0.6]], cells: [0.1, 0.8, 1].map((share) => ({ share, worlds: 8 })) },
} as const satisfies Partial<LeverGain>;

const market = (most: number, advice: readonly LeverGain[]): Equilibria => ({
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

const restored = (one: Equilibria): Equilibria[] =>
  equilibriaFrom(JSON.parse(JSON.stringify(equilibriaData([one]))) as EquilibriaTold);

describe('figures of equilibria', () => {
  const plain = market(1, [move('price'), move('training', { gain: gain(-2, 3, 4) })]);
  const found = market(-3, [move('price'), move('training', turning)]);

  test('are drawn from a document as from what was calculated', () => {
    for (const one of [plain, found]) expect(restored(one)).toEqual([one]);
  });

  test('show the map, the region and what reverses; the last only where something was found', () => {
    const kinds = (one: Equilibria) => equilibriaFigures([one], () => '', 'en').map(({ file }) => file);
    const always = [
      'map.en.svg',
      'all-open.en.svg',
      'responses.market.en.svg',
      'temptations.market.en.svg',
      'reversals.market.en.svg',
    ];
    expect(kinds(plain)).toEqual(always);
    expect(kinds(found)).toEqual([...always, 'reversal.market.1.en.svg']);
  });

  test('tell shown from not shown, position by position, the first at the top', () => {
    const [map, region] = equilibriaFigures([plain], () => '', 'en').map(({ chart }) => chart);
    if (map?.kind !== 'map' || !('cells' in map) || region?.kind !== 'map' || !('cells' in region)) throw new Error('no maps');
    expect(map.y.names!.at(-1)).toBe('market · leader a');
    expect(map.cells[2]!.map((cell) => map.categories[cell])).toEqual(['open, shown', 'open by the mean', 'closed by the mean']);
    // Who gains most by leaving, not who is first.
    expect(region.notes![0]![0]).toBe('challenger: hybrid\n+1.00 (-Infinity … 4.00)'.replace('-Infinity', '−∞'));
  });

  test('say honestly that there is no region and no reversal, and what is nearest', () => {
    expect(regionWords([plain], 'en')[0]).toBe('In none of 3 markets and climates is all-open shown to be an equilibrium.');
    expect(regionWords([found], 'en')).toEqual(['In 1 of 3 markets and climates all-open is shown to be an equilibrium.']);
    expect(reversalWords([plain], 'en')).toContain(
      'The nearest to turning is market, leader, training: 40 % less: it gains in 4/8',
    );
    expect(reversalWords([found], 'en')).toBe('A condition that reverses a move, beyond chance, was found for 1 of 2 moves.');
  });
});
