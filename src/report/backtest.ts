import type { BacktestResult, ScoredRow, ScoredTarget } from '../calibration/index.js';
import type { Language } from '../documents/index.js';
import { compact, table } from './numbers.js';

const labels = {
  en: {
    summary: ['target', 'skill', 'points', 'rule', 'in 90 %', 'score', 'persistence', 'trend', 'drift', ''],
    rows: ['target, entity', 'known', 'scored', 'observed', 'forecast', '5 to 95 %', 'score', 'persistence', 'trend', 'drift'],
    won: 'won',
    lost: (best: string) => `lost to ${best}`,
    even: 'no better, no worse',
    names: { persistence: 'persistence', trend: 'trend', drift: 'drift' },
    skill:
      'Skill is 1 - score / score of the best baseline: above 0 the model did better than every baseline, below 0 it did worse. A baseline that rows cannot define is missing; in means persistence stands in for it.',
    mean: (value: string, n: number) => `Mean skill over T1 to T9: ${value} (${n} targets).`,
    coverage: (within: number, all: number) => `${within} of ${all} points lie within their 90 % interval.`,
    log: (file: string, hash: string, calculated: number, kept: number) =>
      `Hash of all scores ${hash.slice(0, 16)}. Calculated now: ${calculated}; there already: ${kept}. Every scoring is logged in ${file}.`,
  },
  'zh-Hans': {
    summary: ['目标', '技巧', '点数', '规则', '落在 90% 内', '得分', '不变', '趋势', '漂移', ''],
    rows: ['目标、对象', '所知到', '评分日', '实际', '预测', '5% 到 95%', '得分', '不变', '趋势', '漂移'],
    won: '胜',
    lost: (best: string) => `输给${best}`,
    even: '不胜不负',
    names: { persistence: '不变', trend: '趋势', drift: '漂移' },
    skill: '技巧 = 1 - 得分 / 最好基准的得分：大于 0 则胜过所有基准，小于 0 则不如。行数不够的基准空着；求平均时用"不变"代替。',
    mean: (value: string, n: number) => `T1 到 T9 的平均技巧：${value}（${n} 个目标）。`,
    coverage: (within: number, all: number) => `${all} 个点中 ${within} 个落在 90% 区间内。`,
    log: (file: string, hash: string, calculated: number, kept: number) =>
      `全部得分的哈希 ${hash.slice(0, 16)}。这次计算 ${calculated} 项，已有 ${kept} 项。每次评分都记在 ${file}。`,
  },
} as const;

const fixed = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const shown = (value: number | null, language: Language): string =>
  value === null ? '–' : Math.abs(value) >= 1e4 ? compact(value, language) : String(Number(value.toPrecision(3)));

/** The baseline with the lowest mean score. */
export function bestBaseline({ baselines }: Pick<ScoredTarget, 'baselines'>): 'persistence' | 'trend' | 'drift' {
  const names = ['persistence', 'trend', 'drift'] as const;
  return names.reduce(
    (best, name) => ((baselines[name] ?? Infinity) < (baselines[best] ?? Infinity) ? name : best),
    'persistence',
  );
}

/** Mean skill of T1 to T9, and of how many of them. */
export function meanSkill(summary: readonly ScoredTarget[]): { readonly mean: number; readonly n: number } {
  const skills = summary.flatMap(({ id, skill }) => (/^T[1-9]$/.test(id) && skill !== null ? [skill] : []));
  return { mean: skills.reduce((sum, one) => sum + one, 0) / skills.length, n: skills.length };
}

/** Points within their 90 % intervals, and all that have one. */
export function coverageOf(rows: readonly ScoredRow[]): { readonly within: number; readonly all: number } {
  const intervals = rows.filter(({ predicted }) => predicted.low !== null);
  const within = intervals.filter(({ predicted, observed }) => predicted.low! <= observed && observed <= predicted.high!);
  return { within: within.length, all: intervals.length };
}

/** Scores of a backtest: each target beside its baselines, losses as plain as wins, then every point. */
export function backtestText(result: BacktestResult, log: string, language: Language): string {
  const words = labels[language];
  const summary = result.summary.map((target) => [
    target.id,
    fixed(target.skill),
    String(target.n),
    target.rule,
    target.coverage90 === null ? '–' : `${(100 * target.coverage90).toFixed(0)} %`,
    fixed(target.score),
    fixed(target.baselines.persistence),
    fixed(target.baselines.trend),
    fixed(target.baselines.drift),
    target.skill === null || target.skill === 0
      ? words.even
      : target.skill > 0
        ? words.won
        : words.lost(words.names[bestBaseline(target)]),
  ]);
  const rows = result.targets.map(({ id, entity, information, scored, observed, predicted, score, baselines }) => [
    `${id} ${entity}`,
    information,
    scored,
    shown(observed, language),
    shown(predicted.mean, language),
    predicted.low === null ? '–' : `${shown(predicted.low, language)} – ${shown(predicted.high, language)}`,
    fixed(score),
    fixed(baselines.persistence),
    fixed(baselines.trend),
    fixed(baselines.drift),
  ]);
  const { within, all } = coverageOf(result.targets);
  const { mean, n } = meanSkill(result.summary);
  return [
    table(words.summary, summary, 'text'),
    [words.skill, ...(n > 0 ? [words.mean(mean.toFixed(3), n)] : []), words.coverage(within, all)].join('\n'),
    table(words.rows, rows),
    words.log(log, result.hash, result.calculated, result.kept),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
