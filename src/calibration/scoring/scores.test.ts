import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../numerics/index.js';
import { forecastBaselines, scoreBaselines, scoreEvent } from './baselines.js';
import { brier, meanScores, normalCrps, sampleCrps, skill } from './scores.js';

const real = fc.double({ min: -1e3, max: 1e3, noNaN: true });

test('the score of a fine sample of a normal is its closed form', () => {
  fc.assert(
    fc.property(
      real,
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      fc.double({ min: -4, max: 4, noNaN: true }),
      (mean, deviation, z) => {
        const n = 2000;
        const draws = Float64Array.from({ length: n }, (_, i) => mean + deviation * normalQuantile((i + 0.5) / n));
        const y = mean + z * deviation;
        expect(sampleCrps(draws, y)).toBeCloseTo(normalCrps(mean, deviation, y), 0.5 > deviation ? 3 : 1);
        expect(Math.abs(sampleCrps(draws, y) - normalCrps(mean, deviation, y))).toBeLessThan(2e-3 * deviation);
      },
    ),
    { numRuns: 50 },
  );
});

test('a normal that is right on the mean scores (sqrt(2) - 1) / sqrt(pi) of its deviation', () => {
  expect(normalCrps(3, 2, 3)).toBeCloseTo((2 * (Math.SQRT2 - 1)) / Math.sqrt(Math.PI), 12);
});

test('the score of a uniform on [0, 1] at y is 1/3 - y (1 - y)', () => {
  const draws = Float64Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000);
  for (const y of [0, 0.2, 0.5, 0.9]) expect(sampleCrps(draws, y)).toBeCloseTo(1 / 3 - y * (1 - y), 6);
});

test('one draw scores its absolute error, and the order of draws says nothing', () => {
  fc.assert(
    fc.property(real, real, (x, y) => {
      expect(sampleCrps([x], y)).toBe(Math.abs(x - y));
    }),
    { numRuns: 50 },
  );
  fc.assert(
    fc.property(fc.array(real, { minLength: 2, maxLength: 30 }), real, (draws, y) => {
      const pairs = draws.flatMap((a) => draws.map((b) => Math.abs(a - b)));
      const direct =
        draws.reduce((sum, x) => sum + Math.abs(x - y), 0) / draws.length -
        pairs.reduce((sum, d) => sum + d, 0) / (2 * pairs.length);
      expect(sampleCrps([...draws].reverse(), y)).toBeCloseTo(direct, 8);
      expect(sampleCrps(draws, y)).toBeGreaterThanOrEqual(-1e-9);
    }),
    { numRuns: 50 },
  );
});

test('the score is proper: among shifted normals the true one scores least on average', () => {
  const truth = Float64Array.from({ length: 999 }, (_, i) => normalQuantile((i + 1) / 1000));
  const expected = (mean: number, deviation: number): number =>
    truth.reduce((sum, y) => sum + normalCrps(mean, deviation, y), 0) / truth.length;
  for (const [mean, deviation] of [
    [0.3, 1],
    [-0.3, 1],
    [0, 1.5],
    [0, 0.6],
  ] as const) {
    expect(expected(mean, deviation)).toBeGreaterThan(expected(0, 1));
  }
});

test('Brier of a coin is a quarter either way', () => {
  expect([brier(0.5, 1), brier(0.5, 0), brier(1, 1), brier(0, 1)]).toEqual([0.25, 0.25, 0, 1]);
});

test('on a line, trend and drift are exact and persistence is late', () => {
  fc.assert(
    fc.property(real, fc.double({ min: -10, max: 10, noNaN: true }), fc.integer({ min: 3, max: 12 }), (start, slope, n) => {
      const rows = Array.from({ length: n }, (_, i) => ({ months: 2 * i, value: start + slope * 2 * i }));
      const at = 2 * n + 10;
      const { persistence, trend, drift } = forecastBaselines(rows, at);
      expect((trend as { mean: number }).mean).toBeCloseTo(start + slope * at, 6);
      expect((drift as { mean: number }).mean).toBeCloseTo(start + slope * at, 6);
      expect((drift as { deviation: number }).deviation).toBeCloseTo(0, 5);
      expect(persistence.mean).toBe(rows.at(-1)!.value);
    }),
    { numRuns: 50 },
  );
});

test('a baseline that its rows cannot define is not there, and says why', () => {
  const one = { months: 0, value: 1 };
  expect(forecastBaselines([one], 5)).toMatchObject({ trend: 'one-row', drift: 'one-row' });
  expect(forecastBaselines([one, { months: 4, value: 2 }], 5)).toMatchObject({ trend: { mean: 2.25 }, drift: 'two-rows' });
  expect(scoreBaselines(forecastBaselines([one], 5), 3)).toEqual({ persistence: 2, trend: null, drift: null });
});

test('a walk that wanders is uncertain in proportion to its increments', () => {
  const rows = [0, 3, 1, 4].map((value, i) => ({ months: i, value }));
  // Drift 4/3; increments leave 5/3, -10/3, 5/3: 50/3 over two degrees of freedom.
  const { drift } = forecastBaselines(rows, 6);
  expect((drift as { deviation: number }).deviation).toBeCloseTo(Math.sqrt((50 / 6) * 3 * 2), 9);
});

test('in means persistence stands in for a baseline that is not there; skill is against the best of the three', () => {
  const rows = [
    { score: 1, baselines: { persistence: 4, trend: 2, drift: null } },
    { score: 2, baselines: { persistence: 2, trend: null, drift: null } },
  ];
  expect(meanScores(rows)).toEqual({ score: 1.5, baselines: { persistence: 3, trend: 2, drift: 3 } });
  expect(skill(rows)).toBe(0.25);
  expect(skill([{ score: 1, baselines: { persistence: 0, trend: null, drift: null } }])).toBeNull();
});

test('the base rate of an event that never happened is half an event over all exposure', () => {
  const { persistence, trend, drift } = scoreEvent(0, 100, 20, 1);
  expect([persistence, trend]).toEqual([1, null]);
  expect(drift).toBeCloseTo(Math.exp(-0.1) ** 2, 12);
});
