import type { Language } from '../documents/index.js';
import type { Basis, Influence } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import { aside, clauses, under } from './lists.js';
import { table } from './numbers.js';
import { wordsIn, type Words } from './words.js';

/** A number of a scenario with what it rests on. */
export interface SourceRow {
  readonly path: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly role: string;
  readonly basis: Basis;
  readonly source: string | null;
  readonly note: string | null;
  readonly rows: readonly {
    readonly id: string;
    readonly entity: string;
    readonly date: string;
    readonly value: number;
    readonly unit: string;
    readonly source: string;
    readonly verified: boolean;
    /** Numbers of the contradictions that the row is part of. */
    readonly contradictions: readonly number[];
  }[];
}

/** What the weight of a scenario rests on: parts of one of all changes of survival and shares over the ranges of its numbers. */
export interface Weight extends Readonly<Record<Basis, number>> {
  /** Numbers that were moved, and those that matter. */
  readonly moved: number;
  readonly mattering: number;
}

/** Weighs numbers by what moving each over its range changes; null where nothing matters. */
export function weightOf({
  moved,
  influences,
}: {
  readonly moved: number;
  readonly influences: readonly Influence[];
}): Weight | null {
  const of = (basis: Basis): number =>
    influences.reduce((sum, influence) => sum + (influence.basis === basis ? Math.abs(influence.effect) : 0), 0);
  const [evidence, hindsight, assumption] = [of('evidence'), of('hindsight'), of('assumption')];
  const total = evidence + hindsight + assumption;
  if (total === 0) return null;
  return {
    evidence: evidence / total,
    hindsight: hindsight / total,
    assumption: assumption / total,
    moved,
    mattering: influences.length,
  };
}

/** What `check` says of a valid scenario of so many numbers; with `told`, every number and the rows that it rests on. */
export function checkText(
  scenario: Scenario,
  hash: string,
  gains: readonly { readonly segment: string; readonly total: number }[],
  told: { readonly sources: readonly SourceRow[]; readonly weight: Weight | null } | null,
  numbers: number,
  language: Language,
): string {
  const words = wordsIn(language);
  const { vendors, segments, horizon, start, name } = scenario;
  const lines = [
    words.checked(name, Object.keys(vendors).length, Object.keys(segments).length, horizon.value, start, numbers, hash),
    words.gains(gains.map(({ segment, total }) => `${segment} ${total.toFixed(2)}`)),
  ];
  if (told !== null) {
    if (told.weight !== null) lines.push(words.weight(told.weight));
    const rows = told.sources.map((source) => [
      source.path,
      `${Number(source.value.toPrecision(6))} ${source.unit}`,
      source.low === null || source.high === null
        ? ''
        : `${Number(source.low.toPrecision(4))} – ${Number(source.high.toPrecision(4))}`,
      restsOn(source, words, language),
    ]);
    lines.push('', table(words.sourceHead, rows, 'text'));
  }
  return `${lines.join('\n')}\n`;
}

function restsOn({ basis, source, rows }: SourceRow, words: Words, language: Language): string {
  if (basis === 'assumption') return words.basis.assumption;
  const evidence = rows.map(({ id, entity, date, value, unit, source: from, contradictions }) =>
    aside(
      `${id} ${entity} ${date}: ${value} ${unit}`,
      clauses([from, ...contradictions.map(words.contradiction)], language),
      language,
    ),
  );
  return under(words.basis[basis], evidence.length > 0 ? clauses(evidence, language) : source!, language);
}
