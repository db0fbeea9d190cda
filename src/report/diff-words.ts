import type { Language } from '../documents/index.js';
import type { Diff, Measure, MetricDifference, RunSettings } from '../experiment/index.js';
import { aside, enumerated } from './lists.js';

/** What is said of a diff. */
export const diffWords = {
  en: {
    unknown: 'not known',
    setting: 'setting',
    settings: {
      scenario: 'scenario',
      engine: 'version',
      fidelity: 'fidelity',
      seed: 'seed',
      replicates: 'replicates',
    } satisfies Record<keyof RunSettings, string>,
    inputs: 'Inputs that differ',
    path: 'path',
    compared: {
      all: 'Inputs: none differs.',
      overrides: 'Inputs: what --set put on the scenarios is the same; the rest of them is not known.',
      none: 'Inputs: not known of both, so not compared.',
    },
    overridesOnly: 'Only what --set put on the scenarios could be compared.',
    moved: 'What moved (B − A)',
    head: ['vendor', 'metric', 'A', 'B', 'difference', 'from', 'to', 'pairs'],
    market: 'market',
    nothing: 'Nothing moved beyond what luck explains.',
    rest: (moved: number, unclear: number, same: number) =>
      `Metrics that moved: ${moved}; that may or may not have: ${unclear}; that are the same to the last bit: ${same}.`,
    paired: 'Same luck: replicates were compared one with one.',
    unpaired:
      'Replicates were not compared one with one (another seed or fidelity, or only means are known): intervals are wider.',
    level: (level: string, many: number, byLuck: string) =>
      `Each interval holds at ${level} by itself: of ${many} that can be told, about ${byLuck} would leave out zero by luck alone.`,
    exact: 'Expected flows have no luck: every difference is exact.',
    only: (side: string, names: string) => `Only in ${side}: ${names}.`,
  },
  'zh-Hans': {
    unknown: '不知道',
    setting: '设定',
    settings: { scenario: '场景', engine: '版本', fidelity: '精细程度', seed: '种子', replicates: '推演次数' },
    inputs: '不同的输入',
    path: '路径',
    compared: {
      all: '输入：没有不同。',
      overrides: '输入：--set 改的都一样；其余的不知道。',
      none: '输入：不是两边都知道，没有比较。',
    },
    overridesOnly: '能比较的只有 --set 改了什么。',
    moved: '哪些变了（B − A）',
    head: ['厂商', '指标', 'A', 'B', '差', '从', '到', '对数'],
    market: '市场',
    nothing: '没有哪一项的变化超出运气能解释的。',
    rest: (moved: number, unclear: number, same: number) =>
      `变了的指标有 ${moved} 个，说不准的有 ${unclear} 个，一位不差的有 ${same} 个。`,
    paired: '两边运气相同：一次对一次地比较。',
    unpaired: '没有一次对一次地比较（种子或精细程度不同，或只知道平均数）：区间因此更宽。',
    level: (level: string, many: number, byLuck: string) =>
      `每个区间单独看有 ${level} 的把握：说得出的 ${many} 个里，单凭运气也会有大约 ${byLuck} 个不含零。`,
    exact: '按期望流量推演没有运气：每个差都是准的。',
    only: (side: string, names: string) => `只有 ${side} 有：${names}。`,
  },
} as const satisfies Record<Language, unknown>;

/** Whether luck was shared, and how often intervals leave out zero by luck alone. */
export function luckSentences({ a, b, paired, level, differences }: Diff, language: Language): string[] {
  const said = diffWords[language];
  if (a.fidelity === 'mean-field' && b.fidelity === 'mean-field') return [said.exact];
  const told = differences.filter(({ low, verdict }) => low !== null && verdict !== 'same').length;
  return [
    paired ? said.paired : said.unpaired,
    ...(told > 0 ? [said.level(`${(100 * level).toFixed(0)} %`, told, ((1 - level) * told).toFixed(0))] : []),
  ];
}

/** How many metrics moved, may have, and did not. */
export function countSentence({ differences }: Diff, language: Language): string {
  const count = (verdict: MetricDifference['verdict']): number => differences.filter((one) => one.verdict === verdict).length;
  return diffWords[language].rest(count('moved'), count('unclear'), count('same'));
}

/** What only one side tells, a sentence for each side that tells more. */
export const onlySentences = ({ only }: Diff, language: Language): string[] =>
  (['a', 'b'] as const)
    .filter((side) => only[side].length > 0)
    .map((side) =>
      diffWords[language].only(
        side.toUpperCase(),
        enumerated(
          only[side].map((one) => measureText(one, language)),
          language,
        ),
      ),
    );

/** Settings that differ. */
export const settingRows = ({ settings, a, b }: Diff, language: Language): string[][] =>
  settings.map((name) => [diffWords[language].settings[name], String(a[name]), String(b[name])]);

const measureText = ({ vendor, metric, unit }: Measure, language: Language): string =>
  aside(`${vendor ?? diffWords[language].market} ${metric}`, unit, language);
