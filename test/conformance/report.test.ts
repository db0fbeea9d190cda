import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { htmlFile, markdownFiles } from '../../src/print/index.js';
import { escapeMarkdown, jsonForComment, jsonForScript } from '../../src/print/escape.js';
import { documentWords, reportOf, type AnyAnswer, type Materials } from '../../src/report/index.js';
import { clipped, outside, overlapping } from '../support/svg.js';

const told = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1 });
const of = { engine: 'outlast 0', scenario: { name: 'market', hash: 'ab'.repeat(32) }, seed: 1 };
const answer = (kind: AnyAnswer['kind'], data: unknown): AnyAnswer =>
  ({ kind, schema: `outlast/${kind}@1`, ...of, data }) as AnyAnswer;

const pair = { vendor: 'rival', month: null, unit: 'fraction', n: 40 };
const tried = {
  essay: ['E1'],
  scenario: 'market',
  statement: 'Cost decides.',
  effect: { estimate: 0.1, low: 0, high: 0.2 },
  holds: { share: 0.9, low: 0.5, high: 1 },
  worlds: 12,
  runs: 40,
};
const scored = {
  id: 'T1',
  entity: 'OpenAI',
  information: '2023-12-31',
  scored: '2024-12-31',
  said: { persistence: 0.5, trend: 0.6, drift: null },
};

const answers: AnyAnswer[] = [
  answer('compare', {
    pairs: [
      { ...pair, a: 'open', b: 'closed', metric: 'survival', estimate: 0.2, low: 0.1, high: 0.3, verdict: 'a' },
      { ...pair, a: 'open', b: 'hold', metric: 'survival', estimate: null, low: null, high: null, verdict: 'too close to call' },
    ],
    replicates: 40,
    precise: false,
  }),
  answer('sensitivity', {
    method: 'sobol',
    points: 80,
    inputs: 2,
    indices: ['finance.round_hazard', 'segments.firms.price'].flatMap((input, i) =>
      ['S1', 'ST'].map((index) => ({
        input,
        with: null,
        output: 'survival.rival',
        index,
        estimate: 0.6 - 0.3 * i,
        low: 0.1,
        high: 0.9,
      })),
    ),
    converged: { enough: true, unsettled: [], widest: 0.8 },
  }),
  answer('argue', {
    error: { rate: 0.05, shared: 8 },
    claims: [
      {
        ...tried,
        id: 'T',
        premises: 'essay',
        closed: 'myopic',
        verdict: 'supported',
        map: {
          paths: ['revenue.maturity'],
          cuts: [[0.4, 0.6]],
          cells: [0, 0.5, 1].map((share) => ({ share, worlds: 4 })),
        },
        boundary: [],
        boundary_of: null,
        boundary_by_chance: null,
        weakest_link: 'C7',
      },
      {
        ...tried,
        id: 'C7',
        premises: 'survey',
        closed: 'forward-looking',
        verdict: 'depends',
        boundary: [
          { path: 'segments.firms.price', operator: '<=', value: 0.8, coverage: 0.5, density: 0.9 },
          { path: 'finance.round_hazard', operator: '>=', value: 0.2, coverage: 0.5, density: 0.9 },
        ],
        boundary_of: 'fails',
        boundary_by_chance: 0.02,
        map: {
          paths: ['segments.firms.price', 'finance.round_hazard'],
          cuts: [
            [0.7, 0.9],
            [0.1, 0.2],
          ],
          cells: Array.from({ length: 9 }, (_, cell) => ({ share: cell === 4 ? null : cell / 8, worlds: cell === 4 ? 0 : 3 })),
        },
        weakest_link: null,
      },
    ],
  }),
  answer('game', {
    metric: 'profit_npv',
    unit: 'USD',
    players: ['leader', 'rival'],
    strategies: [
      ['open-weights', 'hold'],
      ['open-weights', 'hold'],
    ],
    profiles: [0, 1].flatMap((a) =>
      [0, 1].map((b) => ({ profile: [a, b], payoffs: [told(1e9 * (a + 1)), told(-1e9 * (b + 1))] })),
    ),
    equilibria: [
      {
        mixture: [
          [0, 1],
          [0.5, 0.5],
        ],
        probability: 0.9,
        players: [0, 1].map(() => ({ payoff: told(1e9), regret: told(1) })),
      },
    ],
  }),
  answer('backtest', {
    targets: [
      { ...scored, observed: 0.55, predicted: told(0.5) },
      { ...scored, entity: 'Google', observed: 0.9, predicted: told(0.4) },
    ],
    summary: [
      { id: 'T1', n: 2, skill: -0.2, score: 0.1, coverage90: 0.5, baselines: { persistence: 0.1, trend: 0.2, drift: null } },
    ],
  }),
  answer('sweep', {
    factors: ['segments.*.price', 'segments.*.quality'],
    outputs: ['survival.rival', 'cash.rival'],
    points: [1, 2].flatMap((x) => [3, 4].map((y) => ({ inputs: [x, y], means: [x / 3, 1e9 * (x - y)] }))),
  }),
];

const trace = (month: number) => ({
  month,
  values: { builders: 1e6 * month, builder_share: 0.01 * month, cash: month === 1 ? null : 1e9, survival: 1, morale: 0.5 },
});
answers.push(
  answer('explain', {
    outcome: { metric: 'business_share', vendor: 'rival', month: 24, between: null },
    value: 0.3,
    rest: 0.1,
    contributions: [
      { name: 'training', value: 0.3, low: 0.2, high: 0.4 },
      { name: 'morale', value: -0.1, low: -0.2, high: 0 },
    ],
    exact: false,
    runs: 80,
    trace: [1, 2, 3].map(trace),
    winner: 'leader',
    flip: { path: 'finance.round_hazard', from: 0.2, to: 0.21, unit: '1/month', part: 0.001, winner: 'rival' },
  }),
);

const materials = (language: Materials['language']): Materials => ({
  language,
  engine: 'outlast 0',
  played: null,
  answers,
  command: 'outlast report a.json',
});
const english = reportOf(materials('en'));
const chinese = reportOf(materials('zh-Hans'));

describe.each([english, chinese])('a report of answers in $language', (report) => {
  test('answers in three sentences and has a section for each', () => {
    expect(report.answer).toHaveLength(3);
    expect(report.sections.map(({ id }) => id)).toEqual([
      ...answers.map(({ kind }, i) => `${kind === 'argue' ? 'claims' : kind}-${i}`),
      'sure',
      'assumed',
      'made',
    ]);
    for (const { blocks } of report.sections) expect(blocks.length).toBeGreaterThan(0);
  });

  test('is whole as HTML: numbers, ids that differ, nothing covered', async () => {
    const html = await htmlFile(report);
    const { document } = parseHTML(html);
    expect(document.body.textContent).not.toMatch(/NaN|undefined|Infinity|\[object/);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const figures = [...document.querySelectorAll<SVGSVGElement>('figure svg')];
    expect(figures.length).toBe(14);
    for (const svg of figures) {
      expect(clipped(svg)).toEqual([]);
      expect(overlapping(svg)).toEqual([]);
      expect(outside(svg)).toEqual([]);
    }
    expect(await htmlFile(report)).toBe(html);
  });

  test('is whole as Markdown', async () => {
    const { text, figures } = await markdownFiles(report, 'x.figures');
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(Object.keys(figures)).toHaveLength(14);
    const widths = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.match(/(?<!\\)\|/g)!.length);
    for (const width of widths) expect(width).toBeGreaterThan(2);
  });
});

test('a border is told in words and as a map, those that are no chance first, and what is not known is left open', () => {
  const { blocks } = english.sections.find(({ id }) => id.startsWith('claims'))!;
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  expect(items).toEqual([
    'C7 (market, premises: survey, closed vendors: forward-looking): Holds unless firms’ price is at most 0.8 and finance round hazard is at least 0.2 1/month: there it fails in 90 % of worlds, and these are 50 % of all in which it fails.'.replace(
      'firms’',
      "firms'",
    ),
  ]);
  const maps = blocks.flatMap((block) => (block.kind === 'figure' && block.chart.kind === 'map' ? [block] : []));
  expect(maps).toHaveLength(2);
  // Rows are thirds of the second number, columns those of the first.
  expect(maps[0]!.table.rows[2]!.slice(1)).toEqual(['25 % · 3 worlds', '63 % · 3 worlds', '100 % · 3 worlds']);
  expect(maps[0]!.table.rows[1]![2]).toBe('no worlds');
});

test('both languages say as much', () => {
  const shape = (report: typeof english) => report.sections.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind)]);
  expect(shape(chinese)).toEqual(shape(english));
  const texts = (words: unknown): string[] =>
    typeof words === 'string' ? [words] : typeof words === 'function' ? [] : Object.values(words as object).flatMap(texts);
  const own = new Set(texts(documentWords('en')));
  expect(texts(documentWords('zh-Hans')).filter((text) => own.has(text))).toEqual([]);
});

describe('what is escaped', () => {
  test('ends no script and no comment, and comes back as it was', () => {
    const value = { a: '</script><!-- --> ---->', b: ['<b>', '\u2028', '--'] };
    expect(jsonForScript(value)).not.toMatch(/[<>&\u2028]/);
    expect(jsonForComment(value)).not.toMatch(/--|>/);
    expect(JSON.parse(jsonForScript(value))).toEqual(value);
    expect(JSON.parse(jsonForComment(value))).toEqual(value);
  });

  test('is no markup of Markdown', () => {
    expect(escapeMarkdown('a | b\n<b>*c*</b> [d](e) `f` 1_2')).toBe(
      'a \\| b &lt;b&gt;\\*c\\*&lt;/b&gt; \\[d\\](e) \\`f\\` 1\\_2',
    );
    expect(escapeMarkdown('- one')).toBe('\\- one');
    expect(escapeMarkdown('1. one')).toBe('1\\. one');
    expect(escapeMarkdown('1.8 M')).toBe('1.8 M');
  });
});
