import type { ScoredRow } from '../../../calibration/index.js';
import { backtestFigure } from '../../backtest-figure.js';
import { coverageOf } from '../../backtest.js';
import type { Section } from '../block.js';
import { figure } from '../figure.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';

type BacktestAnswer = AnswerOf<'backtest'>;

const fixed = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

/** Factors as equal steps where values are all above zero and far apart. */
function scaleOf(rows: readonly ScoredRow[]): 'linear' | 'log' {
  const values = rows.map(({ observed }) => observed);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high > 30 * low ? 'log' : 'linear';
}

/** How well the model would have foretold what came. */
export const backtestTeller: Teller<'backtest'> = {
  question: (_, { words }) => words.answers.question.backtest,
  sentences: (answer, telling) => [backtestSentence(answer, telling), ...extremes(answer, telling)],
  section: backtestSection,
  sure: ({ data }, { words }) => {
    const { within, all } = coverageOf(data.targets);
    return [words.answers.backtest.coverage(within, all)];
  },
  assumed: (_, { words }) => [words.answers.backtest.assumed],
  matters: (_, { words }) => [words.answers.backtestMatters],
  took: ({ data: { targets } }, { words }) => words.answers.backtest.took(targets.length),
  days: ({ data: { targets } }) => targets.flatMap(({ information, scored }) => [information, scored]),
};

/** Which target was foretold best, and which worst, by skill. */
function extremes({ data }: BacktestAnswer, { words }: AnswerTelling): string[] {
  const ranked = data.summary.filter(({ skill }) => skill !== null).toSorted((a, b) => b.skill! - a.skill!);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (best === undefined || worst === undefined) return [];
  return [
    words.answers.backtest.best(best.id, fixed(best.skill)),
    ...(worst === best ? [] : [words.answers.backtest.worst(worst.id, fixed(worst.skill))]),
  ];
}

/** On how many targets it beat every baseline, in a sentence. */
function backtestSentence({ data }: BacktestAnswer, { words }: AnswerTelling): string {
  const { within, all } = coverageOf(data.targets);
  const skilled = data.summary.filter(({ skill }) => skill !== null);
  return words.backtest.mean(skilled.filter(({ skill }) => skill! > 0).length, skilled.length, within, all);
}

/** Skill of every target beside its baselines, and each target's forecasts. */
function backtestSection(answer: BacktestAnswer, i: number, telling: AnswerTelling): Section {
  const { words, language } = telling;
  const { summary, targets } = answer.data;
  const skill = figure({
    kind: 'bars',
    heading: {
      id: `backtest-${i}`,
      language,
      title: words.backtest.figure,
      subtitle: words.backtest.skill,
      description: '',
      caption: telling.caption(answer),
    },
    x: { label: words.backtest.axis },
    groups: [''],
    rows: summary.flatMap(({ id, skill: value }) => (value === null ? [] : [{ label: id, group: 0, value }])),
  });
  const forecasts = summary.flatMap(({ id }) => {
    const own = targets.filter((row) => row.id === id);
    if (own.length === 0) return [];
    const chart = backtestFigure(id, own, { scale: scaleOf(own) }, language, telling.caption(answer));
    return [figure({ ...chart, heading: { ...chart.heading, id: `backtest-${i}-${chart.heading.id}` } })];
  });
  const rows = summary.map(({ id, n, skill: value, score, baselines, coverage90 }) => [
    id,
    String(n),
    fixed(value),
    fixed(score),
    ...[baselines.persistence, baselines.trend, baselines.drift].map((one) => fixed(one)),
    coverage90 === null ? '–' : `${(100 * coverage90).toFixed(0)}%`,
  ]);
  return {
    id: `backtest-${i}`,
    title: words.backtest.title,
    blocks: [skill, { kind: 'table', head: words.backtest.head, rows }, ...forecasts],
  };
}
