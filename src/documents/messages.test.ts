import { describe, expect, test } from 'vitest';
import { languages, problemAt, sentenceOf, wordProblem, type Finding, type ProblemCode } from './index.js';
import { en } from './messages.en.js';

/** One of every code: a new code without an example does not compile. */
const examples: { readonly [C in ProblemCode]: Extract<Finding, { readonly code: C }> } = {
  'not-yaml': { code: 'not-yaml', fault: 'BAD_INDENT' },
  'duplicate-key': { code: 'duplicate-key', key: 'a', firstLine: 2 },
  'too-large': { code: 'too-large', found: 9, max: 8, of: 'bytes' },
  'too-long': { code: 'too-long', max: 100 },
  'not-text': { code: 'not-text', reason: 'bytes' },
  'control-character': { code: 'control-character', found: '001b' },
  'too-deep': { code: 'too-deep', max: 64 },
  'too-many-aliases': { code: 'too-many-aliases', max: 100 },
  'unknown-format': { code: 'unknown-format', found: null, allowed: ['a@1'] },
  'format-not-first': { code: 'format-not-first', first: 'name' },
  'unknown-key': { code: 'unknown-key', key: 'cahs', didYouMean: 'cash', allowed: ['cash', 'staff'] },
  'missing-key': { code: 'missing-key', key: 'cash' },
  'wrong-type': { code: 'wrong-type', found: 'list', allowed: ['number', 'text'] },
  'not-a-number': { code: 'not-a-number', found: 'many' },
  'not-whole': { code: 'not-whole', found: 1.5 },
  'out-of-range': { code: 'out-of-range', found: -3, min: 0, max: null, unit: 'USD' },
  'bad-length': { code: 'bad-length', found: 0, min: 1, max: null, of: 'list' },
  'wrong-unit': { code: 'wrong-unit', found: 'months', expected: 'USD' },
  'unknown-unit': { code: 'unknown-unit', found: 'usd', expected: 'USD', didYouMean: 'USD' },
  'bad-range': { code: 'bad-range', low: 3, value: 2, high: 4 },
  'bad-distribution': { code: 'bad-distribution', found: 'normal', needs: 'range' },
  'bad-choice': { code: 'bad-choice', found: 'opne', allowed: ['open'], didYouMean: 'open' },
  'bad-text': { code: 'bad-text', found: 'A', pattern: '/a/' },
  'bad-date': { code: 'bad-date', found: 'soon' },
  'unknown-name': { code: 'unknown-name', kind: 'vendor', name: 'mteta', allowed: ['meta'], didYouMean: 'meta' },
  'unknown-source': { code: 'unknown-source', found: 'F9999' },
  'shares-exceed-one': { code: 'shares-exceed-one', total: 1.2 },
  'unknown-path': { code: 'unknown-path', found: 'a.b', didYouMean: null },
  'bad-override': { code: 'bad-override', text: 'a', reason: 'no-equals' },
  'bad-extends': { code: 'bad-extends', found: 'a.yaml', reason: 'cycle' },
  'code-not-allowed': { code: 'code-not-allowed', found: 'a.mjs', reason: 'outside' },
  'bad-snapshot': { code: 'bad-snapshot', reason: 'truncated' },
  'other-engine': { code: 'other-engine', found: 'outlast 1.0.0', needed: 'outlast 2.0.0' },
  'no-duckdb': { code: 'no-duckdb' },
  'bad-store': { code: 'bad-store', reason: 'locked' },
  'newer-store': { code: 'newer-store', found: 3, known: 2 },
  'bad-query': { code: 'bad-query', message: 'Parser Error: selct' },
  'no-row': { code: 'no-row', found: '3fa9:1', reason: 'several' },
  'no-results': { code: 'no-results', found: 'all.csv', reason: 'several', keys: ['3fa94c', '8be21d'] },
  'bad-answer': { code: 'bad-answer', found: 'run.json', reason: 'alone', kind: 'run', told: ['run'] },
  'no-browser': { code: 'no-browser', found: null, reason: 'missing' },
  'row-differs': { code: 'row-differs', metric: 'cash', vendor: 'meta', stored: 1, played: 2 },
  'bad-shard': { code: 'bad-shard', reason: 'damaged' },
  'bad-ensemble': { code: 'bad-ensemble', reason: 'no-scenario' },
  'other-layout': { code: 'other-layout', part: 'vendors' },
  'fixed-by-snapshot': { code: 'fixed-by-snapshot', option: '--seed', found: '7', stated: '1' },
  'beyond-fidelity': { code: 'beyond-fidelity', fidelity: 'individuals', reason: 'people', found: 3e6, max: 2e6 },
  'bad-table': { code: 'bad-table', reason: 'cells', found: 3, expected: 2 },
  'missing-value': { code: 'missing-value', column: 'runway.meta', count: 3, rows: 200 },
  'bad-expression': { code: 'bad-expression', found: '=', expected: 'comparison' },
  'same-outcome': { code: 'same-outcome', outcome: 'never', rows: 200 },
  'not-of-design': { code: 'not-of-design', reason: 'rows', row: 79, expected: 80, of: 'y' },
  'bad-game': { code: 'bad-game', reason: 'few', found: '3', expected: 'payoffs', of: 8 },
  'game-too-large': { code: 'game-too-large', found: 9e9, max: 1e6, of: 'payoffs' },
  'more-problems': { code: 'more-problems', told: 100, more: 3 },
  unfit: { code: 'unfit', sentence: { en: 'no', 'zh-Hans': '不行' } },
};

describe.each(languages)('in %s', (language) => {
  test.each(Object.values(examples))('$code has a sentence that says every field', (finding) => {
    const sentence = sentenceOf(problemAt(finding, { file: 'f', line: 1, column: 1 }, ''), language);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
    for (const field of ['found', 'key', 'name', 'max', 'total', 'didYouMean'] as const) {
      const value: string | number | null = field in finding ? finding[field as never] : null;
      const isSaid = finding.code === 'wrong-type' || value === null || sentence.includes(String(value));
      expect(isSaid, `${field} in ${sentence}`).toBe(true);
    }
  });
});

test('Chinese sentences are Chinese, with full-width punctuation', () => {
  for (const finding of Object.values(examples)) {
    const sentence = sentenceOf(problemAt(finding, { file: 'f', line: 1, column: 1 }, ''), 'zh-Hans');
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(sentence).not.toMatch(/[,;:?]\p{Script=Han}|\p{Script=Han}[,;:?()]/u);
  }
});

test('there is an example of every code', () => {
  expect(Object.keys(examples).toSorted()).toEqual(Object.keys(en).toSorted());
});

test('a line names place, code, path, what was found, what was meant and what is allowed', () => {
  const problem = problemAt(examples['unknown-key'], { file: 'a.yaml', line: 3, column: 5 }, 'vendors.meta.cahs');
  expect(wordProblem(problem, 'en')).toBe(
    'a.yaml:3:5 unknown-key: vendors.meta.cahs: unknown key `cahs`; did you mean `cash`? (allowed: `cash`, `staff`)',
  );
  expect(wordProblem(problem, 'zh-Hans')).toBe(
    'a.yaml:3:5 unknown-key: vendors.meta.cahs: 未知的键 `cahs`，是否想写 `cash`？（可用：`cash`、`staff`）',
  );
});

test('an object has no lines, and a warning says so', () => {
  const problem = problemAt({ ...examples['not-yaml'], severity: 'warning' }, { file: '<object>', line: 0, column: 0 }, '');
  expect(wordProblem(problem, 'en')).toMatch(/^<object> not-yaml \(warning\): /);
});
