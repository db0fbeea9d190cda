import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../numerics/index.js';
import { joeKuo } from './direction-numbers.js';
import {
  combinations,
  fullFactorial,
  inverseOf,
  latinHypercube,
  scrambledSobol,
  sobol,
  sobolDimensions,
  type Cube,
  type Spread,
} from './index.js';

const column = ({ points, dimensions, values }: Cube, d: number): number[] =>
  Array.from({ length: points }, (_, i) => values[i * dimensions + d]!);

describe('a full factorial', () => {
  test('has every combination once', () => {
    const index = fullFactorial([2, 3, 4]);
    const rows = Array.from({ length: combinations([2, 3, 4]) }, (_, i) => index.slice(3 * i, 3 * i + 3).join(' '));
    expect([rows[0], rows[1], rows[4], rows.at(-1)]).toEqual(['0 0 0', '0 0 1', '0 1 0', '1 2 3']);
    expect(new Set(rows).size).toBe(24);
  });
});

describe('a Latin hypercube', () => {
  test.each([1, 2, 7, 100])('of %i points has one in every stratum of every dimension', (points) => {
    const cube = latinHypercube(points, 5, 3);
    for (let d = 0; d < 5; d++) {
      const strata = column(cube, d).map((x) => Math.floor(x * points));
      expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: points }, (_, i) => i));
    }
  });

  test('matches strata of different dimensions at random, as the seed has it', () => {
    const cube = latinHypercube(50, 2, 3);
    expect(column(cube, 0).map((x) => Math.floor(50 * x))).not.toEqual(column(cube, 1).map((x) => Math.floor(50 * x)));
    expect(latinHypercube(50, 2, 3)).toEqual(cube);
    expect(latinHypercube(50, 2, 4)).not.toEqual(cube);
  });
});

describe("Sobol's sequence", () => {
  test('begins as published by Joe and Kuo', () => {
    const { values } = sobol(10, 3);
    expect(Array.from({ length: 10 }, (_, i) => Array.from(values.slice(3 * i, 3 * i + 3)))).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  test('is in all dimensions that of another implementation of the same table', () => {
    // SHA-256 of the first 1024 points in 256 dimensions, as little-endian 32-bit fractions: scipy 1.17.1, qmc.Sobol.
    const { values } = sobol(1024, sobolDimensions);
    const words = Uint32Array.from(values, (x) => x * 4294967296);
    expect(createHash('sha256').update(words).digest('hex')).toBe(
      '396a6784edbd91f22de739d7c16c575a854a1f20d26f37d3f606d31abc74dc12',
    );
  });

  test('rests on primitive polynomials, each once, and odd initial numbers below their power of two', () => {
    const seen = new Set<number>();
    for (const line of joeKuo.trim().split('\n')) {
      const [degree, inner, ...initial] = line.split(' ').map(Number) as [number, number, ...number[]];
      const polynomial = 2 ** degree + 2 * inner + 1;
      seen.add(polynomial);
      expect(orderOfX(polynomial, degree)).toBe(2 ** degree - 1);
      expect(initial).toHaveLength(degree);
      initial.forEach((m, j) => expect(m % 2 === 1 && m < 2 ** (j + 1)).toBe(true));
    }
    expect(seen.size).toBe(sobolDimensions - 1);
  });

  test('has one point in every elementary interval of the first two dimensions, scrambled or not', () => {
    for (const cube of [sobol(256, 2), scrambledSobol(256, 2, 1), scrambledSobol(256, 2, 2)]) expect(quality(cube, 0, 1)).toBe(0);
  });

  test('keeps the quality of every pair under scrambling', () => {
    const plain = sobol(256, 20);
    const scrambled = scrambledSobol(256, 20, 5);
    const pairs = Array.from({ length: 19 }, (_, d) => quality(plain, d, d + 1));
    expect(Array.from({ length: 19 }, (_, d) => quality(scrambled, d, d + 1))).toEqual(pairs);
    expect(Math.max(...pairs)).toBeLessThan(8);
  });

  test('has, scrambled, every point uniform: over seeds no place is preferred, and none is 0 or 1', () => {
    const seeds = 4000;
    const first = Array.from({ length: seeds }, (_, seed) => scrambledSobol(1, 1, seed).values[0]!);
    const strata = new Int32Array(10);
    for (const x of first) strata[Math.floor(10 * x)]! += 1;
    const chiSquare = strata.reduce((sum, n) => sum + ((n - seeds / 10) * (n - seeds / 10)) / (seeds / 10), 0);
    // 99.9 % point of nine degrees of freedom.
    expect(chiSquare).toBeLessThan(27.88);
    expect(first.every((x) => x > 0 && x < 1)).toBe(true);
  });

  test('integrates a smooth function far better than chance when scrambled', () => {
    const errors = (points: number) =>
      Array.from({ length: 30 }, (_, seed) => {
        const { values } = scrambledSobol(points, 3, seed);
        let sum = 0;
        for (let i = 0; i < points; i++) sum += 8 * values[3 * i]! * values[3 * i + 1]! * values[3 * i + 2]!;
        return sum / points - 1;
      });
    const rms = (all: number[]) => Math.sqrt(all.reduce((sum, e) => sum + e * e, 0) / all.length);
    // A random sample would have 1.17 / sqrt(1024) = 0.037, and half of it at four times the points.
    expect(rms(errors(1024))).toBeLessThan(0.002);
    expect(rms(errors(256)) / rms(errors(1024))).toBeGreaterThan(3);
  });

  test('says where its table ends', () => {
    expect(() => sobol(1, sobolDimensions + 1)).toThrow(RangeError);
  });
});

/** Multiplicative order of x modulo a polynomial over GF(2). */
function orderOfX(polynomial: number, degree: number): number {
  const times = (a: number): number => (2 * a >= 2 ** degree ? (2 * a) ^ polynomial : 2 * a);
  let order = 1;
  for (let power = times(1); power !== 1; power = times(power)) order += 1;
  return order;
}

/** The smallest t for which the points are a (t, m, 2)-net in base 2 in two of their dimensions. */
function quality(cube: Cube, a: number, b: number): number {
  const m = Math.log2(cube.points);
  const [x, y] = [column(cube, a), column(cube, b)];
  for (let t = 0; t <= m; t++) {
    const even = Array.from({ length: m - t + 1 }, (_, k) => {
      const cells = new Map<number, number>();
      x.forEach((u, i) => {
        const cell = Math.floor(u * 2 ** k) * 2 ** (m - t - k) + Math.floor(y[i]! * 2 ** (m - t - k));
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      });
      return cells.size === 2 ** (m - t) && [...cells.values()].every((n) => n === 2 ** t);
    });
    if (even.every(Boolean)) return t;
  }
  return m;
}

describe('a uniform becomes a value of its spread', () => {
  const at = (spread: Spread, ...us: number[]) => us.map((u) => inverseOf(spread)(u));
  const near = (found: number[], expected: number[]) => found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));

  test('bounds of the bounded ones, 5 % and 95 % points of the normals', () => {
    near(at({ dist: 'uniform', low: 2, high: 6 }, 0, 0.25, 1), [2, 3, 6]);
    near(at({ dist: 'loguniform', low: 1, high: 100 }, 0, 0.5, 1), [1, 10, 100]);
    near(at({ dist: 'triangular', low: 0, high: 10, mode: 2 }, 0, 0.2, 1), [0, 2, 10]);
    near(at({ dist: 'normal', low: -1, high: 3 }, 0.05, 0.5, 0.95), [-1, 1, 3]);
    near(at({ dist: 'lognormal', low: 1, high: 100 }, 0.05, 0.5, 0.95), [1, 10, 100]);
  });

  test('a normal is cut at what is allowed, not heaped there', () => {
    const inverse = inverseOf({ dist: 'normal', low: -1, high: 3, min: 0, max: 2 });
    const deviation = 2 / 1.6448536269514722;
    const [from, to] = [normalCdf(-1 / deviation), normalCdf(1 / deviation)];
    for (const u of [0.01, 0.3, 0.99]) {
      const x = inverse(u);
      expect((normalCdf((x - 1) / deviation) - from) / (to - from)).toBeCloseTo(u, 9);
      expect(x > 0 && x < 2).toBe(true);
    }
  });

  test('whole numbers between bounds have equal chances', () => {
    const counts = [0, 0, 0, 0];
    const inverse = inverseOf({ dist: 'uniform', low: 3, high: 6, integer: true });
    for (let i = 0; i < 4000; i++) counts[inverse((i + 0.5) / 4000) - 3]! += 1;
    expect(counts).toEqual([1000, 1000, 1000, 1000]);
  });
});
