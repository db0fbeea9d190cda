import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factById, facts, isFact, readFacts } from './index.js';

const folder = new URL('../../scenarios/', import.meta.url);
const scenario = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');
const cited = new Set(scenario.match(/\bF\d{4}\b/g));

test('the facts carried are those of the table that ships, each once, and all that scenarios cite', () => {
  const table = readFacts(readFileSync(new URL('../../targets/evidence.csv', import.meta.url), 'utf8'), 'evidence.csv');
  expect(table).toEqual({ facts });
  expect([...cited].filter((id) => !isFact(id))).toEqual([]);
});

test('every problem of a table is told with its line', () => {
  const head = 'id,series,entity,date,value,unit,source';
  const read = readFacts(`${head}\nF1,a,b,2024-13-01,1,x,y\nF1,a,b,2024-01-01,many,x,y\n`, 'mine.csv');
  expect('problems' in read && read.problems.map(({ code, at }) => [code, at.line])).toEqual([
    ['bad-date', 2],
    ['not-a-number', 3],
    ['duplicate-key', 3],
  ]);
  const bare = readFacts('id,value\nF1,1\n', 'mine.csv');
  expect('problems' in bare && bare.problems.map(({ path }) => path)).toEqual(['series', 'entity', 'date', 'unit', 'source']);
});

test('what was first told after the day that it is about says so', () => {
  for (const { id, date, published } of facts) if (published !== undefined) expect(published > date, id).toBe(true);
  expect(factById('F0455')?.published).toBe('2024-11-20');
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
