import type { Language } from '../documents/index.js';
import type { Strategy } from '../strategies/index.js';
import { enumerated, under } from './lists.js';

const labels = {
  en: { carries: 'carries', watches: 'watches', does: 'does' },
  'zh-Hans': { carries: '对应', watches: '看什么', does: '做什么' },
} as const;

/** Strategies as policies to read: a paragraph each. */
export function strategyText(strategies: readonly Strategy[], language: Language): string {
  const { carries, watches, does } = labels[language];
  return strategies
    .map((strategy) =>
      [
        strategy.name,
        `  ${under(carries, enumerated(strategy.carries, language), language)}`,
        `  ${under(watches, strategy.watches[language], language)}`,
        `  ${under(does, strategy.does[language], language)}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}
