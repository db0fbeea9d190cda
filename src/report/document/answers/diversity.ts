import type { Pattern } from '../../../experiment/index.js';
import { diversityWords, patternName, rareCells, rareTable, reachedSentence } from '../../diversity-words.js';
import { amount, subject } from '../../subjects.js';
import type { Block } from '../block.js';
import { figure } from '../figure.js';
import { headingOf } from './heading.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';
import { chartUnit } from './unit.js';

type DiversityAnswer = AnswerOf<'diversity'>;

const mostRare = 8;
/** Bars of one outcome's cells. */
const mostBars = 24;

/** How differently outcomes can end: which cells of outcomes were reached, how rare they are, and from where. */
export const diversityTeller: Teller<'diversity'> = {
  question: ({ data: { patterns, over } }, { words, language, list }) =>
    words.answers.question.diversity(
      list(patterns.map((one) => patternName(one, language))),
      list(over.map(({ path }) => subject(path, null, language))),
    ),
  sentences: (answer, telling) => [
    reachedSentence(answer.data, telling.language),
    ...rarest(answer, telling),
    ...growth(answer, telling),
  ],
  section(answer, i, telling) {
    const rare = rareTable(answer.data, mostRare, telling.language);
    return {
      id: `diversity-${i}`,
      title: telling.words.answers.diversity.title,
      blocks: [
        ...(answer.data.patterns.length === 1 ? [bars(answer, i, telling)] : [map(answer, i, telling)]),
        ...(rare.rows.length === 0 ? [] : [{ kind: 'table' as const, title: diversityWords[telling.language].rare, ...rare }]),
        ...course(answer, i, telling),
      ],
    };
  },
  sure(answer, telling) {
    const { lost, replicates } = answer.data;
    return [
      telling.words.answers.diversity.means(replicates),
      ...growth(answer, telling),
      ...(lost > 0 ? [diversityWords[telling.language].lost(lost)] : []),
    ];
  },
  assumed: ({ data: { over } }, { words, language, list }) => [
    words.answers.diversity.assumed(list(over.map(({ path }) => subject(path, null, language)))),
  ],
  matters: () => [],
  took: ({ data: { evaluated, replicates } }, { words }) => words.answers.diversity.took(evaluated, replicates),
};

/** The outcome that was reached once, and last; nothing where every cell was reached again. */
function rarest({ data }: DiversityAnswer, { words, language, list }: AnswerTelling): string[] {
  const [first] = rareCells(data);
  if (first === undefined) return [];
  const outcomes = data.patterns.map(
    (one, p) => `${patternName(one, language)} ${amount(first.outcomes[p]!, one.unit, language)}`,
  );
  const inputs = data.over.map(
    ({ path, unit }) => `${subject(path, null, language)} ${amount(first.inputs[path]!, unit, language)}`,
  );
  return [words.answers.diversity.rarest(list(outcomes), list(inputs))];
}

/** Whether the second half of the points still reached new cells. */
function growth({ data: { trajectory } }: DiversityAnswer, { words }: AnswerTelling): string[] {
  const last = trajectory.at(-1);
  const middle = last && trajectory.findLast(({ evaluated }) => evaluated <= last.evaluated / 2);
  if (last === undefined || middle === undefined) return [];
  return [words.answers.diversity.grows(last.reached - middle.reached, last.evaluated - middle.evaluated)];
}

/** The middle of a cell along an outcome. */
const middleOf = ({ low, high }: Pattern, cells: number, cell: number): number => low + ((cell + 0.5) * (high - low)) / cells;

/** Cells of the first two outcomes, by how many points ended there. */
function map(answer: DiversityAnswer, i: number, telling: AnswerTelling): Block {
  const say = telling.words.answers.diversity;
  const { patterns, cells, reached } = answer.data;
  const [across, up] = [patterns[0]!, patterns[1]!];
  const values = Array.from({ length: cells }, () => Array.from({ length: cells }, () => NaN));
  for (const { cell, hits } of reached) {
    const row = values[cell[1]!]!;
    row[cell[0]!] = (Number.isNaN(row[cell[0]!]) ? 0 : row[cell[0]!]!) + hits;
  }
  const [x, y] = [across, up].map((one) => patternName(one, telling.language)) as [string, string];
  const axis = (one: Pattern, label: string) => ({
    label,
    unit: chartUnit(one.unit),
    values: Array.from({ length: cells }, (_, cell) => Number(middleOf(one, cells, cell).toPrecision(2))),
  });
  return figure({
    kind: 'map',
    heading: headingOf(answer, `diversity-${i}-map`, say.map(x, y), say.mapUnder, telling),
    x: axis(across, x),
    y: axis(up, y),
    values,
    unit: 'plain',
    key: say.points,
    range: [0, Math.max(1, ...values.flat().filter(Number.isFinite))],
  });
}

/** Cells of one outcome, by how many points ended there. */
function bars(answer: DiversityAnswer, i: number, telling: AnswerTelling): Block {
  const say = telling.words.answers.diversity;
  const { patterns, cells, reached } = answer.data;
  const only = patterns[0]!;
  const ends = (cell: number): string =>
    [cell, cell + 1].map((end) => amount(only.low + (end * (only.high - only.low)) / cells, null, telling.language)).join(' – ');
  return figure({
    kind: 'bars',
    heading: headingOf(answer, `diversity-${i}-cells`, say.bars(patternName(only, telling.language)), say.barsUnder, telling),
    x: { label: say.points },
    groups: [''],
    rows: reached
      .toSorted((a, b) => a.cell[0]! - b.cell[0]!)
      .slice(0, mostBars)
      .map(({ cell, hits }) => ({ label: ends(cell[0]!), group: 0, value: hits })),
  });
}

/** How many cells were reached with the points that were played. */
function course(answer: DiversityAnswer, i: number, telling: AnswerTelling): Block[] {
  const say = telling.words.answers.diversity;
  const { trajectory } = answer.data;
  if (trajectory.length < 2) return [];
  return [
    figure({
      kind: 'line',
      heading: headingOf(answer, `diversity-${i}-course`, say.course, diversityWords[telling.language].course, telling),
      x: { label: say.points },
      y: { label: say.reached },
      at: trajectory.map(({ evaluated }) => evaluated),
      series: [{ label: say.reached, values: trajectory.map(({ reached }) => reached), strong: true }],
    }),
  ];
}
