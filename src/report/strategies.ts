import type { Language } from '../documents/index.js';
import type { Strategy } from '../strategies/index.js';

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
        `  ${carries}: ${strategy.carries.join(', ')}`,
        `  ${watches}: ${strategy.watches[language]}`,
        `  ${does}: ${strategy.does[language]}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}
