import { expect, test } from 'vitest';
import { exp, expm1, log, log1p, pow } from './elementary.js';

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
