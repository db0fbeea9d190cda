import { expect, test } from 'vitest';
import { flagship } from '../../test/support/flagship.js';
import type { Ensemble } from '../experiment/index.js';
import { tiesOf } from './border.js';
import { mapOf } from './map.js';
import { ownRanges, withColumns } from './ranges.js';

const values = Float64Array.from({ length: 18 }, (_, i) => (i % 2 === 0 ? i / 2 : ((i - 1) / 2) % 3));
const ensemble: Ensemble = { paths: ['a', 'b'], draws: 9, values, weights: null };

test('a map counts worlds by thirds of one number, or of two', () => {
  const holding = Array.from({ length: 9 }, (_, world) => (world === 8 ? null : world >= 3));
  const one = mapOf(ensemble, holding, ['a'])!;
  expect(one.cells).toEqual([
    { share: 0, worlds: 2 },
    { share: 2 / 3, worlds: 3 },
    { share: 1, worlds: 3 },
  ]);
  const two = mapOf(ensemble, holding, ['a', 'b'])!;
  expect(two.cells).toHaveLength(9);
  expect(two.cells.reduce((sum, { worlds }) => sum + worlds, 0)).toBe(8);
  expect(mapOf(ensemble, holding, ['a', 'a'])).toEqual(one);
  expect(mapOf(ensemble, holding, ['nowhere'])).toBeNull();
});

test('what an effect moves with most comes first', () => {
  const effects = Array.from({ length: 9 }, (_, world) => -world);
  expect(tiesOf(ensemble, effects, 2).map(({ path, correlation }) => [path, Math.sign(correlation)])).toEqual([
    ['a', -1],
    ['b', -1],
  ]);
});

test('draws over the ranges of a scenario lie within them, and columns of a table take the place of theirs, draw by draw', () => {
  const scenario = flagship();
  const own = ownRanges(scenario, 50, 1);
  const cash = own.paths.indexOf('vendors.openai.cash');
  const column = Array.from({ length: 50 }, (_, draw) => own.values[draw * own.paths.length + cash]!);
  const { low, high } = scenario.vendors['openai']!.cash;
  expect(Math.min(...column)).toBeGreaterThanOrEqual(low!);
  expect(Math.max(...column)).toBeLessThanOrEqual(high!);
  expect(new Set(column).size).toBe(50);
  const table: Ensemble = { paths: ['x', 'vendors.openai.cash'], draws: 2, values: Float64Array.of(1, 10, 2, 20), weights: null };
  const mixed = withColumns(table, own, ['vendors.openai.cash']);
  expect(mixed.paths).toEqual(['x', 'vendors.openai.cash']);
  expect(Array.from(mixed.values.subarray(0, 6))).toEqual([1, column[0], 2, column[1], 1, column[2]]);
});
