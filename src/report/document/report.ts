import { drainParts, surePart, unbeatablePart } from '../answer-parts.js';
import { shortAnswer, subjectOf } from '../answer.js';
import { withOwnSpaces } from '../charts/index.js';
import { enumerated } from '../lists.js';
import type { Subject } from '../subject.js';
import { answersTold, type AnswerTold } from './answers/tellers.js';
import { answerTelling } from './answers/telling.js';
import { assumedSection, mostMatters } from './assumed.js';
import type { Block, Report, ReportData, Section } from './block.js';
import { buildersSection } from './builders.js';
import { changeSection } from './change.js';
import { madeSection } from './made.js';
import type { Materials, Played } from './materials.js';
import { sharesSection } from './shares.js';
import { blocksOf, tellingOf, textOf, type Telling } from './telling.js';
import { whoSection } from './who.js';
import { documentWords } from './words.js';

/** Sentences of an answer. */
const sentences = 3;

/** A report from what was played and what was read: the question, the answer, the figures, how sure, what was assumed, how it was made. */
export function reportOf(materials: Materials): Report {
  const { language, engine, played } = materials;
  const words = documentWords(language);
  const answers = answersTold(materials.answers, answerTelling(materials));
  const told = played === null ? null : { telling: tellingOf(played, language, engine), subject: subjectIn(played, materials) };
  const read = answers.flatMap((answer) => answer.sentences);
  const alone = told === null && answers.length === 1;
  const said = {
    ...headOf(materials, answers),
    answer: (told === null ? spread(answers) : answerOf(told.subject, told.telling, read)).slice(0, sentences),
    sections: [
      ...(told === null ? [] : playedSections(told.subject, told.telling)),
      ...answers.map(({ section, sentences: own }) =>
        // A single answer has said its first sentences above.
        ({ ...section, blocks: [...texts(own.slice(alone ? sentences : 0)), ...section.blocks] }),
      ),
      ...(told === null || answers.some(({ answer }) => answer.kind === 'argue')
        ? []
        : [{ id: 'claims', title: words.claims.title, blocks: [{ kind: 'text' as const, text: words.claims.none }] }]),
      sureSection(told, answers, words, materials.caveats ?? []),
      ...assumedSections(told, answers, words),
    ],
    disclaimer: words.disclaimer,
  };
  const set = withOwnSpaces(said, language);
  // How it was made names files and commands, which stay as they are.
  return { language, ...set, sections: [...set.sections, madeSection(materials, answers)], data: dataOf(materials) };
}

/** The first sentence of every answer, then their second ones, and so on: each has its say before one says more. */
function spread(answers: readonly AnswerTold[]): string[] {
  const longest = Math.max(0, ...answers.map(({ sentences: own }) => own.length));
  return Array.from({ length: longest }, (_, i) => answers.flatMap(({ sentences: own }) => own.slice(i, i + 1))).flat();
}

const subjectIn = ({ scenario, result, seed }: Played, { language }: Materials): Subject =>
  subjectOf(scenario, result, seed, language);

function headOf(
  { language, engine, played }: Materials,
  answers: readonly AnswerTold[],
): Pick<Report, 'title' | 'question' | 'byline'> {
  const words = documentWords(language);
  if (played === null) {
    const kinds = enumerated([...new Set(answers.map(({ answer }) => words.kinds[answer.kind]))], language);
    const names = [...new Set(answers.flatMap(({ answer }) => answer.scenario?.name ?? []))];
    const [only, ...others] = answers;
    const question = only !== undefined && others.length === 0 ? only.question : words.questionOf(kinds);
    const seeds = [...new Set(answers.flatMap(({ answer }) => answer.seed ?? []))].map(words.made.seeded);
    return { title: words.title(enumerated(names, language) || kinds), question, byline: [...seeds, engine].join(' · ') };
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

type Told = { readonly subject: Subject; readonly telling: Telling } | null;
type Words = ReturnType<typeof documentWords>;

const texts = (said: readonly string[]): Block[] => said.map((text) => ({ kind: 'text', text }));

function sureSection(told: Told, answers: readonly AnswerTold[], words: Words, caveats: readonly string[]): Section {
  const luck = told?.telling.drawn ? [words.sure.luck] : [];
  const own = told === null ? [] : blocksOf(surePart(told.subject));
  return {
    id: 'sure',
    title: words.sure.title,
    blocks: [...texts(caveats), ...texts(luck), ...own, ...texts([...new Set(answers.flatMap(({ sure }) => sure))])],
  };
}

function assumedSections(told: Told, answers: readonly AnswerTold[], words: Words): Section[] {
  const read = texts([...new Set(answers.flatMap(({ assumed, matters }) => [...matters, ...assumed]))]);
  const more = answers.some(({ answer, matters }) => answer.scenario !== null || matters.length === 0);
  const beside = more ? texts([words.assumed.beside]) : [];
  if (told === null) return [{ id: 'assumed', title: words.assumed.title, blocks: [...read, ...beside] }];
  return assumedSection(told.subject, told.telling, read);
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
            base: played.base?.scenario ?? null,
          },
    answers: answers.map(({ schema, engine: by, scenario, seed }) => ({ schema, engine: by, scenario, seed })),
  };
}
