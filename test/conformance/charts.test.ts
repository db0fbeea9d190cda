import { describe, expect, test } from 'vitest';
import { page, svgFile } from '../../src/print/index.js';
import { draw, summaryOf, tableOf, type Chart, type Heading } from '../../src/report/charts/index.js';
import { clipped, outside, overlapping, svgOf, textsOf } from '../support/svg.js';
import { missingGlyphs } from '../support/glyphs.js';

const heading = (language: Heading['language']): Heading => ({
  id: 'chart',
  language,
  title: language === 'en' ? 'Who outlasts whom, and for how long' : '谁比谁坚持得更久，又能撑多久',
  subtitle: language === 'en' ? 'Cash of vendors that burn it' : '各家厂商的现金',
  description: language === 'en' ? 'What is to be seen' : '图里有什么',
  caption: language === 'en' ? 'Source: seed 1, 200 runs' : '来源：种子 1，推演 200 次',
});

const months = Array.from({ length: 61 }, (_, t) => t);
const names = ['OpenAI', 'Google', '阿里巴巴', 'Mistral', 'DeepSeek', 'xAI', 'Anthropic', 'Meta'];
const grow = (base: number, slope: number): number[] => months.map((t) => base + slope * t);

const releases = ['open', 'closed'] as const;

const chartsIn = (language: Heading['language']): Record<string, Chart> => ({
  line: {
    kind: 'line',
    heading: heading(language),
    x: { label: 'x', scale: 'month' },
    y: { label: 'y', unit: 'usd' },
    at: months,
    // All end within a hair: labels have to make room for one another.
    series: names.map((label, i) => ({ label, values: grow(1e9 + i * 1e6, 3e7) })),
  },
  legend: {
    kind: 'line',
    heading: heading(language),
    x: { label: 'x', scale: 'month' },
    y: { label: 'y', unit: 'share' },
    at: months,
    legend: true,
    steps: true,
    series: names.map((label, i) => ({ label, values: months.map((t) => (t > 40 && i === 0 ? null : 0.1 * i)) })),
  },
  fan: {
    kind: 'fan',
    heading: heading(language),
    x: { label: 'x', scale: 'month' },
    y: { label: 'y', unit: 'usd' },
    at: months,
    series: names.slice(0, 3).map((label, i) => ({
      label,
      centre: grow(-1e9 * i, 1e8),
      bands: [{ low: grow(-1e9 * i, 5e7), high: grow(-1e9 * i, 2e8) }],
    })),
  },
  bars: {
    kind: 'bars',
    heading: heading(language),
    x: { label: 'x', unit: 'usd' },
    groups: ['a', 'b'],
    rows: names.map((label, i) => ({ label, group: i % 2, value: 1e8 * (i - 4), low: 1e8 * (i - 6), high: 1e8 * (i - 3) })),
  },
  intervals: {
    kind: 'intervals',
    heading: heading(language),
    x: { label: 'x', unit: 'usd', scale: 'log' },
    names: { forecast: 'f', observed: 'o', others: ['a', 'b', 'c'] },
    rows: names.map((label, i) => ({
      label,
      centre: 1e8 * (i + 1),
      low: i === 2 ? null : 5e7 * (i + 1),
      high: i === 2 ? null : 4e8 * (i + 1),
      observed: 2e8 * (i + 1),
      others: [1e8, i === 1 ? null : 3e8, 9e8],
    })),
  },
  values: {
    kind: 'map',
    heading: heading(language),
    x: { label: 'x', unit: 'share', values: months.map((t) => t / 60) },
    y: { label: 'y', unit: 'usd', values: [1e6, 1e7, 1e8] },
    values: [1, 2, 3].map((row) => months.map((t) => (t * row) / 180)),
    unit: 'share',
    key: 'share',
    range: [0, 1],
    palette: 'diverging',
    border: { at: 0.5, label: 'half' },
  },
  shares: {
    kind: 'shares',
    heading: heading(language),
    x: { label: 'x', scale: 'month' },
    y: { label: 'y', unit: 'share' },
    at: months,
    series: names.map((label, i) => ({ label, release: releases[i % 2]!, values: grow(0.125, i % 2 ? 0.001 : -0.001) })),
  },
  multiples: {
    kind: 'multiples',
    heading: heading(language),
    x: { label: 'x', scale: 'month' },
    y: { label: 'y', unit: 'usd' },
    at: months,
    exitWord: 'end',
    ownScale: language === 'en',
    panels: names.map((label, i) => ({
      label,
      release: releases[i % 2]!,
      centre: grow(1e9 * i, 1e8),
      low: grow(1e9 * i, 5e7),
      high: grow(1e9 * i, 2e8),
      paths: [grow(1e9 * i, 6e7)],
      exits: [3, 60],
      note: 'gone: 2 of 20',
    })),
  },
  dots: {
    kind: 'dots',
    heading: heading(language),
    rows: names.map((label, i) => ({ label, release: releases[i % 2]!, chance: i / 7, note: '0–100%' })),
  },
  differences: {
    kind: 'differences',
    heading: heading(language),
    x: { label: 'x', unit: 'share' },
    sides: ['more with the one that is closed', 'more with the other'],
    rows: names.map((label, i) => ({ label, estimate: 0.1 * (i - 4), low: i === 3 ? null : 0.1 * (i - 5), high: 0.1 * (i - 3) })),
  },
  tornado: {
    kind: 'tornado',
    heading: heading(language),
    x: { label: 'x', unit: 'share' },
    base: { value: 0.5, label: 'best guess' },
    rows: names.map((label, i) => ({
      label: `segments.businesses.${label}`,
      low: { input: '0.08 1/month', outcome: 0.5 - 0.05 * i },
      high: { input: '0.5 1/month', outcome: 0.5 + 0.06 * i * (i % 2 ? 1 : -1) },
    })),
  },
  waterfall: {
    kind: 'waterfall',
    heading: heading(language),
    x: { label: 'x', unit: 'share' },
    from: { label: 'closed', value: 0.2 },
    steps: names.map((label, i) => ({ label, change: 0.05 * (i % 3) - 0.06 })),
    to: { label: 'open' },
  },
  flows: {
    kind: 'flows',
    heading: heading(language),
    parties: names.map((label, i) => ({ label, release: releases[i % 2]! })),
    values: names.map((_, i) => names.map((__, j) => (i === j ? 0 : 1e6 / (1 + i + 3 * j)))),
    unit: 'plain',
    sides: ['left', 'for'],
  },
  pareto: {
    kind: 'pareto',
    heading: heading(language),
    x: { label: 'x', unit: 'usd' },
    y: { label: 'y', unit: 'share' },
    goals: { x: 'less', y: 'more' },
    front: 'no other is better at both',
    points: names.map((label, i) => ({ label, release: releases[i % 2]!, x: 1e9 * (1 + ((5 * i) % 8)), y: 0.1 * ((3 * i) % 8) })),
  },
  categories: {
    kind: 'map',
    heading: heading(language),
    x: { label: 'x', values: [0, 1, 2] },
    y: { label: 'y', values: [0, 1] },
    categories: names.slice(0, 5),
    cells: [
      [0, 1, 2],
      [3, 4, 0],
    ],
  },
});

const cases = (['en', 'zh-Hans'] as const).flatMap((language) =>
  Object.entries(chartsIn(language)).map(([name, chart]) => ({ name: `${name} in ${language}`, chart })),
);

describe.each(cases)('$name', ({ chart }) => {
  const svg = draw(page(), chart);

  test('is the same bytes whenever it is drawn, whatever was drawn before', () => {
    draw(page(), chartsIn('en')['fan']!);
    expect(draw(page(), chart).outerHTML).toBe(svg.outerHTML);
  });

  test('draws numbers only', () => {
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  test('clips no text and lays none over another', () => {
    expect(clipped(svg)).toEqual([]);
    expect(overlapping(svg)).toEqual([]);
  });

  test('keeps every mark within its frame', () => {
    expect(outside(svg)).toEqual([]);
  });

  test('is told in words and as a table, of its own language', () => {
    const summary = summaryOf(chart);
    const { head, rows } = tableOf(chart);
    expect(summary).not.toMatch(/NaN|undefined|Infinity/);
    expect(/[。]$/.test(summary)).toBe(chart.heading.language === 'zh-Hans');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows.flat().join()).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('says what it is to who cannot see it', () => {
    expect(svg.getAttribute('role')).toBe('img');
    const said = svg
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => svg.querySelector(`#${id}`)?.textContent);
    expect(said).toEqual([chart.heading.title, chart.heading.description]);
  });
});

/** What the studio draws on a phone. */
const onPhones = [
  'line',
  'fan',
  'values',
  'shares',
  'multiples',
  'dots',
  'differences',
  'tornado',
  'waterfall',
  'flows',
  'pareto',
  'categories',
];

describe.each(cases.filter(({ chart, name }) => onPhones.includes(chart.kind) || onPhones.includes(name.split(' ')[0]!)))(
  '$name, on a phone',
  ({ chart }) => {
    const svg = draw(page(), { ...chart, heading: { ...chart.heading, width: 420 } } as Chart);

    test('is as wide as it is told, clips no text, lays none over another and keeps every mark within', () => {
      expect(svg.getAttribute('width')).toBe('420');
      expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|\[object|="-\d+[^"]*" height|width="-/);
      expect(clipped(svg)).toEqual([]);
      expect(overlapping(svg)).toEqual([]);
      expect(outside(svg)).toEqual([]);
    });
  },
);

test('a bare chart has what its page does not say: no title in it, no paper, no style sheet', () => {
  const chart = chartsIn('en')['fan']!;
  const svg = draw(page(), { ...chart, heading: { ...chart.heading, bare: true } } as Chart);
  expect(svg.querySelector('style')).toBeNull();
  expect(textsOf(svg).map(({ text }) => text)).not.toContain(chart.heading.title);
  expect(svg.querySelector('title')!.textContent).toBe(chart.heading.title);
  expect(outside(svg)).toEqual([]);
});

describe('an SVG file', () => {
  test('carries a glyph for every character of its text, in every weight', async () => {
    for (const { chart } of cases) expect(await missingGlyphs(svgOf(await svgFile(chart)))).toEqual([]);
  });

  test('notices a missing one', async () => {
    const svg = svgOf(await svgFile(chartsIn('zh-Hans')['line']!));
    svg.querySelector('text')!.textContent = '卉';
    expect(await missingGlyphs(svg)).toEqual(['卉']);
  });

  test('is the same bytes each time', async () => {
    const chart = chartsIn('zh-Hans')['bars']!;
    expect(await svgFile(chart)).toBe(await svgFile(chart));
  });
});

test('a text outside the view box and two over each other are noticed', () => {
  const svg = svgOf(
    '<svg viewBox="0 0 50 50"><text x="45" y="20" font-size="10">beyond</text><text x="5" y="20" font-size="10">one</text><text x="8" y="22" font-size="10">two</text></svg>',
  );
  expect(clipped(svg)).toEqual(['beyond']);
  expect(overlapping(svg)).toEqual(['one / two']);
  expect(textsOf(svg)).toHaveLength(3);
});
