import { expect, test } from 'vitest';
import { complete } from './complete.js';

const at = (text: string, language: 'en' | 'zh-Hans' = 'en') => {
  const offset = text.indexOf('|');
  return complete({ text: text.replace('|', ''), offset, language });
};
const labels = (text: string): string[] => at(text).options.map(({ label }) => label);

test('keys are those of the map that the cursor is in', () => {
  expect(labels('|')).toEqual(expect.arrayContaining(['format', 'vendors', 'segments']));
  expect(labels('vendors:\n  meta:\n    ca|')).toEqual(expect.arrayContaining(['cash', 'capability', 'strategy']));
  expect(labels('segments:\n  firms:\n    kind: business\n    |')).toContain('switching_cost');
  expect(labels('vendors:\n  meta:\n    cash: { value: 1, |')).toEqual(expect.arrayContaining(['low', 'high', 'source']));
  expect(labels('finance: { |')).toContain('round_hazard');
  expect(labels('nothing:\n  here:\n    |')).toEqual([]);
});

test('values are those that the key may have', () => {
  expect(labels('vendors:\n  meta:\n    strategy: op|')).toContain('open-weights');
  expect(labels('vendors:\n  meta:\n    funding: |')).toEqual(['venture', 'parent', 'self-funded']);
  expect(labels('mechanisms:\n  morale: |')).toEqual(['true', 'false']);
  expect(at('vendors:\n  meta:\n    strategy: op|').from).toBe('vendors:\n  meta:\n    strategy: '.length);
});

test('what a number means is told in the language of the reader, with its unit', () => {
  const detail = (language: 'en' | 'zh-Hans') =>
    at('vendors:\n  meta:\n    cas|', language).options.find(({ label }) => label === 'cash')!.detail;
  expect(detail('en')).toMatch(/^USD · Cash/);
  expect(detail('zh-Hans')).toMatch(/^USD · .*现金/);
});
