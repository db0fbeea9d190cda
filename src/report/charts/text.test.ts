import { describe, expect, test } from 'vitest';
import { balance, widthOf, wrap } from './text.js';

describe('text', () => {
  test('an ideograph is an em wide, a Latin letter about half of one', () => {
    expect(widthOf('开源', 10)).toBe(20);
    expect(widthOf('open', 10)).toBeCloseTo(24, 0);
    expect(widthOf('open', 10, 600)).toBeGreaterThan(widthOf('open', 10));
  });

  test('English is broken at spaces, Chinese between ideographs but not before a comma', () => {
    expect(wrap('who outlasts whom', 60, 10)).toEqual(['who outlasts', 'whom']);
    expect(wrap('开源策略，能撑多久', 40, 10)).toEqual(['开源策略，', '能撑多久']);
    expect(wrap('用 OpenAI 的', 50, 10)).toEqual(['用 OpenAI', '的']);
    expect(wrap('', 40, 10)).toEqual([]);
  });

  test('lines are as few as they have to be and about as long as each other', () => {
    const text = 'What one builder who is still there after twelve months has cost the vendor in all runs';
    const [plain, even] = [wrap(text, 300, 10), balance(text, 300, 10)];
    expect(even).toHaveLength(plain.length);
    expect(even.join(' ')).toBe(text);
    const spread = (lines: string[]): number =>
      Math.max(...lines.map((line) => widthOf(line, 10))) - Math.min(...lines.map((line) => widthOf(line, 10)));
    expect(spread(even)).toBeLessThan(spread(plain));
  });
});
