import { expect, test } from 'vitest';
import { bordersOf } from './borders.js';

test('a border runs between cells that differ, and nowhere else', () => {
  expect(
    bordersOf([
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([]);
  expect(bordersOf([[0, 1]])).toEqual([{ from: { x: 0.5, y: -0.5 }, to: { x: 0.5, y: 0.5 } }]);
  expect(bordersOf([[0], [1]])).toEqual([{ from: { x: -0.5, y: 0.5 }, to: { x: 0.5, y: 0.5 } }]);
});
