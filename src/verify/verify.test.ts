import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCase, families, readCases, type VerifyCase } from './index.js';

const published = readFileSync(new URL('../../verify/published.yaml', import.meta.url), 'utf8');

function casesOf(text: string): readonly VerifyCase[] {
  const read = readCases(text, 'cases.yaml');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.cases;
}

/** Theorems take minutes: they are run where the command is. */
const slow = new Set([
  'P10',
  'P11',
  'P11b',
  'P19',
  'P19b',
  'P26',
  'P26b',
  'P26c',
  'P27',
  'P27b',
  'P28',
  'P08',
  'P29',
  'P29b',
  'P06',
  'P06b',
]);

describe('published results', () => {
  test.each(casesOf(published).filter(({ id }) => !slow.has(id)))('$id: the engine gives what is published', (one) => {
    const check = checkCase(one);
    expect(check, JSON.stringify(check)).toMatchObject({ pass: true });
    expect([check.obtained.length, check.tolerance.length]).toEqual([check.expected.length, check.expected.length]);
  });

  test('every family has a case', () => {
    const used = new Set(casesOf(published).map(({ family }) => family));
    expect(Object.keys(families).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('a check can fail', () => {
  const first = casesOf(published)[0]!;

  test('when the expected number is another', () => {
    const wrong = { ...first, expected: first.expected.map((value) => value + 1e-3) };
    expect(checkCase(wrong)).toMatchObject({ pass: false, obtained: checkCase(first).obtained });
  });

  test('when the family tells more or fewer numbers than are expected', () => {
    expect(checkCase({ ...first, expected: first.expected.slice(1) })).toMatchObject({ pass: false });
    expect(checkCase({ ...first, expected: [...first.expected, 1] })).toMatchObject({
      pass: false,
      obtained: expect.arrayContaining([null]) as unknown,
    });
  });
});

test('a tolerance is relative above one and absolute below, a list is absolute', () => {
  const [one] = casesOf(published).filter(({ id }) => id === 'P12');
  expect(checkCase(one!).tolerance).toEqual([6.19262e-5, 1e-5, 1e-5, 1e-5, 1e-5, 1e-5]);
  expect(checkCase({ ...one!, tolerance: [1, 2, 3, 4, 5, 6] }).tolerance).toEqual([1, 2, 3, 4, 5, 6]);
});

test('everything wrong with a document of cases is told at once, each with its place', () => {
  const text = `format: outlast/verify@1
cases:
  - { id: A, title: a, family: logit-sharez, inputs: {}, expected: [1], tolerance: 1e-6, source: x }
  - { id: A, title: a, family: logit-shares, inputs: { utilities: [], outsid: 1 }, expected: [1, 2], tolerance: [1], source: x }
`;
  const read = readCases(text, 'cases.yaml');
  if (!('problems' in read)) throw new Error('no problems');
  expect(read.problems.map(({ code, path, at }) => `${at.line} ${path} ${code}`)).toEqual([
    '3 cases.0.family bad-choice',
    '4 cases.1.id unfit',
    '4 cases.1.tolerance unfit',
    '4 cases.1.inputs.outside missing-key',
    '4 cases.1.inputs.utilities bad-length',
    '4 cases.1.inputs.outsid unknown-key',
  ]);
});
