import type { Row } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { argumentWords } from './argument-words.js';
import { effectOf, effectWords } from './argument.js';
import type { TriedClaim } from './document/index.js';
import { table } from './numbers.js';

/** A row whose verdict is another than an earlier answer gave. */
interface Change {
  readonly row: Row;
  readonly earlier: TriedClaim;
}

/** What an answer says otherwise than an earlier one does. */
export interface Changes {
  /** Rows that both answers have: the same claim, market, premises and play of closed vendors. */
  readonly common: number;
  readonly changed: readonly Change[];
}

/** Sets an answer against an earlier one, verdict by verdict. */
export function changesFrom(earlier: readonly TriedClaim[], rows: readonly Row[]): Changes {
  const before = new Map(earlier.map((row) => [keyOf(row.id, row), row]));
  const pairs = rows.flatMap((row) => {
    const old = before.get(keyOf(row.claim.id, row));
    return old === undefined ? [] : [{ row, earlier: old }];
  });
  return { common: pairs.length, changed: pairs.filter(({ row, earlier: old }) => old.verdict !== row.verdict) };
}

type Place = Pick<TriedClaim, 'scenario' | 'premises' | 'closed'>;

const keyOf = (id: string, { scenario, premises, closed }: Place): string => JSON.stringify([id, scenario, premises, closed]);

/** What `--json` tells of changes. */
export const changesData = ({ common, changed }: Changes) => ({
  rows: common,
  changed: changed.map(({ row, earlier }) => ({
    id: row.claim.id,
    scenario: row.scenario,
    premises: row.premises,
    closed: row.closed,
    verdict: { was: earlier.verdict, is: row.verdict },
    effect: { was: earlier.effect, is: row.effect },
  })),
});

const words = {
  en: {
    title: 'What is otherwise than in the earlier answer',
    none: (rows: number) => `None of the ${rows} rows that both have got another verdict.`,
    some: (changed: number, rows: number, opposed: number) =>
      `${changed} of the ${rows} rows that both have got another verdict; ${opposed === 0 ? 'none' : opposed} of them went from supported to refuted or back.`,
    head: ['claim', 'market', 'premises', 'closed vendors', 'was', 'is', 'effect was', 'effect is'],
  },
  'zh-Hans': {
    title: '与先前的答案有什么不同',
    none: (rows: number) => `两份答案共有的 ${rows} 行，判断无一改变。`,
    some: (changed: number, rows: number, opposed: number) =>
      `两份答案共有的 ${rows} 行里，${changed} 行换了判断；其中${opposed === 0 ? '没有一行' : ` ${opposed} 行`}由成立变为不成立，或反过来。`,
    head: ['论断', '市场', '前提', '闭源厂商', '先前', '现在', '先前的效应', '现在的效应'],
  },
} as const;

/** Changes as a title, a sentence and a table. */
export function changesTold({ common, changed }: Changes, language: Language) {
  const say = words[language];
  const own = argumentWords[language];
  const rows = changed.map(({ row, earlier }) => [
    row.claim.id,
    row.scenario,
    own.premises[row.premises],
    own.closed[row.closed],
    own.verdicts[earlier.verdict],
    own.verdicts[row.verdict],
    effectOf(earlier.effect, row.claim.range, language),
    effectWords(row, language),
  ]);
  const opposed = changed.filter(({ row, earlier }) => isSettled(row.verdict) && isSettled(earlier.verdict)).length;
  const sentence = changed.length === 0 ? say.none(common) : say.some(changed.length, common, opposed);
  return { title: say.title, sentence, head: say.head, rows };
}

/** Changes as they stand below an answer in a terminal. */
export function changesText(changes: Changes, language: Language): string {
  const { title, sentence, head, rows } = changesTold(changes, language);
  return [title, sentence, ...(rows.length === 0 ? [] : [table(head, rows)]), ''].join('\n');
}

const isSettled = (verdict: Row['verdict']): boolean => verdict === 'supported' || verdict === 'refuted';
