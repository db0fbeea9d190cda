import { expect, test } from 'vitest';
import { Luck } from './luck.js';
import { QuantileColumns } from './quantile-columns.js';
import {
  CompensatedSum,
  mean,
  meanInterval,
  quantileSorted,
  sampleVariance,
  studentQuantile,
  wilsonInterval,
} from './statistics.js';

test('a compensated sum keeps what a plain one drops', () => {
  const sum = new CompensatedSum();
  for (const x of [1, 1e100, 1, -1e100]) sum.add(x);
  expect(sum.value()).toBe(2);
});

test('Student quantiles are the published ones', () => {
  expect(studentQuantile(0.95, 19)).toBeCloseTo(1.7291328, 6);
  expect(studentQuantile(0.95, 1)).toBeCloseTo(6.3137515, 6);
  expect(studentQuantile(0.975, 5)).toBeCloseTo(2.5705818, 6);
  expect(studentQuantile(0.05, 19)).toBeCloseTo(-1.7291328, 6);
});

test("Wilson's interval is the published one and never leaves [0, 1]", () => {
  const { low, high } = wilsonInterval(10, 20, 0.95);
  expect(low).toBeCloseTo(0.2993, 4);
  expect(high).toBeCloseTo(0.7007, 4);
  expect(wilsonInterval(0, 20, 0.9).low).toBe(0);
  expect(wilsonInterval(20, 20, 0.9).high).toBe(1);
});

test('mean, variance and quantiles of a small sample', () => {
  expect(mean([1, 2, 3, 4])).toBe(2.5);
  expect(sampleVariance([1, 2, 3, 4])).toBeCloseTo(5 / 3, 15);
  expect(quantileSorted([1, 2, 3, 4, 5], 0.05)).toBeCloseTo(1.2, 15);
  expect(meanInterval(2.5, 0.6454972243679028, 4, 0.9)).toEqual({
    low: expect.closeTo(0.9809, 3),
    high: expect.closeTo(4.0191, 3),
  });
  expect(meanInterval(1, NaN, 1, 0.9).low).toBeNaN();
});

test('running quantiles are exact for few values and near the truth for many', () => {
  const columns = new QuantileColumns(2, [0.05, 0.95]);
  for (const x of [5, 1, 4, 2, 3]) columns.add(0, x);
  expect(columns.quantile(0, 0.05)).toBeCloseTo(1.2, 12);
  const luck = new Luck(1, 0);
  luck.begin(1, 1);
  for (let i = 0; i < 5000; i++) columns.add(1, i % 50 === 0 ? NaN : luck.uniform(i));
  expect(columns.count(1)).toBe(4900);
  expect(Math.abs(columns.quantile(1, 0.05) - 0.05)).toBeLessThan(0.01);
  expect(Math.abs(columns.quantile(1, 0.95) - 0.95)).toBeLessThan(0.01);
});
