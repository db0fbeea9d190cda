import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Parameter } from '../protocol/market.js';
import { readTyped, typedAs, written } from '../protocol/numbers.js';
import { readNumber, type Unit } from '../../scenario/units.js';
import { positionOf, positions, scaleOf, valueAt } from './lever.js';

const parameter = (part: Partial<Parameter>): Parameter => ({
  path: 'a',
  value: 1,
  low: null,
  high: null,
  unit: '1',
  role: 'lever',
  min: null,
  max: null,
  whole: false,
  doc: { en: '', 'zh-Hans': '' },
  source: null,
  note: null,
  basis: 'assumption',
  ...part,
});

const size = fc.double({ min: -1e12, max: 1e12, noNaN: true });

test('a slider covers the range of its number, holds its value, and never goes backwards', () => {
  fc.assert(
    fc.property(fc.tuple(size, size, size), (three) => {
      const [low, value, high] = three.toSorted((a, b) => a - b) as [number, number, number];
      const scale = scaleOf(parameter({ low, value, high }));
      expect(scale.low <= value && value <= scale.high).toBe(true);
      expect(scale.low).toBeLessThan(scale.high);
      const at = positionOf(scale, value);
      expect(at >= 0 && at <= positions).toBe(true);
      expect([valueAt(scale, 0, false), valueAt(scale, positions, false)]).toEqual([scale.low, scale.high]);
    }),
  );
});

test('where a slider goes by factors, the middle is the geometric mean', () => {
  const scale = scaleOf(parameter({ low: 1, value: 10, high: 100 }));
  expect(scale.byFactors).toBe(true);
  expect(valueAt(scale, positions / 2, false)).toBeCloseTo(10, 9);
  expect(valueAt(scaleOf(parameter({ low: 0, value: 1, high: 11, whole: true })), 37, true)).toBe(2);
});

test('a number is written so that it reads back as itself, in a document and in a field', () => {
  const units: Unit[] = ['USD', 'USD/month', 'people', 'months', '1', 'fraction', 'USD/Mtok', 'x/year'];
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e13, noNaN: true }), fc.constantFrom(...units), (raw, unit) => {
      const value = Number(raw.toPrecision(3));
      expect(readNumber(written(value, unit), unit)).toBe(value);
      for (const language of ['en', 'zh-Hans'] as const) expect(readTyped(typedAs(value, unit, language), unit)).toBe(value);
    }),
  );
});

test('what is no number is not read as one', () => {
  for (const text of [
    '',
    ' ',
    'x',
    '1 2',
    '--1',
    '1 X',
    '1 k M',
    '%',
    '亿',
    '1,5',
    '12,34',
    '20%',
    '$',
    'NaN',
    'Infinity',
    '1e999 B',
  ])
    expect(Number.isFinite(readTyped(text, 'USD'))).toBe(false);
  expect(readTyped(' 1,500.5 ', 'USD')).toBe(1500.5);
  expect([readTyped('$230M', 'USD'), readTyped('-$1,234,567', 'USD'), readTyped('.5', '1')]).toEqual([2.3e8, -1234567, 0.5]);
  expect(readTyped('2.5B', 'USD')).toBe(2.5e9);
  expect(readTyped('35 %', 'fraction')).toBe(0.35);
  expect(['2.5亿', '8000 万', '１．２万亿'].map((text) => readTyped(text, 'USD'))).toEqual([2.5e8, 8e7, 1.2e12]);
});
