import { expect, test } from 'vitest';
import { disarmed } from './code.js';

const market = `name: mine
vendors:
  leader:
    strategy: closed-premium # as it began
  follower:
    strategy: open-weights
    open: { capability: { general: 100 } }
`;

test('a vendor that code decides for goes on giving weights away where it has given some, and every line stays in its place', () => {
  const own = `${market.replace('open-weights', 'patient').replace('closed-premium', 'bold')}code:\n  patient: patient.ts\n  bold: bold.ts\n`;
  const { text, fallbacks } = disarmed(own);
  expect(fallbacks).toEqual([
    { vendor: 'leader', code: 'bold', plays: 'closed-premium' },
    { vendor: 'follower', code: 'patient', plays: 'open-weights' },
  ]);
  expect(text.slice(0, market.length)).toBe(market);
  expect(text.slice(market.length).trim()).toBe('');
  expect(text.split('\n')).toHaveLength(own.split('\n').length);
});

test('a strategy that ships is played as it is, even where code goes by its name; documents without code are left alone', () => {
  expect(disarmed(`${market}code:\n  open-weights: mine.ts\n`).fallbacks).toEqual([]);
  expect(disarmed(market)).toEqual({ text: market, fallbacks: [] });
});
