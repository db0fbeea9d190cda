import type { Language } from '../documents/index.js';

/** Units as their reader says them; others stand as they are. */
const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { '1/month': 'a month', '1/year': 'a year', 'x/year': 'x a year' },
  'zh-Hans': {
    months: '个月',
    month: '月',
    '1/month': '/月',
    '1/year': '/年',
    'x/year': '倍/年',
    people: '人',
    points: '分',
    'points/month': '分/月',
    'points/year': '分/年',
    USD: '美元',
    'USD/month': '美元/月',
    'USD/person': '美元/人',
    'USD/person-month': '美元/人月',
    'USD/Mtok': '美元/百万 token',
    'USD/GPU-hour': '美元/卡时',
    'Mtok/person-month': '百万 token/人月',
    'GPU-hour': '卡时',
  },
};

/** Units that are no words. */
const silent: ReadonlySet<string | null> = new Set([null, '1', 'fraction']);

/** Digits with their unit: 0.2 a month, 5.2 B USD; 0.2/月, 52亿美元, 18 个月. */
export function withUnit(digits: string, unit: string | null, language: Language): string {
  if (silent.has(unit)) return digits;
  const word = words[language][unit!] ?? unit!;
  const close = /^[/x]/.test(word) || (/\p{Script=Han}$/u.test(digits) && /^\p{Script=Han}/u.test(word));
  return `${digits}${close ? '' : ' '}${word}`;
}
