import { describe, expect, test } from 'vitest';
import { traced } from '../../src/argument/index.js';
import { toldKinds } from '../../src/cli/report-kinds.js';
import { markdownFiles } from '../../src/print/markdown.js';
import {
  compareText,
  diffText,
  discoveryText,
  diversityText,
  documentWords,
  fitText,
  optimumText,
  outcomeExplanation,
  reportOf,
  sensitivityText,
  solutionText,
  type AnyAnswer,
  type Block,
  type Report,
} from '../../src/report/index.js';
import { answers } from '../support/answers.js';
import { faultsIn, textsOf as allTexts } from '../support/chinese.js';

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.kind === 'list' ? block.items : []));

/** A report of one answer by itself. */
const alone = (kind: string, language: Report['language']): Report =>
  reportOf({
    language,
    engine: 'outlast 0',
    played: null,
    answers: answers.filter((one) => one.kind === kind),
    command: `outlast report ${kind}.json -o ${kind}.html`,
  });

const section = (report: Report, id: string): Report['sections'][number] => report.sections.find((one) => one.id === id)!;

const facts = (report: Report): ReadonlyMap<string, string> =>
  new Map(section(report, 'made').blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : [])));

test('there is an answer of every kind that a report tells, as the command line reads it', () => {
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(
    Object.keys(toldKinds)
      .filter((kind) => kind !== 'run')
      .toSorted(),
  );
  for (const { kind, data } of answers)
    if (kind !== 'sweep')
      expect([kind, toldKinds[kind].safeParse(JSON.parse(JSON.stringify(data))).error]).toEqual([kind, undefined]);
});

describe.each(['en', 'zh-Hans'] as const)('in %s', (language) => {
  const words = documentWords(language);

  describe.each(answers.map(({ kind }) => kind))('a report of %s by itself', (kind) => {
    const report = alone(kind, language);
    const answer = answers.find((one) => one.kind === kind)!;

    test('asks its question and answers in one to three sentences', () => {
      expect(report.question).toMatch(language === 'en' ? /^[A-Z].*\?(?: \(.*\)| Looked at: .*)?$/ : /\p{Script=Han}.*？/u);
      expect(report.answer.length).toBeGreaterThan(1);
      expect(report.answer.length).toBeLessThanOrEqual(3);
      for (const sentence of report.answer) expect(sentence).toMatch(language === 'en' ? /[.:!]$/ : /[。：]$/);
    });

    test('has a figure that says what is to be seen, and its data', () => {
      const figures = report.sections[0]!.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
      expect(figures.length).toBeGreaterThan(0);
      for (const { summary, table, chart } of figures) {
        expect(summary).not.toBe('');
        expect(table.rows.length).toBeGreaterThan(0);
        for (const row of table.rows) expect(row.length).toBe(table.head.length);
        expect(chart.heading.caption).toContain('outlast 0');
      }
    });

    test('says how sure it is, what was assumed and what of that matters most', () => {
      expect(textsOf(section(report, 'sure').blocks).length).toBeGreaterThan(0);
      const assumed = textsOf(section(report, 'assumed').blocks);
      expect(assumed.length).toBeGreaterThan(1);
      // Who knows no scenario must tell it by itself; who does is told where that is told.
      if (answer.scenario !== null) expect(assumed).toContain(words.assumed.beside);
    });

    test('says how it was made: engine, seed, runs, evidence and the line that writes it, and that it is no forecast', () => {
      const made = facts(report);
      expect(made.get(words.made.engine)).toBe('outlast 0');
      expect(made.get(words.made.evidence)).toMatch(/./);
      expect(made.get(words.made.command)).toBe(`outlast report ${kind}.json -o ${kind}.html`);
      const read = made.get(words.made.answers)!;
      expect(read).toContain(`outlast/${kind}@1`);
      // A game that is given as numbers has neither luck nor runs; what a diff compares has its own.
      if (answer.seed !== null) expect(read).toContain(words.made.seeded(answer.seed));
      expect(read.split(' · ').at(-1)).toMatch(/\d/);
      expect(report.disclaimer).toMatch(language === 'en' ? /not a forecast/ : /不是对任何一家公司的预测/);
    });
  });
});

test.each(answers.map(({ kind }) => kind))(
  'a Chinese report of %s has numbers, signs and spaces as Chinese has them',
  async (kind) => {
    const report = alone(kind, 'zh-Hans');
    const { text } = await markdownFiles(report, 'figures');
    // What restores the run follows the report, and addresses are no prose.
    const prose = text.split('<!--')[0]!.replace(/\]\([^)]*\)/g, ']');
    const lines = prose.split(/\s*[\n|]\s*/);
    const { data: _, ...said } = report;
    expect([...new Set([...lines, ...allTexts(said)].flatMap(faultsIn))]).toEqual([]);
  },
);

test('the search finds what no Chinese text has', () => {
  for (const text of [
    '现金 $2 B',
    '2.3 B 美元',
    '5k 人',
    '开源,闭源',
    'newcomer, 存活',
    '多(少)',
    '成立 (C7)',
    '最大的是 环境',
    '（美元） 10亿',
  ])
    expect(faultsIn(text)).not.toEqual([]);
  for (const text of ['使newcomer', 'meta的']) expect(faultsIn(text)).toEqual([`no space: ${text}`]);
  for (const text of ['现金 23亿美元', 'C 端（用户）', 'meta 的现金：5 分', 'K 家', 'a.b(c): 3'])
    expect(faultsIn(text)).toEqual([]);
});

test('the line that writes a Chinese report stays as it was given', () => {
  const command = 'outlast report 市场v2.yaml 甲 乙.json -o 甲,乙.html';
  const { sections } = reportOf({
    language: 'zh-Hans',
    engine: 'outlast 0',
    played: null,
    answers: answers.slice(0, 1),
    command,
  });
  expect(allTexts(sections)).toContain(command);
});

describe('a Chinese answer on the terminal has numbers, signs and spaces as Chinese has them', () => {
  const dataOf = <Kind extends AnyAnswer['kind']>(kind: Kind) =>
    answers.find((one) => one.kind === kind)!.data as Extract<AnyAnswer, { kind: Kind }>['data'];
  const { outcome, ...explanation } = dataOf('explain');
  const trace = explanation.trace.map(({ month, values }) => ({
    month,
    values: Object.fromEntries(traced.map((one) => [one, values[one] ?? null])) as typeof values,
  }));
  const explained = { ...explanation, value: 3e9, rest: 1e5, trace };
  const told: Readonly<Record<string, () => string>> = {
    compare: () => compareText(dataOf('compare'), 'zh-Hans'),
    sensitivity: () => sensitivityText(dataOf('sensitivity'), 'zh-Hans'),
    explain: () => outcomeExplanation(explained, { ...outcome, metric: 'cash' }, 'zh-Hans'),
    discover: () => discoveryText(dataOf('discover'), dataOf('discover').units, 'zh-Hans'),
    optimize: () => optimumText(dataOf('optimize'), 'zh-Hans'),
    diversity: () => diversityText(dataOf('diversity'), 'zh-Hans'),
    fit: () => fitText(dataOf('fit'), null, 'zh-Hans'),
    solve: () => solutionText(dataOf('solve'), 'zh-Hans'),
    diff: () => diffText(dataOf('diff'), ['a', 'b'], 'zh-Hans'),
  };
  test.each(Object.keys(told))('%s', (kind) => {
    expect(told[kind]!().split('\n').flatMap(faultsIn)).toEqual([]);
  });
});

test('evidence dates of what is measured against the past are told', () => {
  expect(facts(alone('fit', 'en')).get('evidence cited')).toBe('rows about 2024-11-30 to 2024-12-31');
  expect(facts(alone('backtest', 'en')).get('evidence cited')).toBe('rows about 2023-12-31 to 2024-12-31');
});

test('a diff is told in words: each input that differs, but not what a scenario calls itself', () => {
  const { answer, sections } = alone('diff', 'en');
  expect(answer[0]).toBe("What differs: rival's strategy (vendors.rival.strategy) is open-weights instead of hold. And 1 more.");
  expect(answer[1]).toBe('rival: share of business usage moved by 20.0 points of a hundred (10.0 to 30.0).');
  expect(textsOf(sections[0]!.blocks)).toContain("late's cash (vendors.late.cash) is 1000000000; A does not have it.");
  expect(textsOf(sections[0]!.blocks).join(' ')).not.toContain('title');
  expect(facts({ ...alone('diff', 'en') }).get('answers read')).toContain('A: market, seed 1, runs: 40, outlast 0');
});

test('a best value at the end of its range is told, and the lever that moved furthest', () => {
  const assumed = textsOf(section(alone('optimize', 'en'), 'assumed').blocks);
  expect(assumed).toContain("The best lies at an end of its range for rival's training: a wider range may hold better.");
  expect(assumed[0]).toContain("rival's operations was moved furthest: from 2 M USD/month to 5 M USD/month, 33 % of its range");
});

test('a box that shuffled tables give too is told for chance', () => {
  const { answer } = alone('discover', 'en');
  expect(answer[0]).toBe("Box 1: rival's runway at most 9 months and segments.firms.price from 0.2 to 0.6 and regime is market.");
  expect(textsOf(section(alone('discover', 'en'), 'sure').blocks).at(-1)).toContain('take this box for chance');
});
