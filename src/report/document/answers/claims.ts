import type { HoldingMap, Side, Verdict } from '../../../argument/index.js';
import type { Language } from '../../../documents/index.js';
import { argumentWords } from '../../argument-words.js';
import { aside, under } from '../../lists.js';
import { compact, signless } from '../../numbers.js';
import type { Block, Section } from '../block.js';
import { claimBorders } from './claim-borders.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';

/** A claim as it was tried in one market under one set of premises: a row of `outlast/argue@1`. */
export interface TriedClaim {
  readonly id: string;
  readonly essay: readonly string[];
  readonly scenario: string;
  readonly premises: 'essay' | 'survey';
  readonly closed: 'myopic' | 'forward-looking';
  readonly statement: string;
  readonly verdict: Verdict;
  readonly effect: { readonly estimate: number; readonly low: number; readonly high: number };
  readonly holds: { readonly share: number; readonly low: number; readonly high: number };
  readonly boundary: readonly Side[];
  readonly boundary_of: 'holds' | 'fails' | null;
  readonly boundary_by_chance: number | null;
  readonly runs: number;
  readonly worlds: number;
  readonly map: HoldingMap | null;
  readonly weakest_link: string | null;
}

type ArgueAnswer = AnswerOf<'argue'>;

const percent = (part: number): string => `${signless(100 * part, 0)} %`;
const effect = (value: number, language: Language): string =>
  Math.abs(value) >= 100 ? compact(value, language) : signless(value, 3);

/** Whether the argument follows and holds, claim by claim. */
export const claimsTeller: Teller<'argue'> = {
  question: ({ data: { claims } }, { words, list }) =>
    words.answers.question.argue(list([...new Set(claims.map(({ scenario }) => scenario))])),
  sentences: (answer, telling) => [claimsSentence(answer, telling), ...weakest(answer, telling)],
  section: claimsSection,
  sure: ({ data: { error, budget } }, { words }) => [
    words.claims.rate(error.shared, percent(error.rate)),
    ...(budget === undefined ? [] : [words.answers.claims.budget(budget)]),
  ],
  assumed: (_, { words }) => [words.answers.claims.assumed],
  matters: weakest,
  took: ({ data: { claims } }, { words }) => words.made.played(claims.reduce((sum, { runs }) => sum + runs, 0)),
};

/** The weakest link of the thesis, where it is another claim; nothing where there is none. */
function weakest({ data: { claims } }: ArgueAnswer, { words, list }: AnswerTelling): string[] {
  const links = claims.flatMap(({ id, weakest_link: link }) => (id === 'T' && link !== null && link !== id ? [link] : []));
  return links.length === 0 ? [] : [words.answers.claims.weakest(list([...new Set(links)]))];
}

/** What became of the thesis, and how often each verdict was reached, in a sentence. */
function claimsSentence({ data }: ArgueAnswer, { words, language }: AnswerTelling): string {
  const counts = countsOf(data.claims, language);
  const thesis = data.claims.filter(({ id }) => id === 'T');
  return thesis.length === 0 || thesis.length === data.claims.length
    ? words.claims.counts(data.claims.length, counts)
    : words.claims.thesis(countsOf(thesis, language), data.claims.length, counts);
}

function countsOf(claims: readonly TriedClaim[], language: Language): string {
  const own = argumentWords[language];
  const count = (verdict: Verdict): number => claims.filter((row) => row.verdict === verdict).length;
  return (['supported', 'depends', 'undetermined', 'refuted'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => `${own.verdicts[verdict]} ${count(verdict)}`)
    .join(own.list);
}

/** Claims with their verdicts, what was decided by which effect, and where they change sides. */
function claimsSection(answer: ArgueAnswer, i: number, telling: AnswerTelling): Section {
  const { claims } = answer.data;
  const markets = [...new Set(claims.map(({ scenario }) => scenario))];
  const each = (tell: (rows: readonly TriedClaim[], title: (of: string) => string) => Block[]): Block[] =>
    markets.flatMap((market) =>
      tell(
        claims.filter(({ scenario }) => scenario === market),
        (of) => (markets.length > 1 ? under(market, of, telling.language) : of),
      ),
    );
  return {
    id: `claims-${i}`,
    title: telling.words.claims.title,
    blocks: [
      ...each((rows, title) => [verdictTable(rows, title(telling.words.claims.verdicts), telling)]),
      ...each((rows, title) => decided(rows, title(telling.words.claims.decided), telling)),
      ...claimBorders(answer, i, telling),
    ],
  };
}

/** A row for each claim: its verdict under both premises, against both kinds of closed vendors. */
function verdictTable(claims: readonly TriedClaim[], title: string, { words, language }: AnswerTelling): Block {
  const own = argumentWords[language];
  const columns = (['essay', 'survey'] as const).flatMap((premises) =>
    (['myopic', 'forward-looking'] as const).map((closed) => ({ premises, closed })),
  );
  const named = [...new Map(claims.map((row) => [row.id, row])).values()];
  const rows = named.map(({ id, statement }) => [
    under(id, statement, language),
    ...columns.map(({ premises, closed }) => {
      const tried = claims.find((row) => row.id === id && row.premises === premises && row.closed === closed);
      return tried === undefined ? '–' : own.verdicts[tried.verdict];
    }),
  ]);
  return { kind: 'table', title, head: [words.claims.claim, ...columns.map((column) => premisesWords(column, language))], rows };
}

/** Under whose premises a claim was tried, against which closed vendors. */
const premisesWords = ({ premises, closed }: Pick<TriedClaim, 'premises' | 'closed'>, language: Language): string =>
  [argumentWords[language].premises[premises], argumentWords[language].closed[closed]].join(argumentWords[language].list);

/** Trials that were decided, with the effect by which they were. */
function decided(claims: readonly TriedClaim[], title: string, { words, language }: AnswerTelling): Block[] {
  const own = argumentWords[language];
  const rows = claims
    .filter(({ verdict }) => verdict !== 'undetermined')
    .map((row) => [
      row.id,
      premisesWords(row, language),
      row.weakest_link === null || row.weakest_link === row.id
        ? own.verdicts[row.verdict]!
        : aside(own.verdicts[row.verdict]!, row.weakest_link, language),
      words.claims.effect(
        effect(row.effect.estimate, language),
        effect(row.effect.low, language),
        effect(row.effect.high, language),
      ),
      aside(percent(row.holds.share), `${percent(row.holds.low)}–${percent(row.holds.high)}`, language),
      String(row.worlds),
    ]);
  return rows.length === 0 ? [] : [{ kind: 'table', title, head: [words.claims.claim, ...words.claims.head], rows }];
}
