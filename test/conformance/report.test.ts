import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { htmlFile, markdownFiles } from '../../src/print/index.js';
import { escapeMarkdown, jsonForComment, jsonForScript } from '../../src/print/escape.js';
import { documentWords, reportOf, type Materials } from '../../src/report/index.js';
import { answers } from '../support/answers.js';
import { clipped, outside, overlapping } from '../support/svg.js';

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
    expect(figures.length).toBe(37);
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
    expect(Object.keys(figures)).toHaveLength(37);
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
    'C7 (market, premises: survey, closed vendors: forward-looking): Holds unless firms’ price is at most 0.8 and finance round hazard is at least 0.2 a month: there it fails in 90 % of worlds, and these are 50 % of all in which it fails.'.replace(
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

test('English has no quotation mark as wide as an ideograph in the font that is carried, Chinese has its own', async () => {
  const said = { ...english, question: 'What is the “essay’s” answer?' };
  const html = await htmlFile(said);
  expect(html.slice(html.indexOf('<body>'), html.indexOf('<script'))).not.toMatch(/[‘’“”]/);
  expect(html).toContain('&quot;essay&#39;s&quot; answer?');
  expect(await htmlFile({ ...chinese, question: '“文章”怎么说？' })).toContain('“文章”怎么说？');
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
