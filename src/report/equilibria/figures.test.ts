import { describe, expect, test } from 'vitest';
import { gain, marketAt, move, turning } from '../../../test/support/equilibria.js';
import type { Equilibria } from '../../argument/index.js';
import { equilibriaData, equilibriaFrom, type EquilibriaTold } from './data.js';
import { equilibriaFigures } from './figures.js';
import { reversalWords } from './bars.js';
import { regionWords } from './maps.js';

const restored = (one: Equilibria): Equilibria[] =>
  equilibriaFrom(JSON.parse(JSON.stringify(equilibriaData([one]))) as EquilibriaTold);

describe('figures of equilibria', () => {
  const plain = marketAt(1, [move('price'), move('training', { gain: gain(-2, 3, 4) })]);
  const found = marketAt(-3, [move('price'), move('training', turning)]);

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
