import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contradictions, factById, facts, isFact } from './index.js';

const scenario = readFileSync(new URL('../../scenarios/llm-2024.yaml', import.meta.url), 'utf8');

test('rows that disagree are kept side by side', () => {
  expect(contradictions.flatMap(({ ids }) => ids).filter((id) => !isFact(id))).toEqual([]);
  expect(new Set(contradictions.map(({ number }) => number)).size).toBe(contradictions.length);
});

test('every contradiction that a note of the scenario points to is explained', () => {
  const pointed = [...scenario.matchAll(/contradiction (\d+)/g)].map(([, number]) => Number(number));
  expect(pointed.filter((number) => !contradictions.some((one) => one.number === number))).toEqual([]);
});

test('a contradiction is worded in both languages', () => {
  for (const { number, sentence } of contradictions) {
    expect(sentence.en.length, String(number)).toBeGreaterThan(0);
    expect(sentence['zh-Hans'], String(number)).toMatch(/\p{Script=Han}/u);
  }
});

test('a row from memory says so itself', () => {
  for (const { id, verified, note } of facts) if (!verified) expect(note, id).toContain('recalled');
  expect(factById('F0736')?.verified).toBe(false);
});

test('no row points to a place on a disk', () => {
  expect(facts.filter(({ source, note = '' }) => /(^|\s)(\/\S|~\/|[A-Z]:\\|file:)/.test(`${source} ${note}`))).toEqual([]);
});
