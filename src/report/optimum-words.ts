import type { Language } from '../documents/index.js';
import type { Objective, Optimum } from '../experiment/index.js';
import { withOwnSpaces } from './charts/index.js';
import { amount, subject } from './subjects.js';

/** What is said of what is best. */
export const optimumWords = {
  en: {
    objectives: {
      mean: 'on average over worlds',
      'worst-decile': 'in the worst tenth of worlds',
      regret: 'with the least regret in any world',
    } as Readonly<Record<Objective, string>>,
    head: (metric: string, objective: string, evaluated: number, worlds: number) =>
      `Most ${metric} ${objective}: ${evaluated} candidates, each in the same ${worlds} worlds.`,
    columns: ['lever', 'start', 'best', 'low', 'high'],
    scores: (objective: Objective, start: string, best: string) =>
      `${objective === 'regret' ? 'Largest regret' : 'Score'}: ${start} at the start, ${best} at the best.`,
    gain: (estimate: string, interval: string, n: number) =>
      `Best less start in ${n} worlds that the search has not seen: ${estimate}${interval}.`,
    seen: (estimate: string) => `Best less start: ${estimate}.`,
    interval: (low: string, high: string) => ` (90 % interval of the mean: ${low} to ${high})`,
    verdict: {
      better: 'That is better than the start.',
      worse: 'That is worse than the start: the search took luck for merit. Give it more --replicates.',
      close: 'Too close to call: the interval holds no change. Give it more --replicates.',
      same: 'Nothing that was tried is better than the start.',
    },
    trajectory: 'How the search went',
    steps: ['candidates', 'best so far', 'still looks (part of the ranges)'],
    converged: 'It ended by itself: it looked no further.',
    spent: 'It ended with its budget: more --budget may find better.',
    next: (set: string) => `Next: outlast run FILE ${set}`,
    none: 'none',
  },
  'zh-Hans': {
    objectives: {
      mean: '各次推演的平均',
      'worst-decile': '最差的十分之一',
      regret: '任何一次推演里的最大遗憾最小',
    } as Readonly<Record<Objective, string>>,
    head: (metric: string, objective: string, evaluated: number, worlds: number) =>
      `${metric}，求${objective}：试了 ${evaluated} 个候选方案，都在同样的 ${worlds} 次推演里。`,
    columns: ['杠杆', '起点', '最好', '下限', '上限'],
    scores: (objective: Objective, start: string, best: string) =>
      `${objective === 'regret' ? '最大遗憾' : '得分'}：起点 ${start}，最好 ${best}。`,
    gain: (estimate: string, interval: string, n: number) =>
      `在搜索没有见过的 ${n} 次推演里，最好的比起点多 ${estimate}${interval}。`,
    seen: (estimate: string) => `最好的比起点多 ${estimate}。`,
    interval: (low: string, high: string) => `（均值的 90 % 区间：${low} 到 ${high}）`,
    verdict: {
      better: '确实比起点好。',
      worse: '比起点还差：搜索把运气当成了本事。请加大 --replicates。',
      close: '难分高下：区间里含有“没有变化”。请加大 --replicates。',
      same: '试过的都不比起点好。',
    },
    trajectory: '搜索的经过',
    steps: ['候选方案', '至今最好', '还在看的范围（占区间）'],
    converged: '搜索自行结束：已经看不出更远。',
    spent: '预算用完而结束：加大 --budget 或许能找到更好的。',
    next: (set: string) => `下一步：outlast run FILE ${set}`,
    none: '无',
  },
} as const;

/** What is best against the start, how sure that is, and how the search ended: a sentence for each. */
export function optimumSentences(optimum: Optimum, language: Language) {
  const say = optimumWords[language];
  const { objective, score, gain, evaluated, replicates } = optimum;
  const tell = (value: number | null): string => (value === null ? say.none : amount(value, optimum.unit, language));
  const scored = (value: number | null): string => tell(value === null ? null : scoreOf(optimum, value));
  const interval = gain.low === null || gain.high === null ? '' : say.interval(tell(gain.low), tell(gain.high));
  const said = {
    head: say.head(objectiveName(optimum, language), say.objectives[objective], evaluated, replicates),
    scores: say.scores(objective, scored(score.start), scored(score.best)),
    gain: gain.unseen ? say.gain(tell(gain.estimate), interval, gain.n) : say.seen(tell(gain.estimate)),
    verdict: say.verdict[verdictOf(optimum)],
    ending: optimum.converged ? say.converged : say.spent,
  };
  return withOwnSpaces(said, language);
}

/** What was sought to be large, as its reader would call it. */
export const objectiveName = ({ vendor, metric, unit }: Optimum, language: Language): string =>
  subject(vendor === null ? metric : `${metric}.${vendor}`, unit, language);

/** A score as it is told: a regret counts upwards. */
export const scoreOf = ({ objective }: Optimum, value: number): number => (objective === 'regret' ? Math.abs(value) : value);

/** The levers, from where to where. */
export const leverRows = ({ levers }: Optimum, language: Language): string[][] =>
  levers.map((lever) => [
    subject(lever.path, null, language),
    ...[lever.start, lever.best, lever.low, lever.high].map((value) => amount(value, lever.unit, language)),
  ]);

function verdictOf({ gain, levers }: Optimum): keyof (typeof optimumWords)['en']['verdict'] {
  if (levers.every(({ start, best }) => start === best)) return 'same';
  const { low, high, estimate } = gain;
  if ((low ?? estimate) > 0) return 'better';
  return (high ?? estimate) < 0 ? 'worse' : 'close';
}
