import { describe, expect, test } from 'vitest';
import { expFixed, fixed, logFixed, ulps } from '../../test/support/fixed-point.js';
import { exp, expm1, log, log1p, pow } from './elementary.js';

/** Points spread over an interval, not on a lattice of any table. */
const points = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * (i + ((i * 0.6180339887498949) % 1))) / (count + 1));
const worst = (values: readonly number[], off: (x: number) => number): number => Math.max(...values.map(off));

describe('against fixed-point arithmetic of 256 bits', () => {
  test('exp is within one unit of the last place', () => {
    const values = [...points(-40, 40, 600), ...points(-1, 1, 600), ...points(0.0053, 0.0055, 200)];
    expect(worst(values, (x) => ulps(exp(x), expFixed(fixed(x))))).toBeLessThan(0.55);
  });

  test('log is within one unit of the last place, also around one and at the edges of its table', () => {
    const edges = Array.from({ length: 128 }, (_, j) => 1 + j / 128).flatMap((x) => [x - 1.1e-16 * x, x, x * (1 + 2.3e-16)]);
    const values = [...points(0.9, 1.1, 400), ...points(1e-3, 1e3, 400), ...points(0.68, 1.38, 300), ...edges].filter(
      (x) => x !== 1,
    );
    expect(worst(values, (x) => ulps(log(x), logFixed(fixed(x), Math.log(x))))).toBeLessThan(0.55);
  });

  test('pow is within one unit of the last place', () => {
    const values = [...points(0.5, 2, 200), ...points(0.99, 1.01, 200)];
    for (const y of [0.3, 1.7, -2.5, 17.25, 30.1, -0.1658]) {
      expect(worst(values, (x) => ulps(pow(x, y), expFixed((logFixed(fixed(x), Math.log(x)) * fixed(y)) >> 256n)))).toBeLessThan(
        0.6,
      );
    }
  });

  test('log1p and expm1 keep their digits near zero', () => {
    const values = [...points(-0.3, 0.3, 400), ...points(-1e-4, 1e-4, 300)].filter((x) => x !== 0);
    const one = 1n << 256n;
    expect(worst(values, (x) => ulps(log1p(x), logFixed(one + fixed(x), Math.log1p(x))))).toBeLessThan(1.5);
    expect(worst(values, (x) => ulps(expm1(x), expFixed(fixed(x)) - one))).toBeLessThan(1.5);
  });
});

test('special values are those of Math', () => {
  const specials = [0, -0, 1, -1, Infinity, -Infinity, NaN, 710, -746, 5e-324, 1e-310, 0.5, -0.5, 2, -2, 3, -3, 1e300, -1e300];
  for (const x of specials) {
    for (const [name, own] of [
      ['exp', exp],
      ['log', log],
      ['expm1', expm1],
      ['log1p', log1p],
    ] as const) {
      const expected = Math[name](x);
      if (Number.isFinite(expected) && expected !== 0) expect(Math.abs(own(x) / expected - 1)).toBeLessThan(1e-15);
      else if (expected === 0) expect(own(x) + 0).toBe(0);
      else expect(own(x)).toBe(expected);
    }
    for (const y of specials) {
      const expected = x ** y;
      if (Number.isFinite(expected) && expected !== 0) expect(Math.abs(pow(x, y) / expected - 1)).toBeLessThan(1e-15);
      else expect(pow(x, y) + 0).toBe(expected + 0);
    }
  }
});

test('subnormal results and arguments keep their meaning', () => {
  for (const x of [-708.5, -720.3, -740, -745]) expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(5e-324);
  expect(Math.abs(log(5e-324) - Math.log(5e-324))).toBeLessThan(1e-12);
  expect(pow(2, -1074)).toBe(5e-324);
});
