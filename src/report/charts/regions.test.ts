import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestBlock } from './regions.js';

const cells = fc.integer({ min: 1, max: 7 }).chain((columns) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 7,
  }),
);

test('the largest block of a category has no other in it, and none is larger', () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 1, max: 3 }), (grid, width) => {
      const least = { columns: width, rows: 1 };
      const found = largestBlock(grid, 1, least);
      const blocks = grid.flatMap((line, row) =>
        line.flatMap((_, column) =>
          grid.slice(row).flatMap((__, r) => line.slice(column).map((___, c) => ({ row, column, rows: r + 1, columns: c + 1 }))),
        ),
      );
      const whole = blocks.filter(
        ({ row, column, rows, columns }) =>
          columns >= width &&
          grid.slice(row, row + rows).every((line) => line.slice(column, column + columns).every((cell) => cell === 1)),
      );
      const largest = Math.max(0, ...whole.map(({ rows, columns }) => rows * columns));
      expect(found === undefined ? 0 : found.rows * found.columns).toBe(largest);
      if (found !== undefined) expect(whole).toContainEqual(found);
    }),
  );
});
