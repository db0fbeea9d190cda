import type { FoundBox } from '../../../experiment/discovery/index.js';
import { boxWords, discoveryWords, holdsWords, isDoubted, partOf, sideTable } from '../../discovery-words.js';
import { evenly } from '../../evenly.js';
import { subject } from '../../subjects.js';
import { joined } from '../../lists.js';
import type { Block } from '../block.js';
import { figure } from '../figure.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';

type DiscoverAnswer = AnswerOf<'discover'>;

/** Points of the trajectory that are drawn. */
const mostPoints = 14;

/** Under which conditions an outcome comes about: boxes, what each catches, and what else could be had. */
export const discoverTeller: Teller<'discover'> = {
  question: ({ data: { outcome, rows } }, { words }) => words.answers.question.discover(outcome, rows),
  sentences(answer, telling) {
    const { language, words } = telling;
    const { boxes, units, cases, rows, outcome } = answer.data;
    const say = discoveryWords[language];
    const [first] = boxes;
    if (first === undefined) return [say.none, say.head(outcome, cases, rows, partOf(cases / rows), answer.data.inputs)];
    return [
      say.box(1, boxWords(first.limits, units, language)) + (language === 'en' ? '.' : '。'),
      words.answers.discover.dense(partOf(first.density), partOf(cases / rows), outcome),
      ...trust(first, answer, telling),
    ];
  },
  section(answer, i, telling) {
    const { boxes } = answer.data;
    return {
      id: `discover-${i}`,
      title: telling.words.answers.discover.title,
      blocks: [
        ...(boxes.length === 0 ? [] : [caught(answer, i, telling)]),
        ...boxes.flatMap((box, b) => boxBlocks(box, b, answer, telling)),
        ...tradeOff(answer, i, telling),
      ],
    };
  },
  sure: (answer, telling) => answer.data.boxes.slice(0, 1).flatMap((box) => trust(box, answer, telling)),
  assumed: ({ data: { inputs } }, { words, list }) => [words.answers.discover.assumed(list(inputs))],
  matters({ data: { boxes, units } }, { words, language }) {
    const [first] = boxes;
    if (first === undefined) return [discoveryWords[language].none];
    const [name, p] = Object.entries(first.quasi_p).toSorted(([, a], [, b]) => a - b)[0]!;
    return [words.answers.discover.most(subject(name, units[name] ?? null, language), p < 1e-9 ? '< 1e-9' : p.toPrecision(2))];
  },
  took: ({ data: { rows } }, { words }) => words.answers.discover.took(rows),
};

/** How far a box is to be trusted. */
function trust(box: FoundBox, { data }: DiscoverAnswer, { words, language }: AnswerTelling): string[] {
  const { family_p: family } = box;
  if (family === null) return [words.answers.discover.notChecked];
  return [
    words.answers.discover.checked(data.resamples, partOf(Math.min(...Object.values(family)))),
    ...(isDoubted(box) ? [discoveryWords[language].doubt] : []),
  ];
}

/** What each box catches of the cases, and how many of its rows are cases. */
function caught(answer: DiscoverAnswer, i: number, { words, language, caption }: AnswerTelling): Block {
  const say = words.answers.discover;
  return figure({
    kind: 'bars',
    heading: {
      id: `discover-${i}-boxes`,
      language,
      title: say.boxes,
      subtitle: say.boxesUnder,
      description: '',
      caption: caption(answer),
    },
    x: { label: say.axis, unit: 'share', domain: [0, 1] },
    groups: say.groups,
    rows: answer.data.boxes.flatMap(({ coverage, density }, b) =>
      [coverage, density].map((value, group) => ({
        label: joined([say.box(b + 1), say.groups[group]!], language),
        group,
        value,
      })),
    ),
  });
}

/** A box as conditions, what it holds, and how far each of its sides is to be trusted. */
function boxBlocks(box: FoundBox, b: number, { data }: DiscoverAnswer, { words, language }: AnswerTelling): Block[] {
  const say = discoveryWords[language];
  const short = data.threshold !== null && box.density < data.threshold ? [say.short(partOf(data.threshold))] : [];
  return [
    { kind: 'text', text: say.box(b + 1, boxWords(box.limits, data.units, language)) },
    { kind: 'list', items: [holdsWords(box, language), ...short, ...(isDoubted(box) ? [say.doubt] : [])] },
    { kind: 'table', title: words.answers.discover.sides(b + 1), ...sideTable(box, data.units, language) },
  ];
}

/** Coverage against density on the way to the first box. */
function tradeOff(answer: DiscoverAnswer, i: number, { words, language, caption }: AnswerTelling): Block[] {
  const say = words.answers.discover;
  const { trajectory, taken, rows } = answer.data;
  if (trajectory.length < 2) return [];
  const points = trajectory.map(({ coverage, density, support }, p) => ({
    label: say.rows(Math.round(support * rows), p === taken),
    x: coverage,
    y: density,
  }));
  return [
    figure({
      kind: 'pareto',
      heading: {
        id: `discover-${i}-trade-off`,
        language,
        title: say.tradeOff,
        subtitle: say.tradeOffUnder,
        description: '',
        caption: caption(answer),
      },
      x: { label: say.coverage, unit: 'share' },
      y: { label: say.density, unit: 'share' },
      goals: { x: 'more', y: 'more' },
      front: say.front,
      points: evenly(points, mostPoints, taken ?? undefined),
    }),
  ];
}
