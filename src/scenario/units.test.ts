import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber, units, type Unit } from './units.js';

test.each<[string, Unit, number]>([
  ['12 USD/Mtok', 'USD/Mtok', 12],
  ['3.8e25 FLOP', 'FLOP', 3.8e25],
  ['35 %', 'fraction', 0.35],
  ['20%', '1', 0.2],
  ['5 B USD', 'USD', 5e9],
  ['5BUSD', 'USD', 5e9],
  ['3 M people', 'people', 3e6],
  ['2 k tok', 'Mtok', 0.002],
  ['8M', 'people', 8e6],
  ['-7', 'points', -7],
  ['24 B USD/year', 'USD/month', 2e9],
  ['2 years', 'months', 24],
  ['36 %/year', '1/month', 0.03],
  ['0.02 1/month', '1/year', 0.24],
  ['1 USD/tok', 'USD/Mtok', 1e6],
  ['1461 USD/GPU-month', 'USD/GPU-hour', 2],
  ['100 Elo', 'points', 100],
  ['1.1 x/month', 'x/year', 1.1 ** 12],
])('%s is a number of %s', (text, unit, expected) => {
  expect(readNumber(text, unit)).toBeCloseTo(expected, 10);
});

test('a percentage is rounded once', () => {
  for (let i = 0; i <= 100; i++) expect(readNumber(`${i} %`, 'fraction')).toBe(i / 100);
});

test('a root of time is converted by the root', () => {
  expect(readNumber('1 nat/month^0.5', 'nat/year^0.5')).toBeCloseTo(Math.sqrt(12), 12);
});

test.each<[string, Unit, object]>([
  ['12 months', 'USD', { code: 'wrong-unit', found: 'months', expected: 'USD' }],
  ['3 USD/month', 'USD/person-month', { code: 'wrong-unit' }],
  ['2 x/year', '1/year', { code: 'wrong-unit' }],
  ['20 %/year', 'x/year', { code: 'wrong-unit' }],
  ['5 B months', 'USD', { code: 'wrong-unit' }],
  ['12 USD/Mtk', 'USD/Mtok', { code: 'unknown-unit', found: 'Mtk', didYouMean: 'Mtok' }],
  ['3 EUR', 'USD', { code: 'unknown-unit', found: 'EUR', didYouMean: null }],
  ['many', 'USD', { code: 'not-a-number' }],
  ['1e308 T USD', 'USD', { code: 'not-a-number' }],
  ['', 'USD', { code: 'not-a-number' }],
])('%j is not %s', (text, unit, expected) => {
  expect(readNumber(text, unit)).toMatchObject(expected);
});

test('every unit of the model reads back as itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.double({ noNaN: true, noDefaultInfinity: true }), (unit, value) => {
      // A negative zero is written 0, and is no other amount.
      expect(readNumber(`${value} ${unit}`, unit)).toBe(value + 0);
    }),
  );
});
