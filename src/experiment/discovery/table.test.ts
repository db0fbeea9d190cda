import { expect, test } from 'vitest';
import { parseCsv } from '../../documents/index.js';
import { outcomeTable, csvText } from '../../report/table.js';
import { columnOf, missingIn, tableOf } from './table.js';

test('what a run writes becomes a row for every replicate, a column for every outcome', () => {
  const written = csvText(
    outcomeTable([
      { vendor: 'meta', metric: 'survival', unit: 'fraction', values: Float64Array.of(1, 0, 1) },
      { vendor: 'meta', metric: 'exit_month', unit: 'month', values: Float64Array.of(NaN, 12, NaN) },
      { vendor: null, metric: 'hhi', unit: '1', values: Float64Array.of(0.25, 0.5, 0.75) },
    ]),
  );
  const { rows, columns } = tableOf('runs.csv', parseCsv(written, 'runs.csv'));
  expect(rows).toBe(3);
  expect(columns.map(({ name, unit, values }) => [name, unit, [...values]])).toEqual([
    ['survival.meta', 'fraction', [1, 0, 1]],
    ['exit_month.meta', 'month', [NaN, 12, NaN]],
    ['hhi', '1', [0.25, 0.5, 0.75]],
  ]);
  expect(missingIn(columns[1]!)).toEqual({ first: 0, count: 2 });
});

test('what a sweep writes becomes a row for every replicate of a point, with the inputs of the point', () => {
  const written = `point,scenario,vendors.meta.cash,replicate,vendor,metric,month,value
1,a.yaml,1,0,meta,survival,,1
1,a.yaml,1,0,,hhi,12,0.5
1,a.yaml,1,1,meta,survival,,0
1,a.yaml,1,1,,hhi,12,
2,b.yaml,2,0,meta,survival,,1
2,b.yaml,2,0,,hhi,12,0.25
`;
  const { rows, columns } = tableOf('sweep.csv', parseCsv(written, 'sweep.csv'));
  expect(rows).toBe(3);
  expect(columns.map(({ name, values }) => [name, [...values]])).toEqual([
    ['scenario', [0, 0, 1]],
    ['vendors.meta.cash', [1, 1, 2]],
    ['survival.meta', [1, 0, 1]],
    ['hhi@12', [0.5, NaN, 0.25]],
  ]);
});

test('a column is of numbers where all its cells are, and otherwise of words', () => {
  expect(columnOf('x', ['1', ' -2.5e3', 'NA', ''])).toMatchObject({
    kind: 'number',
    values: Float64Array.of(1, -2500, NaN, NaN),
  });
  expect(columnOf('x', ['1', 'two', null])).toMatchObject({
    kind: 'category',
    levels: ['1', 'two'],
    values: Int32Array.of(0, 1, -1),
  });
  expect(columnOf('x', [true, false])).toMatchObject({ kind: 'category', levels: ['false', 'true'] });
});
