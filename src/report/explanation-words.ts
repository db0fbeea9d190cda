import type { Flip } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { metricUnits, type VendorMetric } from '../simulation/index.js';
import { withOwnSpaces } from './charts/index.js';
import { numberName } from './argument-words.js';
import { compact, signless } from './numbers.js';
import { amount } from './subjects.js';
import { withUnit } from './units.js';

/** What an explanation says. */
export const explanationWords = {
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
      training: 'training',
      spillover: 'spill-over',
      diffusion: 'diffusion and advertising',
      usage: 'usage',
      programmes: 'developer programmes',
      revenue: 'revenue',
      finance: 'finance',
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
      training: '训练',
      spillover: '外溢',
      diffusion: '扩散与广告',
      usage: '用量',
      programmes: '开发者计划',
      revenue: '收入',
      finance: '融资',
    } as Readonly<Record<string, string>>,
  },
} as const;

/** Values of a metric as a sentence has them. */
export function valuesOf(metric: string, language: Language): (value: number) => string {
  const unit = metricUnits[metric as VendorMetric];
  return (value) => (unit === 'fraction' ? `${signless(100 * value, 1)} %` : withUnit(compact(value, language), unit, language));
}

/** The least change of one assumption that turns an outcome, or the sign of a difference, round; or that none does. */
export function flipWords(flip: Flip | null, differs: boolean, name: (vendor: string) => string, language: Language): string {
  const say = explanationWords[language];
  if (flip === null) return say.firm;
  const [from, to] = [amount(flip.from, flip.unit, language), amount(flip.to, flip.unit, language)];
  const part = flip.part < 0.01 ? `< 1 %` : `${signless(100 * flip.part, 0)} %`;
  const path = numberName(flip.path, language);
  const said = differs ? say.turns(path, from, to, part) : say.flip(path, from, to, part, name(flip.winner));
  return withOwnSpaces(said, language);
}
