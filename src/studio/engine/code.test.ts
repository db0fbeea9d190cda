import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { disarmed } from './code.js';

const market = readFileSync('scenarios/llm-2024.yaml', 'utf8');

test('a vendor that code decides for goes on giving weights away where it has given some, and every line stays in its place', () => {
  const own = `${market.replace('strategy: open-weights', 'strategy: patient').replace('strategy: closed-premium', 'strategy: bold')}code:\n  patient: patient.ts\n  bold: bold.ts\n`;
  const { text, fallbacks } = disarmed(own);
  expect(fallbacks.map(({ code, plays }) => [code, plays]).sort()).toEqual([
    ['bold', 'closed-premium'],
    ['patient', 'open-weights'],
  ]);
  expect(text.split('\n').slice(0, market.split('\n').length - 1)).toEqual(market.split('\n').slice(0, -1));
  expect(text.slice(market.length).trim()).toBe('');
  expect(text.split('\n')).toHaveLength(own.split('\n').length);
});

test('a strategy that ships is played as it is, even where code goes by its name; documents without code are left alone', () => {
  const named = `${market}code:\n  open-weights: mine.ts\n`;
  expect(disarmed(named).fallbacks).toEqual([]);
  expect(disarmed(market)).toEqual({ text: market, fallbacks: [] });
});
