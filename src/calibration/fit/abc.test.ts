import { describe, expect, test } from 'vitest';
import { Luck, normalQuantile } from '../../numerics/index.js';
import { abcSteps, drawn, type AbcRequest, type Simulate } from './abc.js';
import { evenness, learnt, predictiveChecks, rankHistograms, trialSteps } from './diagnostics.js';

const normals = (seed: number, lot: number) => {
  const luck = new Luck(seed, lot);
  luck.begin(7, 0);
  luck.uniform(0);
  return () => normalQuantile(luck.next());
};

/** Two parameters: the mean of a normal (prior uniform on [-5, 5]), seen through the mean of 25 draws, and one that nothing depends on. */
const simulate: Simulate = (uniforms, lot) => {
  const noise = normals(3, lot);
  return Float64Array.of(10 * uniforms[0]! - 5 + noise() / 5);
};
const draw = (lot: number): Float64Array => {
  const luck = new Luck(11, lot);
  luck.begin(8, 0);
  return Float64Array.of(luck.uniform(1), luck.uniform(2));
};
const request = {
  dimensions: 2,
  draw,
  observed: Float64Array.of(1.3),
  floor: Float64Array.of(0.01),
  particles: 400,
  budget: 20_000,
  seed: 5,
};

const abcSmc = (of: AbcRequest, by: Simulate = simulate) => drawn(abcSteps(of), by);

describe('ABC by sequential Monte Carlo', () => {
  const result = abcSmc(request);
  const mean = (j: number): number =>
    result.posterior.reduce((sum, { uniforms }) => sum + uniforms[j]!, 0) / result.posterior.length;

  test('finds the posterior of a normal mean: at the data, as wide as the error of 25 draws', () => {
    expect(10 * mean(0) - 5).toBeCloseTo(1.3, 1);
    const [first, second] = learnt(result);
    // Standard deviation 0.2 of a prior of 10 / sqrt(12).
    expect(first!.ratio).toBeGreaterThan(0.8 * (0.2 / (10 / Math.sqrt(12))));
    expect(first!.ratio).toBeLessThan(1.35 * (0.2 / (10 / Math.sqrt(12))));
    expect(second!.ratio).toBeGreaterThan(0.9);
    expect(mean(1)).toBeCloseTo(0.5, 1);
  });

  test('comes nearer round by round, within its budget, the same twice', () => {
    const tolerances = result.rounds.map(({ tolerance }) => tolerance);
    expect(tolerances).toEqual([...tolerances].sort((a, b) => b - a));
    expect(result.simulations).toBeLessThanOrEqual(request.budget);
    expect(abcSmc(request).posterior.at(-1)).toEqual(result.posterior.at(-1));
  });

  test('without data is the prior', () => {
    const none = { ...request, observed: new Float64Array(0), floor: new Float64Array(0) };
    const { posterior, rounds } = abcSmc(none, () => new Float64Array(0));
    expect(rounds).toEqual([]);
    expect(posterior[7]!.uniforms).toEqual(draw(7));
  });
});

describe('simulation-based calibration', () => {
  const small = { ...request, particles: 100, budget: 1500 };
  const ranks = (made?: Simulate) => rankHistograms(drawn(trialSteps(small, 80), simulate, made), 8);

  test('finds the ranks of a fit that is right even', () => {
    for (const { p, counts } of ranks()) expect(p, String(counts)).toBeGreaterThan(0.01);
  });

  test('fails where the fit takes the data for something that they are not', () => {
    const higher: Simulate = (uniforms, lot) => simulate(uniforms, lot)!.map((value) => value + 0.3);
    expect(ranks(higher)[0]!.p).toBeLessThan(1e-3);
    const noisier: Simulate = (uniforms, lot) => Float64Array.of(10 * uniforms[0]! - 5 + normals(3, lot)());
    const [hollow] = ranks(noisier);
    expect(hollow!.p).toBeLessThan(1e-3);
    expect(hollow!.counts[0]! + hollow!.counts.at(-1)!).toBeGreaterThan(40);
  });

  test('even counts are likely and uneven ones are not', () => {
    expect(evenness([10, 10, 10, 10])).toBeGreaterThan(0.99);
    // Chi-square of 11.07 with 5 degrees of freedom has p = 0.05.
    const counts = [20, 20, 20, 20, 20, 20].map((n, i) => n + Math.sqrt((11.0705 * 20) / 2) * (i === 0 ? 1 : i === 1 ? -1 : 0));
    expect(evenness(counts)).toBeCloseTo(0.05, 2);
  });
});

test('a predictive check says where the observation lies', () => {
  const simulated = Array.from({ length: 101 }, (_, i) => Float64Array.of(i));
  expect(predictiveChecks(simulated, Float64Array.of(50))).toEqual([
    { summary: 0, observed: 50, low: 5, high: 95, quantile: 50 / 101 },
  ]);
});
