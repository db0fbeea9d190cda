import type { Language } from '../documents/index.js';
import type { Analysis, Index, IndexName, OutputIndex } from '../experiment/sensitivity/index.js';
import { withOwnSpaces } from './charts/index.js';
import { table } from './numbers.js';

const labels = {
  en: {
    input: 'input',
    pair: 'pair',
    more: (n: number) => `  … and ${n} more with less; --json has them all.`,
    enough: 'Enough: the ranking of the inputs holds under resampling.',
    notYet: (pairs: string) => `Not yet: the ranking of ${pairs} may still change. Take a larger sample.`,
    and: ' and ',
    between: '; of ',
    others: (n: number) => `, and of ${n} more pairs`,
    of: (output: string) => ` (${output})`,
    ranges: 'In brackets: 90 % of bootstrap resamples.',
    names: {
      S1: 'S1: part of the variance that goes when the input is known.',
      ST: 'ST: part that stays when all others are known.',
      S2: 'S2: what a pair does together, beyond each by itself.',
      mu: 'mu: mean elementary effect, per whole range.',
      mu_star: 'mu_star: mean size of elementary effects.',
      sigma: 'sigma: their standard deviation, from curvature and interaction.',
      delta: 'delta: how far knowing the input moves the whole distribution, 0 to 1.',
    },
  },
  'zh-Hans': {
    input: '输入',
    pair: '成对输入',
    more: (n: number) => `  ……另有 ${n} 行更小；全部见 --json。`,
    enough: '够了：重抽样下输入的排名不变。',
    notYet: (pairs: string) => `还不够：${pairs} 的排名仍可能互换。请加大样本。`,
    and: ' 与 ',
    between: '；',
    others: (n: number) => `，以及另外 ${n} 对`,
    of: (output: string) => `（${output}）`,
    ranges: '括号内：自助法重抽样的 90 %。',
    names: {
      S1: 'S1：知道这个输入后消失的那部分方差。',
      ST: 'ST：其余输入全都知道时剩下的那部分方差。',
      S2: 'S2：两个输入合在一起、超出各自之和的作用。',
      mu: 'mu：基本效应的均值，以整个区间为单位。',
      mu_star: 'mu_star：基本效应大小的均值。',
      sigma: 'sigma：基本效应的标准差，来自弯曲和交互。',
      delta: 'delta：知道这个输入会让整个分布移动多远，从 0 到 1。',
    },
  },
} as const;

/** Rows that anybody reads of one output. */
const mostRows = 15;
const ranking: readonly IndexName[] = ['ST', 'mu_star', 'delta'];

const digits = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(3))));
const cell = (row: Index | undefined): string =>
  row === undefined
    ? ''
    : row.low === null
      ? digits(row.estimate)
      : `${digits(row.estimate)} [${digits(row.low)}, ${digits(row.high)}]`;
const sizeOf = ({ estimate }: Index): number => Math.abs(estimate ?? 0);

/** Indices of every output as tables, the most influential input first, what they mean, and whether there are enough points. */
export function sensitivityText({ indices, converged }: Analysis, language: Language): string {
  const words = labels[language];
  const outputs = [...new Set(indices.map(({ output }) => output))];
  const kinds = [...new Set(indices.map(({ index }) => index))];
  const blocks = outputs.flatMap((output) => {
    const own = indices.filter((row) => row.output === output);
    return [`${output}\n${inputTable(own, kinds, language)}`, ...pairTable(own, language)];
  });
  const meanings = [...kinds.map((kind) => words.names[kind]), words.ranges].join('\n');
  return `${[...blocks, meanings, verdictText(converged, outputs.length > 1, language)].join('\n\n')}\n`;
}

function inputTable(rows: readonly OutputIndex[], all: readonly IndexName[], language: Language): string {
  const words = labels[language];
  const kinds = all.filter((kind) => kind !== 'S2');
  const leading = rows.filter(({ index }) => ranking.includes(index)).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const shown = leading.slice(0, mostRows);
  const lines = shown.map(({ input }) => [
    input,
    ...kinds.map((kind) => cell(rows.find((row) => row.index === kind && row.input === input))),
  ]);
  const rest = leading.length - shown.length;
  return `${table([words.input, ...kinds], lines)}${rest > 0 ? `\n${words.more(rest)}` : ''}`;
}

function pairTable(rows: readonly OutputIndex[], language: Language): string[] {
  const pairs = rows.filter(({ index }) => index === 'S2').toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (pairs.length === 0) return [];
  const shown = pairs.slice(0, mostRows);
  const words = labels[language];
  const rest = pairs.length - shown.length;
  const lines = shown.map((row) => [`${row.input} × ${row.with}`, cell(row)]);
  return [`${table([words.pair, 'S2'], lines)}${rest > 0 ? `\n${words.more(rest)}` : ''}`];
}

function verdictText({ enough, unsettled }: Analysis['converged'], several: boolean, language: Language): string {
  const words = labels[language];
  if (enough) return words.enough;
  const told = unsettled.slice(0, 5).map(({ a, b, output }) => `${a}${words.and}${b}${several ? words.of(output) : ''}`);
  const rest = unsettled.length - told.length;
  return withOwnSpaces(words.notYet(`${told.join(words.between)}${rest > 0 ? words.others(rest) : ''}`), language);
}
