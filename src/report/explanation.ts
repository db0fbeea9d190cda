import { traced, type Explanation } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { metricUnits, type VendorMetric } from '../simulation/index.js';
import { conditionName } from './argument-words.js';
import { compact, signless, table } from './numbers.js';
import { amount, subject } from './subjects.js';

/** What is explained. */
export interface Explained {
  readonly metric: string;
  readonly vendor: string;
  readonly month: number | null;
  /** Names of the two variants that are compared; null where the scenario is as it is. */
  readonly between: readonly [string, string] | null;
}

const words = {
  en: {
    is: (what: string, value: string, month: string) => `${what}${month} is ${value} in expected flows.`,
    differs: (what: string, value: string, month: string, first: string, second: string) =>
      `${what}${month} differs by ${value}: ${second} less ${first}, in expected flows.`,
    at: (month: number) => ` at the end of month ${month}`,
    most: (name: string, value: string) => `Of all mechanisms it is moved most by ${name}: ${value}.`,
    parts: (exact: boolean) =>
      exact
        ? 'What each group of mechanisms adds (Shapley values over all orders of switching them on; they add up)'
        : 'What each mechanism adds (Shapley values over orders drawn at random, with intervals of 95 %)',
    head: ['mechanisms', 'adds', 'from', 'to'],
    rest: 'with all of them off',
    trace: 'Month by month: what the vendor can do, who comes, what it costs',
    month: 'month',
    flip: (name: string, from: string, to: string, part: string, winner: string) =>
      `The smallest change of one assumption that flips the winner: ${name} from ${from} to ${to} (${part} of the way to the end of its range); then ${winner} has most.`,
    turns: (name: string, from: string, to: string, part: string) =>
      `The smallest change of one assumption that turns the sign: ${name} from ${from} to ${to} (${part} of the way to the end of its range).`,
    firm: 'No single assumption, moved to either end of its range, changes who has most.',
    winner: (name: string) => `${name} has most of it of all vendors.`,
    groups: {
      technology: 'technology (training, spill-over)',
      factors: 'prices of factors',
      serving: 'serving',
      attention: 'attention (diffusion, advertising)',
      choice: 'choice (quality, price, ease)',
      inertia: 'inertia and usage',
      ecosystem: 'ecosystem and programmes',
      money: 'revenue and finance',
      morale: 'morale',
    } as Readonly<Record<string, string>>,
  },
  'zh-Hans': {
    is: (what: string, value: string, month: string) => `按期望流量，${what}${month}为 ${value}。`,
    differs: (what: string, value: string, month: string, first: string, second: string) =>
      `按期望流量，${what}${month}相差 ${value}：${second} 减去 ${first}。`,
    at: (month: number) => `第 ${month} 个月末`,
    most: (name: string, value: string) => `各组机制里作用最大的是${name}：${value}。`,
    parts: (exact: boolean) =>
      exact
        ? '各组机制的贡献（按逐一打开的所有次序求 Shapley 值，合起来正好是全部）'
        : '各机制的贡献（按随机抽取的次序求 Shapley 值，附 95 % 区间）',
    head: ['机制', '贡献', '从', '到'],
    rest: '全部关掉时',
    trace: '逐月看：能做什么、谁来用、花多少钱',
    month: '月',
    flip: (name: string, from: string, to: string, part: string, winner: string) =>
      `让赢家易主所需的最小的一处改动：${name}从 ${from} 改为 ${to}（到范围尽头的 ${part}）；那时 ${winner} 最多。`,
    turns: (name: string, from: string, to: string, part: string) =>
      `让差别变号所需的最小的一处改动：${name}从 ${from} 改为 ${to}（到范围尽头的 ${part}）。`,
    firm: '任何一项假设单独移到范围的任何一端，都不改变谁最多。',
    winner: (name: string) => `各家之中，${name} 最多。`,
    groups: {
      technology: '技术（训练、外溢）',
      factors: '要素价格',
      serving: '服务成本',
      attention: '关注（扩散、广告）',
      choice: '选择（能力、价格、易用性）',
      inertia: '粘性与用量',
      ecosystem: '生态与开发者计划',
      money: '收入与融资',
      morale: '心气',
    } as Readonly<Record<string, string>>,
  },
} as const;

/** Months of the trace that are told on a terminal. */
const everyMonths = 6;

/** Why an outcome is as it is: words first, then the parts, the trace and what would flip it. */
export function outcomeExplanation(
  explanation: Explanation,
  { metric, vendor, month, between }: Explained,
  language: Language,
): string {
  const say = words[language];
  const unit = metricUnits[metric as VendorMetric];
  const value = (one: number, of: string = unit): string =>
    of === 'fraction' ? `${signless(100 * one, 1)} %` : `${compact(one)}${of === '1' ? '' : ` ${of}`}`;
  const what = subject(`vendors.${vendor}.${metric}`, null, language);
  const at = month === null ? '' : say.at(month);
  const name = (group: string): string => say.groups[group] ?? group;
  const { contributions, flip, winner, exact, rest, trace } = explanation;
  const [first] = contributions;
  const lines = [
    between === null ? say.is(what, value(explanation.value), at) : say.differs(what, value(explanation.value), at, ...between),
    ...(first === undefined ? [] : [say.most(name(first.name), value(first.value))]),
    ...(between === null ? [say.winner(winner)] : []),
  ];
  if (flip === null) lines.push(say.firm);
  else {
    const [from, to] = [amount(flip.from, flip.unit, language), amount(flip.to, flip.unit, language)];
    const path = conditionName(flip.path, language);
    const part = `${signless(100 * flip.part, 0)} %`;
    lines.push(between === null ? say.flip(path, from, to, part, flip.winner) : say.turns(path, from, to, part));
  }
  const parts = contributions.map((one) => [
    name(one.name),
    value(one.value),
    ...(exact ? [] : [value(one.low), value(one.high)]),
  ]);
  lines.push('', say.parts(exact), table(say.head.slice(0, exact ? 2 : 4), [...parts, [say.rest, value(rest)]]));
  const told = trace.filter((row) => row.month % everyMonths === 0 || row.month === 1 || row.month === trace.length);
  const rows = told.map((row) => [
    String(row.month),
    ...traced.map((one) =>
      row.values[one] === null ? '–' : value(row.values[one]!, metricUnits[one] === 'fraction' ? 'fraction' : '1'),
    ),
  ]);
  const heads = traced.map((one) => subject(`vendors.x.${one}`, null, language).replace(/^x('s | 的 ?)/, ''));
  lines.push('', say.trace, table([say.month, ...heads], rows), '');
  return lines.join('\n');
}
