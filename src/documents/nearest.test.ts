import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.js';

test('a swap of neighbours is one mistake', () => {
  expect(editDistance('cahs', 'cash')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test('the nearest name wins, whatever its case; nothing near is nothing', () => {
  expect(nearest('cahs', ['staff', 'cash', 'cost'])).toBe('cash');
  expect(nearest('usd', ['USD', 'nat'])).toBe('USD');
  expect(nearest('EUR', ['USD', 'nat'])).toBeNull();
  expect(nearest('x', ['y'])).toBeNull();
  expect(nearest('a'.repeat(1000), ['a'.repeat(999)])).toBeNull();
});

test('distance is symmetric, zero for the same word alone, and never above the longer word', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other);
      expect(distance).toBe(editDistance(other, one));
      expect(distance === 0).toBe(one === other);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});
