import type { Language } from '../documents/index.js';
import type { Check } from '../verify/index.js';
import { displayWidth, pad } from './numbers.js';

const labels = {
  en: {
    pass: 'pass',
    fail: 'FAIL',
    expected: 'expected',
    obtained: 'obtained',
    within: 'within ±',
    source: 'source',
    none: 'none',
    summary: (passed: number, all: number) => `${passed} of ${all} checks pass.`,
  },
  'zh-Hans': {
    pass: '通过',
    fail: '不符',
    expected: '应得',
    obtained: '算得',
    within: '容差 ±',
    source: '出处',
    none: '无',
    summary: (passed: number, all: number) => `${all} 项检验，${passed} 项通过。`,
  },
} as const;

const digits = (value: number): string => String(Number(value.toPrecision(7)));

/** One check as lines: whether it passes, what was expected, obtained and allowed, and where the expected numbers are from. */
export function checkLines(check: Check, language: Language): string {
  const words = labels[language];
  const title = typeof check.title === 'string' ? check.title : check.title[language];
  const columns = check.expected.map((value, i) => [
    digits(value),
    check.obtained[i] === null ? words.none : digits(check.obtained[i]!),
    String(Number(check.tolerance[i]!.toPrecision(2))),
  ]);
  const widths = columns.map((column) => Math.max(...column.map((cell) => cell.length)));
  const line = (label: string, row: number): string =>
    `    ${label}  ${columns.map((column, i) => column[row]!.padStart(widths[i]!)).join('  ')}`;
  const names = [words.expected, words.obtained, words.within, words.source];
  const padded = names.map((name) => pad(name, Math.max(...names.map(displayWidth))));
  return [
    `${check.pass ? words.pass : words.fail}  ${check.id}  ${title}`,
    line(padded[0]!, 0),
    line(padded[1]!, 1),
    line(padded[2]!, 2),
    `    ${padded[3]!}  ${check.source}`,
    '',
  ].join('\n');
}

/** How many of the checks pass. */
export function checkSummary(checks: readonly Check[], language: Language): string {
  return `${labels[language].summary(checks.filter(({ pass }) => pass).length, checks.length)}\n`;
}
