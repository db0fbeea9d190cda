import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf } from './map-place.js';

const ascending = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 9 })
  .map((values) => values.toSorted((a, b) => a - b));

test('a value that was tried stands in its own cell, one between two of them between those, and none beyond the map', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -1200, max: 1200 }), (values, value) => {
      const place = cellOf(values, value);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(values.length - 1);
      values.forEach((one, i) => expect(cellOf(values, one)).toBe(i));
      if (value < values[0]! || value > values.at(-1)!) return;
      expect(values[Math.floor(place)]!).toBeLessThanOrEqual(value);
      expect(values[Math.ceil(place)]!).toBeGreaterThanOrEqual(value);
    }),
  );
});
