import { expect, test } from 'vitest';
import type { Chart, LineChart, ValueMap } from '../../src/report/charts/index.js';
import { chartIn, figures } from '../../src/report/figures/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { flagship } from '../support/flagship.js';

/** What a figure of the flagship or the duel shows. */
function chartOf(name: string): Chart {
  const figure = figures.find((one) => one.name === name)!;
  const scenario = (_: string, ...set: string[]): Scenario => flagship(...set);
  return chartIn('en', figure, figure.play({ scenario }));
}

const linesOf = (name: string): number[][] =>
  (chartOf(name) as Chart & LineChart).series.map(({ values }) => [...values] as number[]);

test('budgets that multiply buy capability that only adds up: the second half of the years brings no more than the first', () => {
  for (const line of linesOf('training')) {
    const [start, middle, end] = [line[0]!, line[29]!, line[59]!];
    expect((end - middle) / (middle - start)).toBeGreaterThan(0.7);
    expect((end - middle) / (middle - start)).toBeLessThan(1.3);
  }
});

test('a lower price wins more the more buyers mind the price', () => {
  const atQuarter = linesOf('choice').map((line) => line[0]!);
  expect(atQuarter).toEqual([...atQuarter].sort((a, b) => a - b));
  expect(atQuarter[0]).toBeLessThan(0.56);
  expect(atQuarter.at(-1)).toBeGreaterThan(0.75);
});

test('a high switching cost keeps customers, and keeps away those who left', () => {
  const lines = linesOf('inertia');
  const lost = lines.map((line) => 0.5 - Math.min(...line));
  const back = lines.map((line, i) => (line.at(-1)! - Math.min(...line)) / lost[i]!);
  expect(lost.at(-1)!).toBeLessThan(0.5 * lost[0]!);
  // What a small one holds is not worth speaking of.
  expect(Math.abs(lost[1]! - lost[0]!)).toBeLessThan(0.03);
  back.slice(1).forEach((part, i) => expect(part).toBeLessThan(back[i]!));
});

test('growth that is placed anew goes to the cheaper vendor though few customers move', () => {
  const gained = linesOf('usage').map((line) => line.at(-1)! - 0.5);
  expect(gained[0]).toBeCloseTo(0.07, 2);
  expect(gained.at(-1)).toBeCloseTo(0.25, 2);
});

test('without spill-over a follower falls back, with it it catches up, the faster the larger the hazard', () => {
  const changes = linesOf('spillover').map((line) => line.at(-1)! - line[11]!);
  expect(changes[0]).toBeGreaterThan(0);
  for (const change of changes.slice(1)) expect(change).toBeLessThan(0);
  expect(changes).toEqual([...changes].sort((a, b) => b - a));
});

test('no share of the ecosystem map lies beyond its colours, and the border crosses it', () => {
  const { values, range, border } = chartOf('ecosystem') as Chart & ValueMap;
  const all = values.flat();
  expect(Math.min(...all)).toBeGreaterThanOrEqual(range[0]);
  expect(Math.max(...all)).toBeLessThanOrEqual(range[1]);
  expect(Math.min(...all) < border!.at && border!.at < Math.max(...all)).toBe(true);
});
