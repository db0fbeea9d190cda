import type { Language } from '../../documents/index.js';
import { factById, factIdsIn } from '../../evidence/index.js';
import { quantitiesOf, type Scenario } from '../../scenario/index.js';
import { withOwnSpaces } from '../charts/index.js';
import { aside, clauses, enumerated, under } from '../lists.js';
import type { AnswerTold } from './answers/tellers.js';
import type { Section } from './block.js';
import type { Materials } from './materials.js';
import { documentWords } from './words.js';

type Made = ReturnType<typeof documentWords>['made'];

/** Whence the report: scenario, luck, engine, evidence and its dates, and the command that writes it anew. */
export function madeSection({ played, answers, engine, command, language }: Materials, told: readonly AnswerTold[]): Section {
  const { made } = documentWords(language);
  const rows: [string, string][] = [];
  if (played !== null) {
    const { scenario, hash, seed, result } = played;
    rows.push([made.scenario, scenario.name], [made.hash, hash]);
    rows.push([made.start, made.months(scenario.start, scenario.horizon.value)]);
    rows.push([made.seed, String(seed)], [made.runs, String(result.replicates)], [made.fidelity, result.fidelity]);
    const plays = Object.entries(scenario.vendors).map(([vendor, { title, strategy }]) =>
      under(title ?? vendor, strategy, language),
    );
    rows.push([made.strategies, enumerated(plays, language)]);
    const code = Object.keys(scenario.code);
    if (code.length > 0) rows.push([made.code, aside(enumerated(code, language), made.codeNote, language)]);
    rows.push([made.evidence, evidenceOf(scenario, made, language)]);
  }
  rows.push([made.engine, engine]);
  for (const answer of answers) {
    const { schema, engine: by, scenario, seed } = answer;
    const own = told.find((one) => one.answer === answer);
    const parts = [
      schema,
      by,
      scenario === null ? '' : `${scenario.name} ${scenario.hash.slice(0, 12)}`,
      seed === null ? '' : made.seeded(seed),
      withOwnSpaces(own?.took ?? '', language),
    ];
    rows.push([made.answers, parts.filter((part) => part !== '').join(' · ')]);
  }
  if (played === null) rows.push([made.evidence, evidenceOfAnswers(answers, told, made)]);
  rows.push([made.command, command]);
  return { id: 'made', title: made.title, blocks: [{ kind: 'facts', rows }] };
}

/** The days that what was read is measured against; else where its evidence is cited. */
function evidenceOfAnswers(answers: Materials['answers'], told: readonly AnswerTold[], made: Made): string {
  const days = told.flatMap((one) => one.days).sort();
  if (days.length > 0) return made.days(days[0]!, days.at(-1)!);
  return answers.some(({ scenario }) => scenario !== null) ? made.elsewhere : made.noScenario;
}

/** How many rows of the evidence a scenario cites, the days they are about, and how many of those lie after its start. */
function evidenceOf(scenario: Scenario, made: Made, language: Language): string {
  const ids = new Set(quantitiesOf(scenario).flatMap(({ quantity }) => factIdsIn(quantity.source ?? '')));
  const dates = [...ids].flatMap((id) => factById(id)?.date ?? []).sort();
  if (dates.length === 0) return made.noEvidence;
  const later = dates.filter((date) => date > scenario.start).length;
  const rows = made.evidenceRows(dates.length, dates[0]!, dates.at(-1)!);
  return later === 0 ? rows : clauses([rows, made.later(later)], language);
}
