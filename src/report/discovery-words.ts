import type { Language } from '../documents/index.js';
import type { FoundBox, Limit, Limits } from '../experiment/discovery/index.js';
import { withOwnSpaces } from './charts/index.js';
import { amount, subject } from './subjects.js';

/** Units of the columns of a table, by name. */
export type Units = Readonly<Record<string, string | null>>;

/** What is said of boxes that were found. */
export const discoveryWords = {
  en: {
    from: (low: string, high: string) => `from ${low} to ${high}`,
    least: (low: string) => `at least ${low}`,
    most: (high: string) => `at most ${high}`,
    is: (levels: readonly string[]) => levels.join(' or '),
    and: ' and ',
    list: ', ',
    head: (outcome: string, cases: number, rows: number, share: string, inputs: readonly string[]) =>
      `${outcome}: in ${cases} of ${rows} rows (${share}). Searched: ${inputs.join(', ')}.`,
    trajectory: 'Peeling trajectory: from everything inward; → is the box taken, before its sides are pasted',
    points: ['', 'rows', 'density', 'coverage', 'inputs restricted'],
    box: (i: number, said: string) => `Box ${i}: ${said}`,
    holds: (cases: number, coverage: string, density: string, rows: number, support: string) =>
      `holds ${cases} cases (${coverage} of all); ${density} of its ${rows} rows are cases (${support} of the table)`,
    columns: ['input', 'quasi-p', 'family-wise', 'comes again'],
    none: 'No box: no input tells the rows with the outcome from the others, or none as densely as asked for.',
    doubt:
      'Shuffled tables, in which there is nothing to find, give boxes as significant in more than 1 of 20 searches: take this box for chance.',
    short: (threshold: string) =>
      `Less dense than the ${threshold} that were asked for: nothing denser was found that is large enough.`,
    next: 'What to do next',
    steps: (restricted: string) => [
      `Ask before you believe the box whether this can be a cause: ${restricted}. Run the ends of its sides.`,
      'A density of your own: --threshold 0.8. The whole of it for programs: --json.',
      'The box as a scenario: --write box.yaml --base FILE.',
    ],
  },
  'zh-Hans': {
    from: (low: string, high: string) => `在 ${low} 到 ${high} 之间`,
    least: (low: string) => `不低于 ${low}`,
    most: (high: string) => `不高于 ${high}`,
    is: (levels: readonly string[]) => `为 ${levels.join(' 或 ')}`,
    and: '，且 ',
    list: '、',
    head: (outcome: string, cases: number, rows: number, share: string, inputs: readonly string[]) =>
      `${outcome}：${rows} 行中有 ${cases} 行（${share}）。搜索了：${inputs.join('、')}。`,
    trajectory: '削的轨迹：从全表往里；→ 为选中的箱（补边之前）',
    points: ['', '行数', '密度', '覆盖', '受限的输入'],
    box: (i: number, said: string) => `箱 ${i}：${said}`,
    holds: (cases: number, coverage: string, density: string, rows: number, support: string) =>
      `含 ${cases} 例（占全部的 ${coverage}）；箱内 ${rows} 行中 ${density} 是这种结果（占全表的 ${support}）`,
    columns: ['输入', 'quasi-p', '整族', '再次出现'],
    none: '没有箱：没有哪个输入能把有此结果的行与其余的行分开，或分不到所要的密度。',
    doubt: '在打乱的表里本来什么也没有，却有超过二十分之一的搜索给出同样显著的箱：请把这个箱当作偶然。',
    short: (threshold: string) => `没有达到所要的 ${threshold}：找不到更密而又够大的箱。`,
    next: '下一步',
    steps: (restricted: string) => [
      `先问再信：${restricted}，当作原因说得通吗？把各边的两端推演一遍。`,
      '自定密度：--threshold 0.8。供程序读取的全文：--json。',
      '把箱写成场景：--write box.yaml --base FILE。',
    ],
  },
} as const;

/** A box as a sentence has it: "meta's runway at most 9 months and attention at least 0.12". */
export function boxWords(limits: Limits, units: Units, language: Language): string {
  const said = Object.entries(limits).map(([name, limit]) => {
    const unit = units[name] ?? null;
    const who = subject(name, unit, language);
    const between = language === 'en' && 'among' in limit ? ' is ' : /\p{Script=Han}$/u.test(who) ? '' : ' ';
    return `${who}${between}${limitWords(limit, unit, language)}`;
  });
  return withOwnSpaces(said.join(discoveryWords[language].and), language);
}

function limitWords(limit: Limit, unit: string | null, language: Language): string {
  const { from, least, most, is } = discoveryWords[language];
  if ('among' in limit) return is(limit.among);
  const { low, high } = limit;
  const say = (value: number): string => amount(value, unit, language);
  if (low === null) return most(say(high!));
  return high === null ? least(say(low)) : from(amount(low, null, language), say(high));
}

/** A part as a percentage of three digits. */
export const partOf = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;
const p = (value: number): string => (value < 1e-9 ? '< 1e-9' : String(Number(value.toPrecision(2))));

/** How far each side of a box can be trusted: a row for each input, columns only for what was asked. */
export function sideTable(box: FoundBox, units: Units, language: Language) {
  const rows = Object.keys(box.limits).map((name) => [
    subject(name, units[name] ?? null, language),
    p(box.quasi_p[name]!),
    ...(box.family_p === null ? [] : [p(box.family_p[name]!)]),
    ...(box.reproduced === null ? [] : [partOf(box.reproduced[name]!)]),
  ]);
  return { head: discoveryWords[language].columns.slice(0, box.family_p === null ? 2 : 4), rows };
}

/** Whether a table without any signal gives a box as significant more often than once in twenty searches. */
export const isDoubted = ({ family_p: family }: FoundBox): boolean =>
  family !== null && Math.min(...Object.values(family)) > 0.05;

/** What a box holds, in a sentence. */
export const holdsWords = (box: FoundBox, language: Language): string =>
  discoveryWords[language].holds(box.cases, partOf(box.coverage), partOf(box.density), box.rows, partOf(box.support));
