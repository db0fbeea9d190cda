import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  nearFraction,
  parseRational,
  rational,
  rationalText,
  subtract,
  toNumber,
} from './index.js';

const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const fraction = fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 40n })).map(([num, den]) => rational(num, den));

describe('fractions', () => {
  test('are a field', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(add(subtract(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(subtract(a, b).num)));
      }),
    );
  });

  test('are read back from their text, and every double from the fraction that it is', () => {
    fc.assert(
      fc.property(fraction, fc.double({ noNaN: true, noDefaultInfinity: true }), (a, x) => {
        expect(parseRational(rationalText(a))).toEqual(a);
        expect(toNumber(fromNumber(x))).toBe(x === 0 ? 0 : x);
      }),
    );
  });

  test('decimals are kept exact', () => {
    expect(parseRational('0.1')).toEqual(rational(1n, 10n));
    expect(parseRational('-12.50e-1')).toEqual(rational(-5n, 4n));
    expect(parseRational('.5e2')).toEqual(rational(50n));
    expect(parseRational('4/6')).toEqual(rational(2n, 3n));
    expect(parseRational('3.')).toEqual(rational(3n));
  });

  test.each([
    '',
    '.',
    'a',
    '1/0',
    '1.5/2',
    '1/-2',
    '--1',
    '1e999999',
    '1e101',
    '-2e100',
    'NaN',
    'Infinity',
    '0x10',
    '1 2',
    '9'.repeat(1001),
  ])('%s is none', (text) => expect(parseRational(text)).toBeUndefined());

  test('the simplest near a double is found again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (num, den) => {
        expect(nearFraction(num / den, 1e-11)).toEqual(rational(BigInt(num), BigInt(den)));
      }),
    );
    expect(nearFraction(Math.SQRT1_2, 1e-13, 1e5)).toBeUndefined();
  });
});
