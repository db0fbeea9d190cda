import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts } from '../../evidence/index.js';
import { readScenario, type Scenario } from '../../scenario/index.js';
import { ensembleOf, priorOf, stateDocument, type Fit } from '../index.js';

const stateOf = (day: string): Scenario =>
  (readScenario(stateDocument({ facts, day, market: 'global' })!, { file: day, sources: () => true }) as { scenario: Scenario })
    .scenario;

test('half of the chances lie on each side of a value, within its range', () => {
  for (const { inverse, value, low, high, path } of priorOf(stateOf('2024-12-31'))) {
    const whole = Number.isInteger(inverse(0.3)) && Number.isInteger(inverse(0.7));
    if (!whole) expect(Math.abs(inverse(0.5) - value) / Math.max(1e-9, Math.abs(value)), path).toBeLessThan(1e-9);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (u) => inverse(u) >= low - 1e-9 && inverse(u) <= high + 1e-9),
      { numRuns: 5 },
    );
  }
});

test('an ensemble takes the posterior of what a fit has with the same range, and its own range of the rest', () => {
  const scenario = stateOf('2024-12-31');
  const prior = priorOf(scenario);
  const shared = prior.find(({ path }) => path === 'segments.businesses.attention')!;
  const moved = prior.find(({ path }) => path === 'segments.businesses.price')!;
  const fit = {
    ensemble: { paths: [shared.path, moved.path], draws: 2, values: Float64Array.of(0.011, 0.7, 0.022, 0.7), weights: null },
    ranges: [shared, { ...moved, high: 9 }],
  } as unknown as Fit;
  const plain = ensembleOf(scenario, null, 3, 1);
  const fitted = ensembleOf(scenario, fit, 3, 1);
  const column = ({ paths, values, draws }: typeof plain, path: string): number[] =>
    Array.from({ length: draws }, (_, draw) => values[draw * paths.length + paths.indexOf(path)]!);
  expect(column(fitted, shared.path)).toEqual([0.011, 0.022, 0.011]);
  expect(column(fitted, moved.path)).toEqual(column(plain, moved.path));
});
