import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml, problemsOf } from './index.js';

const schema = z.strictObject({
  name: z.string().regex(/^[a-z]+$/),
  mode: z.enum(['open', 'closed']),
  start: z.iso.date(),
  months: z.int().min(1).max(12),
  tags: z.array(z.string()).min(1),
  on: z.boolean().default(true),
  title: z.union([z.string(), z.strictObject({ en: z.string(), zh: z.string() })]),
  shape: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('dot') }),
    z.strictObject({ kind: z.literal('line'), dash: z.number().optional(), width: z.number().optional() }),
  ]),
  range: z
    .union([z.strictObject({ sets: z.array(z.string()) }), z.strictObject({ low: z.number(), high: z.number() })])
    .optional(),
});

const good = 'name: abc\nmode: open\nstart: 2024-01-01\nmonths: 3\ntags: [a]\ntitle: x\nshape: { kind: dot }\n';

/** Code, line, column and path of every problem after one line of a good document was replaced. */
function after(from: string, to: string): unknown[][] {
  const { value, placeOf } = parseYaml(good.replace(from, to), 'f.yaml');
  const checked = schema.safeParse(value);
  const problems = checked.success ? [] : problemsOf(checked.error.issues, { schema, input: value, placeOf });
  return problems.map(({ code, at, path }) => [code, at.line, at.column, path]);
}

test('a good document has no problem', () => {
  expect(after('', '')).toEqual([]);
});

test.each([
  ['an unknown key at the key', 'mode: open', 'mode: open\nmod: 1', [['unknown-key', 3, 1, 'mod']]],
  ['a missing key at the top', 'mode: open\n', '', [['missing-key', 1, 1, 'mode']]],
  ['a missing key within', '{ kind: dot }', '{}', [['missing-key', 7, 1, 'shape.kind']]],
  ['a choice', 'open', 'opne', [['bad-choice', 2, 7, 'mode']]],
  ['a discriminator', 'dot', 'dott', [['bad-choice', 7, 16, 'shape.kind']]],
  ['a type', '[a]', '3', [['wrong-type', 5, 7, 'tags']]],
  ['a type that no option of a union has', 'title: x', 'title: 3', [['wrong-type', 6, 8, 'title']]],
  [
    'the closest option of a union',
    'title: x',
    'title: { en: x, zn: y }',
    [
      ['missing-key', 6, 1, 'title.zh'],
      ['unknown-key', 6, 17, 'title.zn'],
    ],
  ],
  ['an empty value', 'name: abc', 'name:', [['wrong-type', 1, 6, 'name']]],
  ['a number that is none', 'months: 3', 'months: .inf', [['not-a-number', 4, 9, 'months']]],
  ['a fraction', 'months: 3', 'months: 3.5', [['not-whole', 4, 9, 'months']]],
  ['a bound', 'months: 3', 'months: 13', [['out-of-range', 4, 9, 'months']]],
  ['a length', '[a]', '[]', [['bad-length', 5, 7, 'tags']]],
  ['a date', '2024-01-01', '2024-02-30', [['bad-date', 3, 8, 'start']]],
  ['a form', 'abc', 'ABC', [['bad-text', 1, 7, 'name']]],
])('%s', (_, from, to, expected) => {
  expect(after(from, to)).toEqual(expected);
});

test.each([
  ['of the kind that is stated', 'shape: { kind: dot, dash: 1 }', 'dash', ['kind']],
  ['of the kind that is stated, with the nearest', 'shape: { kind: line, dach: 1 }', 'dach', ['kind', 'dash', 'width']],
  ['of what stands beside it', 'shape: { kind: dot }\nrange: { low: 1, high: 2, sets: [a] }', 'sets', ['low', 'high']],
  ['of what most stands beside', 'shape: { kind: dot }\nrange: { path: x, low: 1, high: 2 }', 'path', ['low', 'high']],
])('keys that an unknown one might be are %s, and never itself', (_, to, key, allowed) => {
  const { value, placeOf } = parseYaml(good.replace('shape: { kind: dot }', to), 'f.yaml');
  const issues = schema.safeParse(value).error!.issues;
  const found = problemsOf(issues, { schema, input: value, placeOf }).filter(({ code }) => code === 'unknown-key');
  expect(found).toMatchObject([{ key, allowed, didYouMean: key === 'dach' ? 'dash' : null }]);
});

test('all problems come at once, in the order of the document', () => {
  const codes = after('name: abc\nmode: open\nstart: 2024-01-01', 'name: 3\nmode: opne\nstart: soon').map(([code]) => code);
  expect(codes).toEqual(['wrong-type', 'bad-choice', 'bad-date']);
});
