import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factById, facts, isFact } from './index.js';

const folder = new URL('../../scenarios/', import.meta.url);
const scenario = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');
const cited = new Set(scenario.match(/\bF\d{4}\b/g));

test('the facts carried are those that shipped scenarios cite, each once', () => {
  expect(facts.map(({ id }) => id)).toEqual([...cited].sort());
});

test('every fact has a number, a date, a unit and a source', () => {
  for (const { id, value, date, unit, source, low, high } of facts) {
    expect(Number.isFinite(value), id).toBe(true);
    expect(date, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(unit.length * source.length, id).toBeGreaterThan(0);
    if (low !== undefined && high !== undefined) expect(low, id).toBeLessThanOrEqual(high);
  }
});

test('a row from memory is cited only where the scenario says so', () => {
  for (const { id } of facts.filter(({ verified }) => !verified)) {
    const lines = scenario.split('\n').filter((line) => line.includes(id));
    for (const line of lines) expect(line).toContain('recalled');
  }
});

test('nothing later than the hindsight limit carries a value, and what is later than the start says so', () => {
  for (const line of scenario.split('\n')) {
    const source = /source: ('[^']*'|F\d{4})/.exec(line)?.[1] ?? '';
    for (const id of source.match(/F\d{4}/g) ?? []) {
      const { date } = factById(id)!;
      const survey = id === 'F0535';
      expect(date <= '2025-02-28' || survey, id).toBe(true);
      if (date > '2024-06-30') expect(line, id).toContain('hindsight: true');
    }
  }
});

test('an unknown id is no fact', () => {
  expect(isFact('F0001x')).toBe(false);
  expect(factById('F0040')?.value).toBe(5);
});
