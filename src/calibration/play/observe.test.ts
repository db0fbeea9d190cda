import { expect, test } from 'vitest';
import { facts } from '../../evidence/index.js';
import { readScenario, type Scenario } from '../../scenario/index.js';
import { compile } from '../../simulation/index.js';
import { stateDocument } from '../index.js';
import type { Observable } from '../targets/document.js';
import { missingIn } from './observe.js';
import { Player, type Reading } from './play.js';

const read = readScenario(stateDocument({ facts, day: '2024-12-31', market: 'global' })!, { file: 'state', sources: () => true });
const scenario = (read as { scenario: Scenario }).scenario;
const none = { paths: [], values: new Float64Array(0) };

function play(readings: readonly (Partial<Reading> & { readonly observable: Observable })[]): number[] {
  const full = readings.map((one) => ({ vendor: undefined, over: undefined, month: 1, anchored: false, ...one }));
  return [...new Player(scenario, full, 'mean-field').play(none, 1, 0)!];
}

test('shares of all vendors make one, and open weights are a part of it', () => {
  const vendors = Object.keys(scenario.vendors);
  for (const kind of ['people-share', 'usage-share', 'spend-share'] as const) {
    const observable = { kind, segment: 'businesses' } as const;
    const shares = play([...vendors, 'open'].map((vendor) => ({ observable, vendor, month: 6 })));
    const open = shares.pop()!;
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(open).toBeGreaterThan(0);
    expect(open).toBeLessThan(0.5);
  }
});

test('the first month is near what rows of the day say', () => {
  const [share, gap, rent, price] = play([
    { observable: { kind: 'usage-share', segment: 'businesses' }, vendor: 'openai' },
    { observable: { kind: 'capability-gap' } },
    { observable: { kind: 'compute-price' } },
    { observable: { kind: 'flagship-price' }, vendor: 'openai' },
  ]) as [number, number, number, number];
  expect(share).toBeCloseTo(0.34, 1);
  expect(Math.abs(gap - 58)).toBeLessThan(15);
  expect(rent).toBeCloseTo(2.99, 0);
  expect(price).toBeLessThanOrEqual(4.375);
});

test('an anchored reading tells change alone', () => {
  const [rent, users] = play([
    { observable: { kind: 'compute-price' }, anchored: true, month: 12 },
    { observable: { kind: 'users', segment: 'consumers' }, vendor: 'openai', anchored: true, month: 1 },
  ]) as [number, number];
  expect(rent).toBeCloseTo(0.85, 1);
  expect(Math.abs(users - 1)).toBeLessThan(0.2);
});

test('the price of a lower level is no higher', () => {
  const prices = play([0, 50, 100, 150, 200].map((below) => ({ observable: { kind: 'price-at-level', below } as const })));
  expect(prices).toEqual([...prices].sort((a, b) => b - a));
});

test('events happen or do not, and names that a market does not have are told', () => {
  const [exits, leads] = play([
    { observable: { kind: 'exits' }, vendor: 'google' },
    { observable: { kind: 'leads' }, vendor: 'meta', over: 'alibaba' },
  ]) as [number, number];
  expect(exits).toBeGreaterThanOrEqual(0);
  expect([0, 1]).toContain(leads);
  const market = compile(scenario);
  expect(missingIn(market, { kind: 'users', segment: 'nobody' }, { vendor: 'acme', over: undefined })).toEqual([
    'acme',
    'nobody',
  ]);
  expect(missingIn(market, { kind: 'usage-share', segment: 'businesses' }, { vendor: 'open', over: undefined })).toEqual([]);
});
