import { describe, expect, test } from 'vitest';
import { readable, tickFormat, type Unit } from './numbers.js';

const axis = (ticks: number[], unit: Unit, language: 'en' | 'zh-Hans', each = false): string[] =>
  ticks.map(tickFormat(ticks, unit, language, each));

describe('numbers of charts', () => {
  test('are said in thousands and billions in English, in 万 and 亿 in Chinese', () => {
    expect(readable(12_345, 'plain', 'en')).toBe('12k');
    expect(readable(1_234_000, 'plain', 'en')).toBe('1.2M');
    expect(readable(3e9, 'usd', 'en')).toBe('$3B');
    expect(readable(12_345, 'plain', 'zh-Hans')).toBe('1.2万');
    expect(readable(3.4e9, 'usd', 'zh-Hans')).toBe('34亿美元');
    expect(readable(2e12, 'usd', 'zh-Hans')).toBe('2万亿美元');
  });

  test('shares are percentages, and what is lost has a true minus before the currency', () => {
    expect(readable(0.456, 'share', 'en')).toBe('46%');
    expect(readable(-3e8, 'usd', 'en')).toBe('−$300M');
    expect(readable(-3e8, 'usd', 'zh-Hans')).toBe('−3亿美元');
    expect(readable(-0.001, 'share', 'en')).toBe('0%');
  });

  test('differences of shares are points of a hundred', () => {
    expect([readable(0.456, 'points', 'en'), readable(-0.0123, 'points', 'en')]).toEqual(['46 pp', '−1.2 pp']);
    expect([readable(0.03, 'points', 'zh-Hans'), readable(-0.0001, 'points', 'zh-Hans')]).toEqual(['3 个百分点', '0 个百分点']);
    expect(axis([-0.1, 0, 0.1], 'points', 'en')).toEqual(['−10 pp', '0 pp', '10 pp']);
    expect(axis([-0.1, 0, 0.1], 'points', 'zh-Hans')).toEqual(['−10', '0', '10']);
  });

  test('small numbers by themselves keep two digits that count', () => {
    const read = [0.142, 0.1, 0.0996, 0.00123, -0.56, 0.999, 9.96, 0].map((value) => readable(value, 'plain', 'en'));
    expect(read).toEqual(['0.14', '0.1', '0.1', '0.0012', '−0.56', '1', '10', '0']);
    expect([readable(0.25, 'factor', 'en'), readable(0.25, 'usd', 'en')]).toEqual(['0.25x', '$0.25']);
  });

  test('an axis has one magnitude and as many digits as tell its ticks apart', () => {
    expect(axis([0, 5e8, 1e9, 1.5e9], 'usd', 'en')).toEqual(['$0', '$0.5B', '$1.0B', '$1.5B']);
    expect(axis([0, 5e8, 1e9], 'usd', 'zh-Hans')).toEqual(['0', '5亿', '10亿']);
    expect(axis([0, 0.025, 0.05], 'share', 'en')).toEqual(['0.0%', '2.5%', '5.0%']);
    expect(axis([1200, 1400], 'plain', 'en')).toEqual(['1200', '1400']);
  });

  test('uneven steps are written each by itself', () => {
    expect(axis([0.1, 1, 10], 'usd', 'en', true)).toEqual(['$0.1', '$1', '$10']);
    expect(axis([0.25, 1, 4], 'factor', 'zh-Hans', true)).toEqual(['0.25倍', '1倍', '4倍']);
    expect(axis([0.005, 0.2], 'share', 'en', true)).toEqual(['0.5%', '20%']);
  });
});
