import { leverRows, objectiveName, optimumSentences, optimumWords, scoreOf } from '../../optimum-words.js';
import { amount, subject } from '../../subjects.js';
import type { Block } from '../block.js';
import { figure } from '../figure.js';
import { headingOf } from './heading.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';
import { chartUnit } from './unit.js';

type OptimizeAnswer = AnswerOf<'optimize'>;
type Lever = OptimizeAnswer['data']['levers'][number];

/** Nearer to an end of its range than this part of it, a best value counts as lying there. */
const near = 0.01;

/** What serves a metric best, against the start. */
export const optimizeTeller: Teller<'optimize'> = {
  question: ({ data }, { words, language, list }) =>
    words.answers.question.optimize(
      list(data.levers.map(({ path }) => subject(path, null, language))),
      objectiveName(data, language),
      optimumWords[language].objectives[data.objective],
    ),
  sentences({ data }, { language }) {
    const { scores, gain, verdict } = optimumSentences(data, language);
    return [scores, gain, verdict];
  },
  section(answer, i, telling) {
    const { words, language } = telling;
    return {
      id: `optimize-${i}`,
      title: words.answers.optimize.title,
      blocks: [
        { kind: 'text', text: optimumSentences(answer.data, language).head },
        levers(answer, i, telling),
        { kind: 'table', head: optimumWords[language].columns, rows: leverRows(answer.data, language) },
        ...gain(answer, i, telling),
        ...course(answer, i, telling),
      ],
    };
  },
  sure({ data }, { language }) {
    const { gain: said, verdict, ending } = optimumSentences(data, language);
    return [said, verdict, ending];
  },
  assumed({ data }, { words, language, list }) {
    const ends = data.levers.filter((lever) => [0, 1].some((end) => Math.abs(placeOf(lever, lever.best) - end) < near));
    const names = ends.map(({ path }) => subject(path, null, language));
    return [words.answers.optimize.assumed, ...(names.length === 0 ? [] : [words.answers.optimize.end(list(names))])];
  },
  matters({ data }, { words, language }) {
    const moved = (lever: Lever): number => Math.abs(placeOf(lever, lever.best) - placeOf(lever, lever.start));
    const furthest = data.levers.toSorted((a, b) => moved(b) - moved(a))[0]!;
    const { path, unit, start, best } = furthest;
    return [
      words.answers.optimize.most(
        subject(path, null, language),
        amount(start, unit, language),
        amount(best, unit, language),
        `${(100 * moved(furthest)).toFixed(0)} %`,
      ),
    ];
  },
  took: ({ data: { evaluated, replicates } }, { words }) => words.answers.optimize.took(evaluated, replicates),
};

/** Where a value lies in the range of its lever, from 0 to 1. */
const placeOf = ({ low, high }: Lever, value: number): number => (high > low ? (value - low) / (high - low) : 0);

/** Where the start and the best lie in the range of each lever. */
function levers(answer: OptimizeAnswer, i: number, telling: AnswerTelling): Block {
  const say = telling.words.answers.optimize;
  return figure({
    kind: 'bars',
    heading: headingOf(answer, `optimize-${i}-levers`, say.levers, say.leversUnder, telling),
    x: { label: say.part, unit: 'share', domain: [0, 1] },
    groups: say.ends,
    rows: answer.data.levers.flatMap((lever) =>
      [lever.start, lever.best].map((value, group) => ({
        label: `${subject(lever.path, null, telling.language)}${telling.language === 'en' ? ', ' : '，'}${say.ends[group]!}`,
        group,
        value: placeOf(lever, value),
      })),
    ),
  });
}

/** The best less the start, with its interval; nothing where there is no interval to see. */
function gain(answer: OptimizeAnswer, i: number, telling: AnswerTelling): Block[] {
  const say = telling.words.answers.optimize;
  const { gain: found, unit } = answer.data;
  if (found.low === null || found.high === null) return [];
  const title = say.gain(objectiveName(answer.data, telling.language));
  return [
    figure({
      kind: 'differences',
      heading: headingOf(answer, `optimize-${i}-gain`, title, say.gainUnder(found.n), telling),
      x: { label: say.gainRow, unit: chartUnit(unit) },
      sides: [say.sides[0]!, say.sides[1]!],
      rows: [{ label: say.gainRow, estimate: found.estimate, low: found.low, high: found.high }],
    }),
  ];
}

/** How the best so far went with the candidates that were tried. */
function course(answer: OptimizeAnswer, i: number, telling: AnswerTelling): Block[] {
  const say = telling.words.answers.optimize;
  const { trajectory, objective, unit } = answer.data;
  if (trajectory.length < 2) return [];
  const label = objective === 'regret' ? say.regret : say.score;
  const title = say.course(optimumWords[telling.language].objectives[objective]);
  return [
    figure({
      kind: 'line',
      heading: headingOf(answer, `optimize-${i}-course`, title, say.courseUnder, telling),
      x: { label: say.tried },
      y: { label, unit: chartUnit(unit) },
      at: trajectory.map(({ evaluated }) => evaluated),
      series: [{ label, values: trajectory.map(({ best }) => scoreOf(answer.data, best)), strong: true }],
      steps: true,
    }),
  ];
}
