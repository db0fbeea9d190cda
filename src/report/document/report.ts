import { drainParts, surePart, unbeatablePart } from '../answer-parts.js';
import { shortAnswer, subjectOf } from '../answer.js';
import type { Subject } from '../subject.js';
import { answerTelling, type AnswerTelling } from './answer-telling.js';
import { assumedSection, mostMatters } from './assumed.js';
import { backtestSection, backtestSentence } from './backtest.js';
import type { Report, ReportData, Section } from './block.js';
import { buildersSection } from './builders.js';
import { changeSection } from './change.js';
import { claimsSection, claimsSentence } from './claims.js';
import { compareSection, compareSentence } from './compare.js';
import { gameSection, gameSentence } from './game.js';
import { madeSection } from './made.js';
import type { AnyAnswer, Materials, Played } from './materials.js';
import { sensitivitySection, sensitivitySentence } from './sensitivity.js';
import { sharesSection } from './shares.js';
import { sweepSection } from './sweep.js';
import { blocksOf, tellingOf, textOf, type Telling } from './telling.js';
import { whoSection } from './who.js';
import { documentWords } from './words.js';

/** Sentences of an answer. */
const sentences = 3;

/** A report from what was played and what was read: the question, the answer, the figures, how sure, what was assumed, how it was made. */
export function reportOf(materials: Materials): Report {
  const { language, engine, played, answers } = materials;
  const words = documentWords(language);
  const asked = answerTelling(materials);
  const told = played === null ? null : { telling: tellingOf(played, language, engine), subject: subjectIn(played, materials) };
  const read = answers.flatMap((answer) => answerSentences(answer, asked));
  const own = told === null ? [] : answerOf(told.subject, told.telling, read);
  return {
    language,
    ...headOf(materials),
    answer: (own.length > 0 ? own : read).slice(0, sentences),
    sections: [
      ...(told === null ? [] : playedSections(told.subject, told.telling)),
      ...answers.flatMap((answer, i) => answerSection(answer, i, asked)),
      ...(told === null || answers.some(({ kind }) => kind === 'argue')
        ? []
        : [{ id: 'claims', title: words.claims.title, blocks: [{ kind: 'text' as const, text: words.claims.none }] }]),
      ...(told === null ? [] : closingSections(told.subject, told.telling)),
      madeSection(materials),
    ],
    disclaimer: words.disclaimer,
    data: dataOf(materials),
  };
}

const subjectIn = ({ scenario, result, seed }: Played, { language }: Materials): Subject =>
  subjectOf(scenario, result, seed, language);

function headOf({ language, engine, played, answers }: Materials): Pick<Report, 'title' | 'question' | 'byline'> {
  const words = documentWords(language);
  if (played === null) {
    const kinds = [...new Set(answers.map(({ kind }) => words.kinds[kind]))].join(language === 'en' ? ', ' : '、');
    const names = [...new Set(answers.flatMap(({ scenario }) => scenario?.name ?? []))];
    return { title: words.title(names.join(', ') || kinds), question: words.questionOf(kinds), byline: engine };
  }
  const { scenario, result, seed } = played;
  const title = textOf(scenario.title, language) ?? scenario.name;
  const months = scenario.horizon.value;
  const runs = result.fidelity === 'mean-field' ? words.expectation(months) : words.runs(result.replicates, months);
  return {
    title,
    question: textOf(scenario.description, language)?.trim() ?? words.question(months, scenario.start, title),
    byline: words.byline(`${scenario.start} · ${runs}`, seed, engine),
  };
}

/** Who lasts, who leads; then what was read says, or the drain; and last what it hangs on. */
function answerOf(subject: Subject, telling: Telling, read: readonly string[]): string[] {
  const [lasts, leads, drain] = shortAnswer(subject);
  const last = [...read.slice(0, 1), ...mostMatters(telling), ...(drain === undefined ? [] : [drain])];
  return [lasts!, leads!, ...last];
}

function playedSections(subject: Subject, telling: Telling): Section[] {
  const drained = [...drainParts(subject), ...unbeatablePart(subject)].flatMap(blocksOf);
  return [
    whoSection(subject, telling),
    ...changeSection(telling),
    sharesSection(subject, telling),
    ...buildersSection(subject, telling),
    ...(drained.length === 0 ? [] : [{ id: 'drain', title: telling.words.drain.title, blocks: drained }]),
  ];
}

function closingSections(subject: Subject, telling: Telling): Section[] {
  const sure = blocksOf(surePart(subject));
  const luck = telling.drawn ? [{ kind: 'text' as const, text: telling.words.sure.luck }] : [];
  return [{ id: 'sure', title: telling.words.sure.title, blocks: [...luck, ...sure] }, ...assumedSection(subject, telling)];
}

function answerSentences(answer: AnyAnswer, telling: AnswerTelling): string[] {
  switch (answer.kind) {
    case 'compare':
      return [compareSentence(answer, telling)];
    case 'sensitivity':
      return sensitivitySentence(answer, telling);
    case 'argue':
      return [claimsSentence(answer, telling)];
    case 'game':
      return gameSentence(answer, telling);
    case 'backtest':
      return [backtestSentence(answer, telling)];
    case 'run':
    case 'sweep':
      return [];
  }
}

function answerSection(answer: AnyAnswer, i: number, telling: AnswerTelling): Section[] {
  switch (answer.kind) {
    case 'compare':
      return [compareSection(answer, i, telling)];
    case 'sensitivity':
      return [sensitivitySection(answer, i, telling)];
    case 'argue':
      return [claimsSection(answer, i, telling)];
    case 'game':
      return [gameSection(answer, i, telling)];
    case 'backtest':
      return [backtestSection(answer, i, telling)];
    case 'sweep':
      return [sweepSection(answer, i, telling)];
    case 'run':
      return [];
  }
}

function dataOf({ engine, language, played, answers }: Materials): ReportData {
  return {
    schema: 'outlast/report@1',
    engine,
    language,
    run:
      played === null
        ? null
        : {
            scenario: played.scenario,
            hash: played.hash,
            seed: played.seed,
            replicates: played.result.replicates,
            fidelity: played.result.fidelity,
          },
    answers: answers.map(({ schema, engine: by, scenario, seed }) => ({ schema, engine: by, scenario, seed })),
  };
}
