import { expect, test } from 'vitest';
import { flagship } from '../../test/support/flagship.js';
import { changeSchema } from './claim/change.js';
import { overridesOf } from './overrides.js';

const scenario = flagship();
const of = (change: object, subject: string | null = 'meta', play: 'myopic' | 'forward-looking' = 'myopic') =>
  overridesOf(changeSchema.parse(change), { scenario, play, subject });

test('placeholders stand for vendors and segments; the vendor at stake is in no group but that of all', () => {
  expect(of({ set: { 'vendors.{subject}.reach.{builders}': 0.1 } })).toEqual([
    'vendors.meta.reach.startups=0.1',
    'vendors.meta.reach.hobbyists=0.1',
  ]);
  const closed = of({ set: { 'vendors.{closed}.credits': 1 } }, 'openai');
  expect(closed).toContain('vendors.anthropic.credits=1');
  expect(closed).not.toContain('vendors.openai.credits=1');
  expect(of({ set: { 'vendors.{vendors}.staff': 1 } })).toHaveLength(Object.keys(scenario.vendors).length);
});

test('closed vendors play as the row has it, and a change that says closed means the same', () => {
  const change = { set: { 'vendors.{subject}.strategy': 'closed' } };
  expect(of(change)).toEqual(['vendors.meta.strategy=closed-premium']);
  const ahead = of(change, 'meta', 'forward-looking');
  expect(ahead).toContain('vendors.openai.strategy=forward-looking');
  // What the claim changes comes last, and takes precedence.
  expect(ahead.at(-1)).toBe('vendors.meta.strategy=forward-looking');
});

test('times and plus are of the value that the scenario states', () => {
  expect(of({ set: { 'vendors.{subject}.operations': { times: 3 } } })).toEqual(['vendors.meta.operations=15000000']);
  expect(of({ set: { 'vendors.{subject}.capability.*': { plus: 50 } } })).toEqual([
    'vendors.meta.capability.coding=1257',
    'vendors.meta.capability.general=1257',
  ]);
});

test('a part of the plan grows with the plan, year by year, so that training and operations are given the same', () => {
  const [text] = of({ events: [{ lever: 'operations', add: { plan: 0.1 }, until: 24 }] });
  const events = JSON.parse(text!.slice('events='.length)) as { month: number; until: number; add: number }[];
  expect(events.map(({ month, until }) => [month, until])).toEqual([
    [0, 12],
    [12, 24],
  ]);
  const { training, training_growth: growth } = scenario.vendors['meta']!;
  expect(events[0]!.add).toBeCloseTo(0.1 * training.value * Math.sqrt(growth.value), 3);
  expect(events[1]!.add / events[0]!.add).toBeCloseTo(growth.value, 9);
  expect(of({ events: [{ lever: 'training', add: { plan: 0.1 } }] })[0]).toContain('"add":0.1');
});
