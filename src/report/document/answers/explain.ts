import { traced } from '../../../argument/index.js';
import { metricUnits, type VendorMetric } from '../../../simulation/index.js';
import type { Chart, MultiplesPanel } from '../../charts/index.js';
import { explanationWords, flipWords, valuesOf } from '../../explanation-words.js';
import type { Block } from '../block.js';
import { figure } from '../figure.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';
import { chartUnit } from './unit.js';

type ExplainAnswer = AnswerOf<'explain'>;

/** Steps of the waterfall; what is smaller is one step. */
const mostSteps = 10;

const unitOf = (metric: string): string => metricUnits[metric as VendorMetric];

/** What is explained, without its month. */
const subjectOf = ({ data: { outcome } }: ExplainAnswer, { words, name, metric }: AnswerTelling): string =>
  words.whose(name(outcome.vendor), metric(outcome.metric));

/** Why an outcome is as it is: its value and who has most, what moves it most, and what would flip it. */
export const explainTeller: Teller<'explain'> = {
  question(answer, telling) {
    const { between } = answer.data.outcome;
    const { question } = telling.words.answers;
    const what = subjectOf(answer, telling);
    return between === null ? question.explain(what) : question.explainBetween(what, ...between);
  },
  sentences(answer, telling) {
    const { language, words, name } = telling;
    const say = explanationWords[language];
    const { contributions, outcome, value, winner } = answer.data;
    const written = valuesOf(outcome.metric, language);
    const at = outcome.month === null ? '' : say.at(outcome.month);
    const what = subjectOf(answer, telling);
    const is =
      outcome.between === null
        ? words.answers.explain.both(say.is(what, written(value), at), say.winner(name(winner)))
        : say.differs(what, written(value), at, ...outcome.between);
    const [first] = contributions;
    return [
      capital(is),
      ...(first === undefined ? [] : [say.most(mechanism(first.name, telling), written(first.value))]),
      flipSentence(answer, telling),
    ];
  },
  section(answer, i, telling) {
    const { words } = telling;
    return {
      id: `explain-${i}`,
      title: words.answers.explain.title,
      blocks: [figure(waterfall(answer, i, telling)), ...intervals(answer, telling), ...trace(answer, i, telling)],
    };
  },
  sure({ data: { exact } }, { words }) {
    return [exact ? words.answers.explain.exact : words.answers.explain.drawn];
  },
  assumed: (_, { words }) => [words.answers.explain.assumed],
  matters: (answer, telling) => [flipSentence(answer, telling)],
  took: ({ data }, { words }) => words.made.played(data.runs),
};

const mechanism = (name: string, { language }: AnswerTelling): string => explanationWords[language].groups[name] ?? name;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const flipSentence = ({ data: { flip, outcome } }: ExplainAnswer, { language, name }: AnswerTelling): string =>
  flipWords(flip, outcome.between !== null, name, language);

/** From where every mechanism is off to the outcome, mechanism by mechanism. */
function waterfall(answer: ExplainAnswer, i: number, telling: AnswerTelling): Chart {
  const { language, words, caption } = telling;
  const { contributions, rest, outcome, exact } = answer.data;
  const shown = contributions.length > mostSteps + 1 ? contributions.slice(0, mostSteps) : contributions;
  const others = contributions.slice(shown.length).reduce((sum, { value }) => sum + value, 0);
  const what = subjectOf(answer, telling);
  return {
    kind: 'waterfall',
    heading: {
      id: `explain-${i}-parts`,
      language,
      title: words.answers.explain.waterfall(what),
      subtitle: words.answers.explain.under(exact),
      description: '',
      caption: caption(answer),
    },
    x: { label: what, unit: chartUnit(unitOf(outcome.metric)) },
    from: { label: explanationWords[language].rest, value: rest },
    steps: [
      ...shown.map(({ name, value }) => ({ label: mechanism(name, telling), change: value })),
      ...(shown.length < contributions.length
        ? [{ label: words.answers.explain.others(contributions.length - shown.length), change: others }]
        : []),
    ],
    to: { label: outcome.between === null ? words.answers.explain.asItIs : words.answers.explain.difference },
  };
}

/** How far contributions are known, where orders were drawn. */
function intervals(answer: ExplainAnswer, telling: AnswerTelling): Block[] {
  const { contributions, exact } = answer.data;
  if (exact) return [];
  const say = explanationWords[telling.language];
  const written = valuesOf(answer.data.outcome.metric, telling.language);
  const rows = contributions.map(({ name, value, low, high }) => [
    mechanism(name, telling),
    ...[value, low, high].map((one) => written(one)),
  ]);
  return [{ kind: 'table', title: say.parts(false), head: say.head, rows }];
}

/** The causal trace: what the vendor can do, who comes, what it costs; parts of one on one scale, amounts each on its own. */
function trace(answer: ExplainAnswer, i: number, telling: AnswerTelling): Block[] {
  const { language, words, metric, name, caption } = telling;
  const { trace: rows, outcome } = answer.data;
  if (rows.length < 2) return [];
  const groups = [true, false].map((parts) => traced.filter((one) => (unitOf(one) === 'fraction') === parts));
  return groups.flatMap((metrics, g): Block[] => {
    const panels = metrics
      .map((one): MultiplesPanel => ({
        label: `${metric(one)}${g === 1 && unitOf(one).startsWith('USD') ? words.answers.explain.inUsd : ''}`,
        centre: rows.map(({ values }) => values[one] ?? null),
      }))
      .filter(({ centre }) => centre.some((value) => value !== null));
    if (panels.length === 0) return [];
    return [
      figure({
        kind: 'multiples',
        heading: {
          id: `explain-${i}-trace-${g}`,
          language,
          title: words.answers.explain.trace(name(outcome.vendor), outcome.between !== null)[g]!,
          subtitle: explanationWords[language].trace,
          description: '',
          caption: caption(answer),
        },
        x: { label: words.answers.explain.months, scale: 'month', domain: [0, rows.at(-1)!.month] },
        y: { label: words.answers.explain.axes[g]!, unit: g === 0 ? 'share' : 'plain' },
        at: rows.map(({ month }) => month),
        panels,
        ...(g === 1 && { ownScale: true }),
      }),
    ];
  });
}
