import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn } from './box.js';
import { redrawnRows, sortedRows } from './order.js';
import { columnOf } from './table.js';

test('the order of a redrawn table is found from that of the table: every row once, values rising', () => {
  const tables = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat()), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(tables, (cells) => {
      const column = columnOf(
        'x',
        cells.map(([value]) => value),
      );
      const rows = Int32Array.from(cells, ([, pick]) => pick % cells.length);
      const { columns } = drawn({ columns: [column], outcome: new Uint8Array(cells.length) }, rows);
      const [order] = redrawnRows(sortedRows([column]), rows);
      expect([...order!].toSorted((a, b) => a - b)).toEqual([...rows.keys()]);
      for (let i = 1; i < order!.length; i++) {
        expect(columns[0]!.values[order![i]!]).toBeGreaterThanOrEqual(columns[0]!.values[order![i - 1]!]!);
      }
    }),
  );
});
