import type { Language } from '../documents/index.js';
import type { Comparison, PairComparison } from '../experiment/index.js';
import { movedAmount, table } from './numbers.js';

const labels = {
  en: {
    head: ['a − b', 'metric', 'difference', 'from', 'to', 'runs', 'more'],
    market: 'market',
    verdict: (row: PairComparison): string => ({ a: row.a, b: row.b, 'too close to call': 'too close to call' })[row.verdict],
    note: 'Same luck for all. Intervals hold at 95 % however often one looks and whenever one stops.',
    precise: (runs: number) => `Every interval is narrow enough after ${runs} runs of each.`,
    ended: (runs: number) => `The budget ended after ${runs} runs of each; not every interval is narrow enough.`,
  },
  'zh-Hans': {
    head: ['甲 − 乙', '指标', '差', '从', '到', '次数', '谁多'],
    market: '市场',
    verdict: (row: PairComparison): string => ({ a: row.a, b: row.b, 'too close to call': '难分高下' })[row.verdict],
    note: '各方运气相同。无论看多少次、何时停下，区间都有 95 % 的把握。',
    precise: (runs: number) => `各推演 ${runs} 次后，所有区间都够窄了。`,
    ended: (runs: number) => `预算用完，各推演了 ${runs} 次；并非所有区间都够窄。`,
  },
} as const satisfies Record<Language, { readonly verdict: (row: PairComparison) => string } & Record<string, unknown>>;

/** Who has more of what, pair by pair, with the interval of the difference. */
export function compareText({ pairs, replicates, precise }: Comparison, language: Language): string {
  const words = labels[language];
  const lines = pairs.map((row) => [
    `${row.a} − ${row.b}`,
    `${row.metric} ${row.vendor ?? words.market}${row.month === null ? '' : ` @${row.month}`}`,
    ...[row.estimate, row.low, row.high].map((value) => movedAmount(value, row.unit, language)),
    String(row.n),
    words.verdict(row),
  ]);
  return [
    table(words.head, lines, 'text'),
    '',
    words.note,
    precise ? words.precise(replicates) : words.ended(replicates),
    '',
  ].join('\n');
}
