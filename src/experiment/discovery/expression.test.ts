import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableFrom } from '../../../test/support/tables.js';
import { readOutcome } from './expression.js';

const { columns, rows } = tableFrom({
  'survival.meta': [0, 0.5, 1, 0.2],
  'share.open-ai': [0.1, 0.2, 0.3, 0.4],
  y: [1, 0, 1, 0],
  strategy: ['hold', 'price-war', 'hold', 'true'],
  '2024 cash': [1, 2, 3, 4],
});

const truth = (text: string): number[] => {
  const outcome = readOutcome(text, columns, '--outcome');
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return Array.from({ length: rows }, (_, row) => Number(outcome.holds(row)));
};

const problem = (text: string) => {
  const outcome = readOutcome(text, columns, '--outcome');
  return 'problem' in outcome ? outcome.problem : null;
};

test.each([
  ['survival.meta < 0.5', [1, 0, 0, 1]],
  ['survival.meta<=.5', [1, 1, 0, 1]],
  ['y == 1', [1, 0, 1, 0]],
  ['y != 1', [0, 1, 0, 1]],
  ['1 > y', [0, 1, 0, 1]],
  ['y >= share.open-ai', [1, 0, 1, 0]],
  ['survival.meta > -1e3', [1, 1, 1, 1]],
  ["strategy == 'hold'", [1, 0, 1, 0]],
  ['strategy != "price-war"', [1, 0, 1, 1]],
  ['strategy == true', [0, 0, 0, 1]],
  ['`2024 cash` > 2', [0, 0, 1, 1]],
  ['not y == 1 and survival.meta < 0.5', [0, 0, 0, 1]],
  ['not (y == 1 and survival.meta < 0.5)', [0, 1, 1, 1]],
  ['y == 1 or y == 0 and survival.meta > 0.3', [1, 1, 1, 0]],
  ['(y == 1 or y == 0) and survival.meta > 0.3', [0, 1, 1, 0]],
  ['((y == 1))', [1, 0, 1, 0]],
])('%s', (text, expected) => {
  expect(truth(text)).toEqual(expected);
});

describe('what is wrong is told with its column', () => {
  test.each([
    ['survival.mta < 0.5', 1, { code: 'unknown-name', didYouMean: 'survival.meta' }],
    ['y == 1 and yy == 0', 12, { code: 'unknown-name', name: 'yy' }],
    ['', 1, { code: 'bad-expression', found: '', expected: 'value' }],
    ['y', 2, { code: 'bad-expression', found: '', expected: 'comparison' }],
    ['y = 1', 3, { code: 'bad-expression', found: '=', expected: 'comparison' }],
    ['y == 1 y == 2', 8, { code: 'bad-expression', found: 'y', expected: 'end' }],
    ['(y == 1', 8, { code: 'bad-expression', found: '', expected: 'closing' }],
    ['y == 1)', 7, { code: 'bad-expression', found: ')', expected: 'end' }],
    ['y == ', 6, { code: 'bad-expression', found: '', expected: 'value' }],
    ["strategy == 'hold", 13, { code: 'bad-expression', expected: 'quote' }],
    ["y == 'hold'", 3, { code: 'bad-expression', expected: 'numbers' }],
    ["strategy < 'hold'", 10, { code: 'bad-expression', expected: 'equality' }],
    ['y == 1 && y == 2', 8, { code: 'bad-expression', found: '&', expected: 'end' }],
    ['process.exit()', 1, { code: 'unknown-name', name: 'process.exit' }],
    ['y == 1 '.repeat(400), 1, { code: 'too-large' }],
  ])('%s', (text, column, expected) => {
    expect(problem(text)).toMatchObject({ ...expected, at: { file: '--outcome', line: 1, column } });
  });
});

test('any text at all is read or refused, and a condition and its negation part the rows', () => {
  const pieces = ['y', '==', '<', '1', 'and', 'or', 'not', '(', ')', "'hold'", 'strategy', '&', 'survival.meta', '`', '.'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (words) => {
      const text = words.join(' ');
      const outcome = readOutcome(text, columns, '--outcome');
      if ('problem' in outcome) expect(outcome.problem.at.column).toBeLessThanOrEqual(text.length + 1);
      else expect(truth(`not (${text})`)).toEqual(truth(text).map((is) => 1 - is));
    }),
  );
});
