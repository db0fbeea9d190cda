import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withOwnSpaces } from './charts/index.js';
import { compact, count, money, movedAmount } from './numbers.js';
import { amount } from './subjects.js';

describe('numbers as their reader writes them', () => {
  test('are thousands and billions in English, 万 and 亿 in Chinese, money with its currency', () => {
    expect([2.37e9, -3.17e8, 120, null].map((value) => money(value, 'en'))).toEqual(['$2.37 B', '-$317 M', '$120', '–']);
    expect([2.37e9, -3.17e8, 120, null].map((value) => money(value, 'zh-Hans'))).toEqual([
      '23.7亿美元',
      '-3.17亿美元',
      '120 美元',
      '–',
    ]);
    expect([count(3.17e6, 'en'), count(3.17e6, 'zh-Hans'), count(9999, 'zh-Hans')]).toEqual(['3.17 M', '317万', '1万']);
  });

  test('carry their units as words', () => {
    const units = ['1/month', '1/year', 'x/year', 'months', 'people', 'USD/month', 'fraction'];
    expect(units.map((unit) => amount(0.08, unit, 'en'))).toEqual([
      '0.08 a month',
      '0.08 a year',
      '0.08x a year',
      '0.08 months',
      '0.08 people',
      '0.08 USD/month',
      '0.08',
    ]);
    expect(units.map((unit) => amount(2e6, unit, 'zh-Hans'))).toEqual([
      '200万/月',
      '200万/年',
      '200万倍/年',
      '200万个月',
      '200万人',
      '200万美元/月',
      '200万',
    ]);
    expect([movedAmount(1e9, 'USD', 'zh-Hans'), movedAmount(0.123, 'fraction', 'zh-Hans')]).toEqual(['10.0亿美元', '12.3 %']);
  });

  test('in Chinese stand for the number to three digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 9e14, noNaN: true }), (value) => {
        const [, digits, name] = /^([\d.]+)(万亿|亿|万)?$/.exec(compact(value, 'zh-Hans'))!;
        const size = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }[name ?? ''] ?? 1;
        expect(Math.abs(Number(digits) * size - value) / value).toBeLessThan(0.0051);
      }),
    );
  });
});

test('Chinese is set with its own punctuation and spaces, whatever was put into it', () => {
  const set = (text: string): string => withOwnSpaces(text, 'zh-Hans');
  expect(set('newcomer, 存活; 最多的是 得分')).toBe('newcomer，存活；最多的是得分');
  expect(set('使newcomer 的现金（美元） 变动')).toBe('使 newcomer 的现金（美元）变动');
  expect(set('从 18 个月 改为 1,000 个月')).toBe('从 18 个月改为 1,000 个月');
  expect(withOwnSpaces('月之暗面, 百度', 'en')).toBe('月之暗面, 百度');
});
