import { expect, test } from 'vitest';
import { flagship } from '../../../test/support/flagship.js';
import { experimentSchema } from '../claim/experiment.js';
import { termsOf } from '../claim/measure.js';
import { effectIn, type World } from './index.js';

const scenario = flagship();

/** A world in which a change comes to what its number `x` says, by metric and month. */
function world(values: (x: number, metric: string, month: number | undefined) => number): World {
  const xOf = (set: Record<string, unknown>): number => Number(set['x'] ?? 0);
  return {
    scenario,
    outcome: ({ set }, outcome) =>
      termsOf(outcome).reduce((sum, { metric, month, weight }) => sum + weight * values(xOf(set), metric, month), 0),
    of: ({ set }, { metric, month }, vendor) => values(xOf(set) + Object.keys(scenario.vendors).indexOf(vendor), metric, month),
    series: ({ set }, metric, month) => Object.keys(scenario.vendors).map((_, v) => values(v + xOf(set), metric, month)),
  };
}
const played = (experiment: unknown, made: World) =>
  effectIn(experimentSchema.parse(experiment) as Parameters<typeof effectIn>[0], made);
const x = (value: number) => ({ set: { x: value } });
const share = { metric: 'business_share' };

test('a contrast adds up arms, or says who wins, or how large it is beside one of them', () => {
  const made = world((value) => value);
  const base = {
    kind: 'contrast',
    arms: { a: x(3), b: { any: [x(1), x(2)], take: 'max' } },
    weights: { a: 1, b: -1 },
    outcome: share,
  };
  expect(played(base, made)).toEqual({ value: 1, parts: { a: 3, b: 2 } });
  expect(played({ ...base, as: 'wins' }, made).value).toBe(1);
  expect(played({ ...base, as: 'relative', relative_to: 'b' }, made).value).toBe(0.5);
  expect(
    played(
      { ...base, as: 'relative', relative_to: 'b' },
      world(() => 0),
    ).value,
  ).toBeNaN();
});

test('a contrast tells a metric of every vendor under its first arm', () => {
  const told = { kind: 'contrast', arms: { a: x(3), b: x(1) }, weights: { a: 1 }, outcome: share, by_vendor: share };
  const { parts } = played(
    told,
    world((value) => value),
  );
  const [first, second] = Object.keys(scenario.vendors);
  expect([parts[first!], parts[second!]]).toEqual([3, 4]);
});

test('a decay is the part of a gain that is lost; no gain, none', () => {
  const halved = world((value, _, month) => (month === 12 ? 0.2 : 0.05) * value);
  const experiment = { kind: 'decay', intervention: x(1), outcome: share, from: 12, to: 24 };
  expect(played(experiment, halved).value).toBeCloseTo(0.75, 12);
  expect(played(experiment, halved).parts['half-life in months']).toBeCloseTo(6, 12);
  expect(
    played(
      experiment,
      world(() => 0),
    ).value,
  ).toBeNaN();
  const less = { intervention: x(2), outcome: { metric: 'consumer_share' } };
  const both = world((value, metric, month) => value * (metric === 'business_share' && month === 24 ? 0.1 : 0.2));
  expect(played({ ...experiment, less }, both).value).toBeCloseTo(0.5, 12);
});

test('a unit cost that stays the same has not fallen, one that halves has fallen by half', () => {
  const cost = (value: number, metric: string, month = 0): number =>
    metric === 'cumulative_burn' ? value * Math.min(month, 30) + value * 0.5 * Math.max(0, month - 30) : value * 0.1;
  const experiment = {
    kind: 'unit-cost',
    intervention: x(1),
    cost: { metric: 'cumulative_burn' },
    gain: share,
    early: 30,
    late: 60,
  };
  expect(played(experiment, world(cost)).value).toBeCloseTo(0.5, 12);
  expect(
    played(
      experiment,
      world((value, metric, month = 0) => (metric === 'cumulative_burn' ? value * month : value)),
    ).value,
  ).toBeCloseTo(0, 12);
});

test('on a front, what is better in everything beats, and what is worse in anything does not', () => {
  const objectives = {
    cost: { measure: { metric: 'cumulative_burn' }, goal: 'least' },
    drain: { measure: share, goal: 'most' },
  };
  const at = world((value, metric) => (metric === 'cumulative_burn' ? [1, 2, 0.5, 3][value]! : [2, 1, 3, 5][value]!));
  const arms = { open: x(0), worse: x(1), better: x(2), other: x(3) };
  expect(played({ kind: 'front', arms, of: 'open', objectives }, at).value).toBeCloseTo(0, 12);
  expect(played({ kind: 'front', arms: { open: x(0), worse: x(1), other: x(3) }, of: 'open', objectives }, at).value).toBeCloseTo(
    0.5,
    12,
  );
});

test('a quantity that orders vendors as the end does predicts it better than one that does not vary', () => {
  const made = world((value, metric, month) => (month !== undefined && metric === 'consumer_share' ? 0 : value));
  const experiment = { kind: 'predicts', month: 0.5, by: 'builder_share', against: ['consumer_share'], target: 'business_share' };
  expect(played(experiment, made)).toEqual({ value: 1, parts: { builder_share: 1, consumer_share: 0 } });
});

test('a threshold tells every level and takes one; a decomposition tells whose the effects are', () => {
  const level = { kind: 'threshold', levels: [1, 5], at: 5, unit: 'months', intervention: x(0), control: x(0), outcome: share };
  const put = { ...level, intervention: { set: { x: '{level}' } } };
  expect(
    played(
      put,
      world((value) => 10 - value),
    ),
  ).toEqual({ value: -5, parts: { '1 months': -1, '5 months': -5 } });
  const factors = { service: x(3), capital: x(-1) };
  const parts = { kind: 'decomposition', factors, of: ['service'], outcome: share };
  expect(
    played(
      parts,
      world((value) => value),
    ),
  ).toEqual({ value: 0.75, parts: { service: 3, capital: -1 } });
});
