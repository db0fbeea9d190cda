import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { page } from '../../src/print/index.js';
import { draw, frontOf, summaryOf, tableOf, type Chart, type Heading, type Release } from '../../src/report/charts/index.js';
import { stacked } from '../../src/report/charts/shares.js';
import { layFlows } from '../../src/report/charts/flow-layout.js';
import { clipped, outside, overlapping, svgOf } from '../support/svg.js';

const hostile = [
  '<script>alert(1)</script>',
  ']]><svg onload="x">',
  '"\'&amp;',
  '开源大模型与闭源大模型的一个特别特别特别特别长的名字没有空格',
  `w${'o'.repeat(200)}rd`,
  'path.with.many.parts_and_underscores.in.a.row.that.is.long',
  '\u0000\u001b[31m',
  '\ud800',
  '',
];
const name = fc.oneof(fc.constantFrom('OpenAI', 'Google', '阿里巴巴', 'xAI'), fc.constantFrom(...hostile));
const release = fc.constantFrom<Release>('open', 'closed');
const number = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, NaN, Infinity, -Infinity),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const heading = fc.record({
  id: fc.constant('chart'),
  language: fc.constantFrom<Heading['language']>('en', 'zh-Hans'),
  title: name,
  subtitle: name,
  description: name,
  caption: name,
});
const axis = fc.record({
  label: fc.constantFrom('cash', '现金'),
  unit: fc.constantFrom('plain' as const, 'usd' as const, 'share' as const),
});
const months = { label: 'months', scale: 'month' } as const;
const at = Array.from({ length: 13 }, (_, t) => t);
const path = fc.array(fc.option(number), { minLength: 13, maxLength: 13 });
const many = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { minLength: 1, maxLength: 9 });

const charts: Readonly<Record<string, fc.Arbitrary<Chart>>> = {
  line: fc.record({
    kind: fc.constant('line' as const),
    heading,
    x: fc.constant(months),
    y: axis,
    at: fc.constant(at),
    series: many(fc.record({ label: name, values: path, release })),
  }),
  fan: fc.record({
    kind: fc.constant('fan' as const),
    heading,
    x: fc.constant(months),
    y: axis,
    at: fc.constant(at),
    series: many(
      fc.record({
        label: name,
        centre: path,
        bands: fc.array(fc.record({ low: path, high: path }), { maxLength: 2 }),
        paths: fc.array(path, { maxLength: 2 }),
        release,
      }),
    ),
  }),
  shares: fc.record({
    kind: fc.constant('shares' as const),
    heading,
    x: fc.constant(months),
    y: fc.constant({ label: 'share', unit: 'share' as const }),
    at: fc.constant(at),
    series: many(fc.record({ label: name, values: fc.array(fc.option(share), { minLength: 13, maxLength: 13 }), release })),
  }),
  multiples: fc.record({
    kind: fc.constant('multiples' as const),
    heading,
    x: fc.constant(months),
    y: axis,
    at: fc.constant(at),
    ownScale: fc.boolean(),
    panels: many(
      fc.record({
        label: name,
        centre: path,
        low: path,
        high: path,
        exits: fc.array(fc.constantFrom(1, 6, 12, NaN)),
        note: name,
        release,
      }),
    ),
  }),
  dots: fc.record({
    kind: fc.constant('dots' as const),
    heading,
    rows: many(fc.record({ label: name, chance: share, release, note: name })),
  }),
  differences: fc.record({
    kind: fc.constant('differences' as const),
    heading,
    x: axis,
    sides: fc.constant(['more with the one that is closed', '开放更多'] as const),
    rows: many(fc.record({ label: name, estimate: number, low: fc.option(number), high: fc.option(number) })),
  }),
  tornado: fc.record({
    kind: fc.constant('tornado' as const),
    heading,
    x: axis,
    base: fc.record({ value: share, label: fc.constantFrom('best guess', '最佳估计') }),
    rows: many(
      fc.record({
        label: name,
        low: fc.record({ input: name, outcome: number }),
        high: fc.record({ input: name, outcome: number }),
      }),
    ),
  }),
  waterfall: fc.record({
    kind: fc.constant('waterfall' as const),
    heading,
    x: axis,
    from: fc.record({ label: name, value: share }),
    steps: many(fc.record({ label: name, change: number })),
    to: fc.record({ label: name }),
  }),
  flows: many(fc.record({ label: name, release })).chain((parties) =>
    fc.record({
      kind: fc.constant('flows' as const),
      heading,
      parties: fc.constant(parties),
      values: fc.array(
        fc.array(fc.oneof(share, fc.constantFrom(0, 1e9, NaN)), { minLength: parties.length, maxLength: parties.length }),
        {
          minLength: parties.length,
          maxLength: parties.length,
        },
      ),
      unit: fc.constant('plain' as const),
      sides: fc.constant(['who was left', 'for whom'] as const),
    }),
  ),
  pareto: fc.record({
    kind: fc.constant('pareto' as const),
    heading,
    x: axis,
    y: axis,
    goals: fc.record({
      x: fc.constantFrom('more' as const, 'less' as const),
      y: fc.constantFrom('more' as const, 'less' as const),
    }),
    points: many(fc.record({ label: name, x: number, y: number, release })),
    front: fc.constant('front'),
  }),
  map: fc.record({
    kind: fc.constant('map' as const),
    heading,
    x: fc.constant({ label: 'x', values: [1, 2, 3, 4, 5] }),
    y: fc.constant({ label: 'y', values: [1, 2, 3] }),
    categories: fc.constant(['closed', '开放', 'hostile <b>', 'either']),
    cells: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 3 }),
  }),
};

describe.each(Object.entries(charts))('%s, whatever its data', (_, chart) => {
  test('draws numbers, keeps text and marks within the frame and apart, and lets no name be markup', () => {
    fc.assert(
      fc.property(chart, (one) => {
        const text = draw(page(), one).outerHTML;
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        for (const piece of ['<script', '<svg onload', '\u0000', '\u001b']) expect(text.includes(piece)).toBe(false);
        const svg = svgOf(text);
        expect(clipped(svg)).toEqual([]);
        expect(overlapping(svg)).toEqual([]);
        expect(outside(svg)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('is told in words and as a table', () => {
    fc.assert(
      fc.property(chart, (one) => {
        expect(summaryOf(one)).not.toMatch(/NaN|Infinity|undefined/);
        const { head, rows } = tableOf(one);
        for (const row of rows) expect(row).toHaveLength(head.length);
        expect(rows.flat().join()).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 25 },
    );
  });
});

test('layers of a stack lie on one another and reach the sum', () => {
  fc.assert(
    fc.property(fc.array(fc.array(share, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (series) => {
      const layers = stacked(series);
      layers.slice(1).forEach(({ low }, i) => expect(low).toEqual(layers[i]!.high));
      const sum = series.reduce((total, [first]) => total + first!, 0);
      expect(layers.at(-1)!.high[0]).toBeCloseTo(sum, 12);
    }),
  );
});

test('ribbons are as wide as what flows, fill their nodes, and nodes of a column do not meet', () => {
  const square = fc
    .integer({ min: 1, max: 6 })
    .chain((n) => fc.array(fc.array(share, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(square, (values) => {
      const { left, right, ribbons } = layFlows(values, 300, 10);
      for (const nodes of [left, right]) {
        nodes.slice(1).forEach(({ top }, i) => expect(top - nodes[i]!.bottom).toBeCloseTo(10, 9));
        for (const { top, bottom } of nodes) expect(top >= -1e-6 && bottom <= 300 + 1e-6).toBe(true);
      }
      for (const node of left) {
        const own = ribbons.filter(({ from }) => from === node.name);
        const width = own.reduce((sum, { leaves: [top, bottom] }) => sum + bottom - top, 0);
        expect(width).toBeCloseTo(node.bottom - node.top, 6);
      }
      for (const { leaves, arrives } of ribbons) expect(leaves[1] - leaves[0]).toBeCloseTo(arrives[1] - arrives[0], 9);
    }),
  );
});

test('nobody on a front is beaten, and whoever is not on it is', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 5 }), y: fc.integer({ min: 0, max: 5 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
      const front = frontOf(points, { x: 'less', y: 'more' });
      points.forEach((one, i) => {
        const beaten = points.some((other) => other.x <= one.x && other.y >= one.y && (other.x < one.x || other.y > one.y));
        expect(front.includes(i)).toBe(!beaten);
      });
    }),
  );
});
