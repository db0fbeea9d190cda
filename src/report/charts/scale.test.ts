import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, polyline } from './scale.js';

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });

test('a scale keeps order, and its ends are the ends', () => {
  fc.assert(
    fc.property(fc.tuple(number, fc.double({ min: 1e-3, max: 1e9, noNaN: true })), number, number, ([low, width], a, b) => {
      const place = linear([low, low + width], [0, 500]);
      expect(place(low)).toBe(0);
      expect(place(low + width)).toBeCloseTo(500, 9);
      if (a < b) expect(place(a)).toBeLessThanOrEqual(place(b));
    }),
  );
  expect(linear([3, 3], [10, 20])(3)).toBe(10);
});

test('a gap breaks a line', () => {
  const points = [1, null, 2.0001, 3].map((y, x) => ({ x, y }));
  expect(polyline(points)).toBe('M0,1M2,2L3,3');
});
