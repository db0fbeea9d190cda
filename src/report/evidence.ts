import type { Language } from '../documents/index.js';
import type { Contradiction, Fact } from '../evidence/index.js';
import { clauses } from './lists.js';
import { table } from './numbers.js';

/** Rows of one series in short. */
export interface SeriesSummary {
  readonly series: string;
  readonly rows: number;
  readonly verified: number;
  readonly first: string;
  readonly last: string;
}

const words = {
  en: {
    series: ['series', 'rows', 'verified', 'first', 'last'],
    rows: ['id', 'date', 'value', 'what, where it is from'],
    between: 'to',
    recalled: 'from memory, carries no calibration',
    published: (date: string) => `first told ${date}`,
    of: (entity: string, unit: string, notes: string) => `${entity}, ${unit}: ${notes}`,
    contradiction: (number: number, ids: readonly string[], sentence: string) =>
      `Contradiction ${number} (${ids.join(', ')}): ${sentence}`,
    next: 'outlast evidence SERIES lists the rows of one.',
  },
  'zh-Hans': {
    series: ['序列', '行数', '已核实', '最早', '最晚'],
    rows: ['编号', '日期', '值', '是什么，从哪里来'],
    between: '到',
    recalled: '凭记忆，不用于校准',
    published: (date: string) => `${date} 才公布`,
    of: (entity: string, unit: string, notes: string) => `${entity}，${unit}：${notes}`,
    contradiction: (number: number, ids: readonly string[], sentence: string) =>
      `矛盾 ${number}（${ids.join('、')}）：${sentence}`,
    next: 'outlast evidence SERIES 列出一个序列的各行。',
  },
} as const;

/** What each series has, in the order in which they come. */
export function seriesOf(facts: readonly Fact[]): SeriesSummary[] {
  const names = [...new Set(facts.map(({ series }) => series))];
  return names.map((series) => {
    const rows = facts.filter((fact) => fact.series === series);
    const dates = rows.map(({ date }) => date).sort();
    const verified = rows.filter((fact) => fact.verified).length;
    return { series, rows: rows.length, verified, first: dates[0]!, last: dates.at(-1)! };
  });
}

/** All series, a line each. */
export function seriesText(all: readonly SeriesSummary[], language: Language): string {
  const { series, next } = words[language];
  const rows = all.map((one) => [one.series, String(one.rows), String(one.verified), one.first, one.last]);
  return `${table(series, rows)}\n\n${next}\n`;
}

/** Rows of evidence with their sources, and beneath them the contradictions that they are part of. */
export function evidenceText(facts: readonly Fact[], contradictions: readonly Contradiction[], language: Language): string {
  const { rows, between, recalled, published, contradiction, of } = words[language];
  const lines = facts.map((fact) => {
    const range = fact.low === undefined || fact.high === undefined ? '' : ` (${fact.low} ${between} ${fact.high})`;
    const notes = [
      fact.note,
      fact.published === undefined ? undefined : published(fact.published),
      fact.verified ? undefined : recalled,
      fact.source,
    ].filter((note) => note !== undefined);
    return [fact.id, fact.date, `${fact.value}${range}`, of(fact.entity, fact.unit, clauses(notes, language))];
  });
  const told = contradictions.map(({ number, ids, sentence }) => contradiction(number, ids, sentence[language]));
  return `${[table(rows, lines, 'text'), ...told].join('\n\n')}\n`;
}
