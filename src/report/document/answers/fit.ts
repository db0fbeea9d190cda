import { numberName, conditionName } from '../../argument-words.js';
import { checkRows, fitSentences, fitWords, narrowed, type FitTold } from '../../fit-words.js';
import { amount } from '../../subjects.js';
import { withUnit } from '../../units.js';
import { joined } from '../../lists.js';
import { paragraph, type Block } from '../block.js';
import { figure } from '../figure.js';
import { headingOf } from './heading.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';

type FitAnswer = AnswerOf<'fit'>;
type Fitted = NonNullable<FitTold['fit']>;

/** Numbers that are drawn, and series whose checks are. */
const mostNumbers = 12;
const mostSeries = 6;

/** What rows of the evidence say about the numbers of a market. */
export const fitTeller: Teller<'fit'> = {
  question: ({ data: { information, market } }, { words }) => words.answers.question.fit(information, market),
  sentences({ data }, { language }) {
    const { head, checked, identified } = fitSentences(data, language);
    return [head, checked, identified].filter((sentence) => sentence !== '');
  },
  section(answer, i, telling) {
    const { fit } = answer.data;
    return {
      id: `fit-${i}`,
      title: telling.words.answers.fit.title,
      blocks: fit === null ? [paragraph(fitSentences(answer.data, telling.language).head)] : fitted(answer, fit, i, telling),
    };
  },
  sure({ data }, { words, language }) {
    const { rounds, checked, ranked } = fitSentences(data, language);
    return [rounds, checked, ranked === '' ? words.answers.fit.notRanked : ranked].filter((sentence) => sentence !== '');
  },
  assumed: (_, { words }) => [words.answers.fit.assumed],
  matters({ data: { fit } }, { words, language }) {
    const first = fit === null ? undefined : narrowed(fit)[0];
    return [
      first === undefined
        ? words.answers.fit.none
        : words.answers.fit.most(numberName(first.path, language), `${(100 * first.ratio).toFixed(0)} %`),
    ];
  },
  took: ({ data: { fit } }, { words }) => words.answers.fit.took(fit?.simulations ?? 0),
  days: ({ data: { fit } }) => fit?.checks.map(({ date }) => date) ?? [],
};

function fitted(answer: FitAnswer, fit: Fitted, i: number, telling: AnswerTelling): Block[] {
  const { words, language } = telling;
  const say = words.answers.fit;
  const learnt = narrowed(fit).slice(0, mostNumbers);
  const rows = learnt.map(({ path, unit, before, after, ratio }) => [
    numberName(path, language),
    withUnit('', unit, language).trim(),
    ...[before, after].map((ends) => ends.map((end) => amount(end, null, language)).join(' – ')),
    `${(100 * ratio).toFixed(0)} %`,
  ]);
  return [
    ...(learnt.length === 0
      ? []
      : [places(answer, learnt, i, telling), { kind: 'table' as const, title: say.table, head: say.head, rows }]),
    ...checks(answer, fit, i, telling),
    { kind: 'table', head: fitWords[language].checks, rows: checkRows(fit, language) },
    ...loss(answer, fit, i, telling),
  ];
}

/** Where each number that was learnt lies now, from the middle of what was assumed. */
function places(answer: FitAnswer, learnt: Fitted['numbers'], i: number, telling: AnswerTelling): Block {
  const say = telling.words.answers.fit;
  return figure({
    kind: 'differences',
    heading: headingOf(answer, `fit-${i}-numbers`, say.where, say.whereUnder, telling),
    x: { label: say.axis, unit: 'share', domain: [-0.5, 0.5] },
    sides: [say.sides[0]!, say.sides[1]!],
    rows: learnt.map(({ path, mean, central: [low, high] }) => ({
      label: conditionName(path, telling.language),
      estimate: mean - 0.5,
      low: low - 0.5,
      high: high - 0.5,
    })),
  });
}

/** What was observed beside fresh simulations of the posterior, series by series. */
function checks(answer: FitAnswer, fit: Fitted, i: number, telling: AnswerTelling): Block[] {
  const say = telling.words.answers.fit;
  const series = [...new Set(fit.checks.map((check) => check.series))].slice(0, mostSeries);
  return series.map((name, s) =>
    figure({
      kind: 'intervals',
      heading: headingOf(answer, `fit-${i}-checks-${s}`, say.checks(name), say.checksUnder, telling),
      x: { label: say.value },
      names: { forecast: say.names[0]!, observed: say.names[1]!, others: [] },
      rows: fit.checks
        .filter((check) => check.series === name)
        .map(({ entity, date, low, high, observed }) => ({
          label: joined([entity, date], telling.language),
          centre: null,
          low,
          high,
          observed,
          others: [],
        })),
    }),
  );
}

/** How near simulations came, round by round. */
function loss(answer: FitAnswer, { rounds }: Fitted, i: number, telling: AnswerTelling): Block[] {
  const say = telling.words.answers.fit;
  if (rounds.length < 2) return [];
  return [
    figure({
      kind: 'line',
      heading: headingOf(answer, `fit-${i}-loss`, say.loss, say.lossUnder, telling),
      x: { label: say.round },
      y: { label: say.tolerance },
      at: rounds.map((_, round) => round + 1),
      series: [{ label: say.tolerance, values: rounds.map(({ tolerance }) => tolerance), strong: true }],
    }),
  ];
}
