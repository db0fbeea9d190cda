import type { Fit, RankHistogram } from '../calibration/index.js';
import type { Language } from '../documents/index.js';
import { under } from './lists.js';

/** What is said of a fit. */
export const fitWords = {
  en: {
    none: (day: string, market: string) =>
      `Nothing to fit: no series that targets follow has a row to start from, and rows after it up to ${day} (${market}). The ranges stand.`,
    head: (start: string, day: string, rows: number, simulations: number, distinct: number) =>
      `From the state as of ${start}, fitted to ${rows} rows up to ${day} by ${simulations} simulations; ${distinct} draws of the posterior differ.`,
    rounds: (first: string, last: string, rounds: number, accepted: string) =>
      `Tolerance from ${first} to ${last} in ${rounds} rounds; in the last ${accepted} of moves were taken.`,
    checks: ['row', 'date', 'observed', '5 to 95 % of the posterior', 'quantile'],
    checked: (beyond: number, all: number) =>
      `${beyond} of ${all} rows lie outside the 90 % interval of fresh simulations of the posterior (on the scale of the score).`,
    learnt: ['number', 'posterior / prior spread', 'at quantile of the prior'],
    identified: (few: number, all: number) =>
      `Of ${all} numbers ${few} have become narrower by a fifth or more; of all the others the rows say next to nothing.`,
    ranks: ['number', 'p', 'ranks of the truth'],
    ranked: (trials: number, uneven: number, all: number) =>
      `Calibration by ${trials} synthetic sets of known truth: ranks of ${uneven} of ${all} numbers are uneven at 1 % (by chance ${(0.01 * all).toFixed(1)} would be).`,
    written: (file: string) =>
      `Wrote ${file}: outlast compare, sweep, sensitivity and argue take it for a scenario, or beside its scenario as --draws.`,
  },
  'zh-Hans': {
    none: (day: string, market: string) =>
      `没有可拟合的：目标跟踪的序列里，没有哪个既有可作起点的行、之后到 ${day} 又有行（${market}）。区间照旧。`,
    head: (start: string, day: string, rows: number, simulations: number, distinct: number) =>
      `从 ${start} 所知的状态起，拟合到 ${day} 为止的 ${rows} 行，模拟 ${simulations} 次；后验里有 ${distinct} 个不同的抽样。`,
    rounds: (first: string, last: string, rounds: number, accepted: string) =>
      `容差 ${rounds} 轮里从 ${first} 降到 ${last}；最后一轮接受了 ${accepted} 的移动。`,
    checks: ['行', '日期', '实际', '后验的 5% 到 95%', '分位'],
    checked: (beyond: number, all: number) => `${all} 行中有 ${beyond} 行落在后验重新模拟的 90% 区间之外（按评分的尺度）。`,
    learnt: ['数', '后验与先验离散之比', '落在先验的分位'],
    identified: (few: number, all: number) => `${all} 个数里有 ${few} 个收窄了五分之一以上；其余的，这些行几乎没有说什么。`,
    ranks: ['数', 'p', '真值的秩'],
    ranked: (trials: number, uneven: number, all: number) =>
      `用 ${trials} 组已知真值的合成数据校验：${all} 个数里有 ${uneven} 个的秩在 1% 水平上不均匀（纯属偶然也会有 ${(0.01 * all).toFixed(1)} 个）。`,
    written: (file: string) =>
      `写出 ${file}：outlast compare、sweep、sensitivity、argue 可以把它当场景用，也可以与场景一起作 --draws。`,
  },
} as const;

/** A fit as a document tells it: without its draws, and the ranges that they come from. */
export interface FitTold {
  readonly information: string;
  readonly market: string;
  readonly fit: Omit<Fit, 'ensemble' | 'ranges'> | null;
  readonly ranks: readonly (RankHistogram & { readonly path: string })[] | null;
}

/** Narrower than this a number counts as learnt, over its spread before. */
const narrower = 0.8;

/** Numbers that have become narrower, the narrowest first. */
export const narrowed = ({ numbers }: NonNullable<FitTold['fit']>): Fit['numbers'] =>
  numbers.filter(({ ratio }) => ratio < narrower).toSorted((a, b) => a.ratio - b.ratio);

/** What a fit came to in sentences; those of which nothing can be said are empty. */
export function fitSentences({ information, market, fit, ranks }: FitTold, language: Language) {
  const say = fitWords[language];
  const uneven = ranks?.filter(({ p }) => p < 0.01).length ?? 0;
  const trials = ranks?.[0]?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
  const ranked = ranks === null ? '' : say.ranked(trials, uneven, ranks.length);
  if (fit === null) return { head: say.none(information, market), rounds: '', checked: '', identified: '', ranked };
  const { rounds, checks, numbers } = fit;
  const beyond = checks.filter(({ observed, low, high }) => observed < low || observed > high).length;
  const [first, last] = [rounds[0], rounds.at(-1)];
  return {
    head: say.head(fit.start, information, checks.length, fit.simulations, fit.distinct),
    rounds:
      first === undefined || last === undefined
        ? ''
        : say.rounds(
            first.tolerance.toFixed(2),
            last.tolerance.toFixed(2),
            rounds.length,
            `${(100 * last.accepted).toFixed(0)} %`,
          ),
    checked: say.checked(beyond, checks.length),
    identified: say.identified(narrowed(fit).length, numbers.length),
    ranked,
  };
}

const digits = (value: number): string => String(Number(value.toPrecision(4)));

/** What a fit was fitted to, beside what its posterior gives anew. */
export const checkRows = ({ checks }: NonNullable<FitTold['fit']>, language: Language): string[][] =>
  checks.map(({ series, entity, date, observed, low, high, quantile }) => [
    under(series, entity, language),
    date,
    digits(observed),
    `${digits(low)} – ${digits(high)}`,
    quantile.toFixed(2),
  ]);
