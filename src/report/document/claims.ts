import { unitAt, type Verdict } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import { argumentWords, conditionName } from '../argument-words.js';
import { compact, signless } from '../numbers.js';
import { amount } from '../subjects.js';
import type { Block, Section } from './block.js';
import type { AnyAnswer } from './materials.js';
import type { AnswerTelling } from './answer-telling.js';

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
  readonly boundary: readonly { readonly path: string; readonly operator: '<=' | '>='; readonly value: number }[];
  readonly boundary_of: 'holds' | 'fails' | null;
  readonly worlds: number;
  readonly weakest_link: string | null;
}

type ArgueAnswer = Extract<AnyAnswer, { kind: 'argue' }>;

const percent = (part: number): string => `${signless(100 * part, 0)} %`;
const effect = (value: number): string => (Math.abs(value) >= 100 ? compact(value) : signless(value, 3));

/** How often each verdict was reached, in a sentence. */
export function claimsSentence({ data }: ArgueAnswer, { words, language }: AnswerTelling): string {
  const own = argumentWords[language];
  const verdicts = ['supported', 'depends', 'undetermined', 'refuted'] as const;
  const said = verdicts.map(
    (verdict) => `${own.verdicts[verdict]} ${data.claims.filter((row) => row.verdict === verdict).length}`,
  );
  return words.claims.counts(data.claims.length, said.join(own.list));
}

/** Claims with their verdicts, where they change sides, and what they say. */
export function claimsSection(answer: ArgueAnswer, i: number, telling: AnswerTelling): Section {
  const { words, language } = telling;
  const own = argumentWords[language];
  const { claims, error } = answer.data;
  const rows = claims.map((row) => [
    row.id,
    row.scenario,
    own.premises[row.premises],
    own.closed[row.closed],
    own.verdicts[row.verdict] + (row.weakest_link === null || row.weakest_link === row.id ? '' : ` (${row.weakest_link})`),
    words.claims.effect(effect(row.effect.estimate), effect(row.effect.low), effect(row.effect.high)),
    `${percent(row.holds.share)} (${percent(row.holds.low)}–${percent(row.holds.high)})`,
    String(row.worlds),
  ]);
  const borders = claims
    .filter(({ boundary, boundary_of: of }) => boundary.length > 0 && of !== null)
    .map((row) =>
      words.claims.border(
        row.id,
        row.scenario,
        own.premises[row.premises],
        row.boundary.map((side) => condition(side, language)).join(words.claims.and),
        row.boundary_of === 'fails',
      ),
    );
  const statements = [...new Map(claims.map((row) => [row.id, row.statement]))].map(([id, said]) => `${id}: ${said}`);
  const list = (title: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'text', text: title },
          { kind: 'list', items },
        ];
  return {
    id: `claims-${i}`,
    title: words.claims.title,
    blocks: [
      { kind: 'text', text: claimsSentence(answer, telling) },
      { kind: 'text', text: words.claims.rate(error.shared, percent(error.rate)) },
      ...list(words.claims.statements, statements),
      { kind: 'table', head: words.claims.head, rows },
      ...list(words.claims.borders, borders),
    ],
  };
}

const condition = ({ path, operator, value }: TriedClaim['boundary'][number], language: Language): string =>
  argumentWords[language].condition[operator](conditionName(path, language), amount(value, unitAt(path), language));
