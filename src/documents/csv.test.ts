import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from './csv.js';

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test('what is written by RFC 4180 is read as it was, whatever stands in its cells', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '企', '1') });
  fc.assert(
    fc.property(
      fc.array(fc.array(texts, { minLength: 2, maxLength: 2 }), { maxLength: 5 }),
      fc.constantFrom('\n', '\r\n'),
      (rows, end) => {
        const text = [['one', 'two'], ...rows].map((row) => row.map(cell).join(',') + end).join('');
        const { columns, problems } = parseCsv(text, 'table.csv');
        expect(problems).toEqual([]);
        expect(columns).toEqual([rows.map((row) => row[0]), rows.map((row) => row[1])]);
      },
    ),
  );
});

test('a mark at the beginning, an empty line and a missing last line end are no matter', () => {
  expect(parseCsv('\uFEFFa,b\n\n1,2\n3,4', 'table.csv')).toMatchObject({
    names: ['a', 'b'],
    columns: [
      ['1', '3'],
      ['2', '4'],
    ],
    lines: [3, 4],
  });
});

test.each([
  ['', 1, 1, { code: 'bad-table', reason: 'empty' }],
  ['a,b\n1,2\n3\n', 3, 1, { code: 'bad-table', reason: 'cells', found: 1, expected: 2 }],
  ['a,b\n"x\ny",2\n1,2,3\n', 4, 1, { code: 'bad-table', reason: 'cells', found: 3, expected: 2 }],
  ['a,b\n1,"2\n3,4\n', 2, 3, { code: 'bad-table', reason: 'quote' }],
  ['a,b\n"1"x,2\n', 2, 1, { code: 'bad-table', reason: 'quote' }],
  ['a,b,a\n1,2,3\n', 1, 5, { code: 'duplicate-key', key: 'a', firstLine: 1 }],
])('%j is refused in line %i, column %i', (text, line, column, expected) => {
  expect(parseCsv(text, 'table.csv').problems).toMatchObject([{ ...expected, at: { file: 'table.csv', line, column } }]);
});
