import { describe, expect, test } from 'vitest';
import { latinHypercube, scrambledSobol, type Cube } from '../designs/index.js';
import {
  analyse,
  blockRows,
  DeltaEstimator,
  MorrisEstimator,
  morrisMoves,
  morrisPoints,
  outputProblem,
  partsOf,
  saltelliOf,
  saltelliPoints,
  SobolEstimator,
  type Estimated,
  type IndexName,
  type MorrisMoves,
  type SaltelliDesign,
} from './index.js';

const evaluated = ({ points, dimensions, values }: Cube, f: (...u: number[]) => number): Float64Array =>
  Float64Array.from({ length: points }, (_, i) => f(...values.subarray(i * dimensions, (i + 1) * dimensions)));

const told = ({ indices }: Estimated, wanted: IndexName) => indices.filter(({ index }) => index === wanted);
const estimates = (found: Estimated, wanted: IndexName) => told(found, wanted).map(({ estimate }) => estimate!);
const near = (found: readonly number[], expected: readonly number[], within: number) => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(Math.abs(value - expected[i]!), `${i}: ${value}`).toBeLessThanOrEqual(within));
};
const ishigami = (...u: number[]): number => {
  const [x, y, z] = u.map((v) => Math.PI * (2 * v - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};
const names = ['x1', 'x2', 'x3'];

describe("Sobol's indices", () => {
  const estimate = (design: SaltelliDesign, f: (...u: number[]) => number, resamples = 0, seed = 1): Estimated =>
    new SobolEstimator(design, { resamples }).estimate(evaluated(saltelliPoints(design, seed), f));

  test('of Ishigami, as published', () => {
    const found = estimate({ parts: partsOf(names), base: 65536, second: true }, ishigami);
    near(estimates(found, 'S1'), [0.3139, 0.4424, 0], 2e-3);
    near(estimates(found, 'ST'), [0.5576, 0.4424, 0.2437], 2e-3);
    near(estimates(found, 'S2'), [0, 0.2437, 0], 2e-3);
    expect(told(found, 'S2').map(({ input, with: other }) => `${input} ${other}`)).toEqual(['x1 x2', 'x1 x3', 'x2 x3']);
  });

  test('of a linear function: parts of the variance, and nothing beyond', () => {
    const found = estimate({ parts: partsOf(names), base: 8192, second: true }, (a, b, c) => 3 * a! - 2 * b! + c!);
    near(estimates(found, 'S1'), [9 / 14, 4 / 14, 1 / 14], 2e-3);
    near(estimates(found, 'ST'), [9 / 14, 4 / 14, 1 / 14], 2e-3);
    near(estimates(found, 'S2'), [0, 0, 0], 2e-3);
  });

  test('of several outputs as a whole: each counts by its variance, and one alone is itself', () => {
    const design: SaltelliDesign = { parts: partsOf(names), base: 8192, second: true };
    const cube = saltelliPoints(design, 1);
    const estimator = new SobolEstimator(design, { resamples: 20 });
    const first = evaluated(cube, (a, b) => 3 * a! + b!);
    const second = evaluated(cube, (_, b, c) => 2 * b! - 4 * c!);
    const whole = estimator.together([first, second]);
    near(estimates(whole, 'S1'), [9 / 30, 5 / 30, 16 / 30], 2e-3);
    near(estimates(whole, 'ST'), [9 / 30, 5 / 30, 16 / 30], 2e-3);
    near(estimates(whole, 'S2'), [0, 0, 0], 2e-3);
    expect(estimator.together([first])).toEqual(estimator.estimate(first));
    const same = told(estimator.together([first, first]), 'ST').map(({ low, high }) => [low, high]);
    expect(same).toEqual(told(estimator.estimate(first), 'ST').map(({ low, high }) => [low, high]));
    const { indices } = analyse(estimator, { 'hhi@1': first, 'hhi@2': second, 'cash.a': first, 'cash.b': second, lone: first });
    expect([...new Set(indices.map(({ output }) => output))]).toEqual([
      'hhi@*',
      'cash.*',
      'hhi@1',
      'hhi@2',
      'cash.a',
      'cash.b',
      'lone',
    ]);
    expect(indices.filter(({ output }) => output === 'hhi@*')).toEqual(
      whole.indices.map((index) => ({ output: 'hhi@*', ...index })),
    );
  });

  test('of groups are those of their inputs together', () => {
    const parts = partsOf(names, { pair: ['x1', 'x3'] });
    expect(parts.names).toEqual(['pair', 'x2']);
    const found = estimate({ parts, base: 16384, second: false }, ishigami);
    near(estimates(found, 'S1'), [0.5576, 0.4424], 3e-3);
    near(estimates(found, 'ST'), [0.5576, 0.4424], 3e-3);
  });

  test('are not told of an output that does not vary', () => {
    const found = estimate({ parts: partsOf(names), base: 16, second: false }, () => 5, 20);
    expect(found.indices.map(({ estimate: value, low, high }) => [value, low, high])).toEqual(Array(6).fill([null, null, null]));
  });

  test('lie in their 90 % intervals about as often as they should, or more often: points are more even than chance', () => {
    const design: SaltelliDesign = { parts: partsOf(names), base: 256, second: false };
    const exact = [0.3139, 0.4424, 0, 0.5576, 0.4424, 0.2437];
    let inside = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { indices } = estimate(design, ishigami, 200, seed);
      inside += indices.filter(({ low, high }, i) => low! <= exact[i]! && exact[i]! <= high!).length;
    }
    expect(inside / 240).toBeGreaterThan(0.85);
  });

  test('of a time series are those of the whole and of each month', () => {
    const design: SaltelliDesign = { parts: partsOf(names), base: 4096, second: false };
    const cube = saltelliPoints(design, 1);
    const outputs = Object.fromEntries([0, 1, 2].map((t) => [`y@${t}`, evaluated(cube, (a, b) => a! + t * b!)]));
    const { indices } = analyse(new SobolEstimator(design, { resamples: 0 }), outputs);
    const first = indices.filter(({ input, index }) => input === 'x1' && index === 'S1');
    expect(first.map(({ output }) => output)).toEqual(['y@*', 'y@0', 'y@1', 'y@2']);
    near(
      first.map((row) => row.estimate!),
      [3 / 8, 1, 1 / 2, 1 / 5],
      4e-3,
    );
  });
});

describe('Morris', () => {
  const movesOf = (cube: Cube, parts = partsOf(names)): MorrisMoves => {
    const moves = morrisMoves(cube, parts);
    if ('row' in moves) throw new Error(`row ${moves.row}`);
    return moves;
  };

  test('moves every part once in each trajectory, by half of its levels', () => {
    const cube = morrisPoints(partsOf(names), 50, 4, 1);
    const { moved } = movesOf(cube);
    for (let t = 0; t < 50; t++) expect(new Set(moved.slice(3 * t, 3 * t + 3))).toEqual(new Set([0, 1, 2]));
    expect(new Set(cube.values.map((u) => Math.round(1000 * u) / 1000))).toEqual(new Set([0.005, 0.335, 0.665, 0.995]));
  });

  test('tells slopes of a linear function without error, and interactions by sigma', () => {
    const cube = morrisPoints(partsOf(names), 40, 4, 1);
    const found = new MorrisEstimator(movesOf(cube)).estimate(evaluated(cube, (a, b) => 3 * a! - 2 * b!));
    near(estimates(found, 'mu'), [3, -2, 0], 1e-12);
    near(estimates(found, 'mu_star'), [3, 2, 0], 1e-12);
    near(estimates(found, 'sigma'), [0, 0, 0], 1e-12);
    const crossed = new MorrisEstimator(movesOf(cube)).estimate(evaluated(cube, (a, b, c) => a! * b! + c!));
    const [one, two, three] = estimates(crossed, 'sigma');
    expect(one).toBeGreaterThan(0.1);
    expect(two).toBeGreaterThan(0.1);
    expect(three).toBeLessThan(1e-12);
  });

  test('is not blind to what repeats in half a range, as the second input of Ishigami does', () => {
    const cube = morrisPoints(partsOf(names), 50, 4, 1);
    const stars = estimates(new MorrisEstimator(movesOf(cube)).estimate(evaluated(cube, ishigami)), 'mu_star');
    stars.forEach((star) => expect(star).toBeGreaterThan(3));
  });

  test('moves groups as one and tells no mu of them', () => {
    const parts = partsOf(names, { pair: ['x1', 'x2'] });
    const cube = morrisPoints(parts, 30, 4, 1);
    const found = new MorrisEstimator(movesOf(cube, parts)).estimate(evaluated(cube, (_, __, c) => 5 * c!));
    near(estimates(found, 'mu_star'), [0, 5], 1e-12);
    expect(told(found, 'mu').map(({ input }) => input)).toEqual(['x3']);
  });

  test('reads its moves off points in any unit, and says where they are none', () => {
    const cube = morrisPoints(partsOf(names), 5, 4, 1);
    const scaled = { ...cube, values: cube.values.map((u) => 100 - 30 * u) };
    expect(movesOf(scaled).moved).toEqual(movesOf(cube).moved);
    expect(movesOf(scaled).way).toEqual(movesOf(cube).way.map((way) => -way));
    scaled.values[3 * 6] = -1;
    expect(morrisMoves(scaled, partsOf(names))).toEqual({ row: expect.any(Number) as number });
    expect(morrisMoves({ points: 19, values: cube.values.slice(0, 57) }, partsOf(names))).toEqual({ row: 19 });
  });
});

describe("Borgonovo's delta", () => {
  const estimate = (f: (...u: number[]) => number, resamples = 50, points = 4096): Estimated => {
    const cube = scrambledSobol(points, 3, 1);
    const inputs = names.map((_, d) => Float64Array.from({ length: points }, (__, i) => cube.values[3 * i + d]!));
    return new DeltaEstimator({ names, inputs }, { resamples }).estimate(evaluated(cube, f));
  };

  test('is near nothing for an input that does nothing, and near one for one that does all', () => {
    const [all, nothing] = estimates(
      estimate((a) => a!),
      'delta',
    );
    expect(nothing).toBeLessThan(0.02);
    // Classes are 22 here, kernels smear each over its neighbours.
    expect(all).toBeGreaterThan(0.8);
    expect(all).toBeLessThanOrEqual(1);
  });

  test('approaches that of Ishigami from below', () => {
    // By histograms of 600 bins over 80 million conditional values of each input.
    const exact = [0.26, 0.42, 0.21];
    const [few, many] = [4096, 65536].map((points) => estimates(estimate(ishigami, 10, points), 'delta')) as [number[], number[]];
    near(many, exact, 0.07);
    exact.forEach((value, i) => {
      expect(few[i]).toBeLessThan(many[i]!);
      expect(many[i]).toBeLessThan(value);
    });
  });

  test('of a die that decides all is the part of outcomes that each side rules out', () => {
    const side = Float64Array.from({ length: 3000 }, (_, i) => i % 3);
    const found = new DeltaEstimator({ names: ['die'], inputs: [side] }, { resamples: 0 }).estimate(side);
    near(estimates(found, 'delta'), [2 / 3], 1e-12);
  });
});

describe('whether there are enough points', () => {
  const verdict = (base: number, f: (...u: number[]) => number) => {
    const design: SaltelliDesign = { parts: partsOf(names), base, second: false };
    return analyse(new SobolEstimator(design), { y: evaluated(saltelliPoints(design, 1), f) }).converged;
  };

  test('is yes where ranks are settled, and names who may change places where not', () => {
    expect(verdict(4096, ishigami)).toMatchObject({ enough: true, unsettled: [] });
    expect(verdict(4096, (a, b, c) => a! + 1.001 * b! + 3 * c!)).toMatchObject({
      enough: false,
      unsettled: [{ output: 'y', a: expect.stringMatching(/x[12]/) as string, b: expect.stringMatching(/x[12]/) as string }],
    });
    expect(verdict(16, ishigami).enough).toBe(false);
  });

  test('does not ask in which order two inputs do nothing', () => {
    expect(verdict(1024, (a) => a!)).toMatchObject({ enough: true });
  });
});

describe('outputs that do not belong to a design are refused', () => {
  const y = Float64Array.from({ length: 10 }, (_, i) => i);

  test('by their number and by what is no number', () => {
    expect(outputProblem(10, { y })).toBeUndefined();
    expect(outputProblem(11, { y })).toMatchObject({ code: 'not-of-design', reason: 'rows', row: 10, expected: 11, of: 'y' });
    const broken = y.with(4, NaN);
    expect(outputProblem(10, { y, z: broken })).toMatchObject({ code: 'not-of-design', reason: 'value', row: 5, of: 'z' });
  });

  test.each([true, false])('and points are known again as a Saltelli design (second order: %s)', (second) => {
    const design: SaltelliDesign = { parts: partsOf(names, { pair: ['x1', 'x2'] }), base: 8, second };
    const cube = saltelliPoints(design, 1);
    expect(saltelliOf(cube, design.parts)).toEqual(design);
    const at = 2 * blockRows(design) + 1;
    cube.values[3 * at] = 0.5;
    expect(saltelliOf(cube, design.parts)).toEqual({ row: expect.any(Number) as number });
    expect(saltelliOf(latinHypercube(8 * blockRows(design), 3, 1), design.parts)).toEqual({ row: 2 });
  });
});
