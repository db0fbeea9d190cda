import { mean } from '../../../numerics/index.js';
import type { Unit } from '../../charts/index.js';
import { conditionName } from '../../argument-words.js';
import { compactIn } from '../../numbers.js';
import { outputUnit } from '../../subjects.js';
import type { Block, Section } from '../block.js';
import { figure } from '../figure.js';
import type { AnswerOf, SweepTold } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';
import { chartUnit } from './unit.js';

type SweepAnswer = AnswerOf<'sweep'>;

const mostRows = 40;
const mostMaps = 6;
const mostPoints = 60;
/** Factors that a sentence names, and outputs that have a sentence. */
const mostFactors = 4;
const told = 3;

/** The unit in which an output is drawn. */
const unitOf = (output: string): Unit => chartUnit(outputUnit(output));

const cell = (value: string | number): string => (typeof value === 'number' ? String(Number(value.toPrecision(4))) : value);

/** What comes of every point of a design. */
export const sweepTeller: Teller<'sweep'> = {
  question: ({ data: { factors } }, { words, list, language }) =>
    words.answers.question.sweep(list(factors.slice(0, mostFactors).map((factor) => conditionName(factor, language)))),
  sentences: ({ data }, telling) => data.outputs.slice(0, told).flatMap((_, o) => ends(data, o, telling)),
  section: sweepSection,
  sure: (_, { words }) => [words.answers.sweep.sure],
  assumed: (_, { words }) => [words.answers.sameLuck],
  matters: ({ data }, telling) => mostMoving(data, telling),
  took: ({ data: { points } }, { words }) => words.answers.sweep.took(points.length),
};

/** Where an output is lowest and highest, in a sentence; nothing where it has no value. */
function ends({ factors, outputs, points }: SweepTold, o: number, { words, list, language, output }: AnswerTelling): string[] {
  const known = points.filter(({ means }) => means[o] !== null).toSorted((a, b) => a.means[o]! - b.means[o]!);
  const [low, high] = [known[0], known.at(-1)];
  if (low === undefined || high === undefined) return [];
  const place = ({ inputs }: SweepTold['points'][number]): string =>
    list(inputs.slice(0, mostFactors).map((value, f) => `${conditionName(factors[f]!, language)} = ${cell(value)}`));
  return [
    words.answers.sweep.ends(
      output(outputs[o]!),
      compactIn(low.means[o]!, outputUnit(outputs[o]!), language),
      place(low),
      compactIn(high.means[o]!, outputUnit(outputs[o]!), language),
      place(high),
    ),
  ];
}

/** Which factor moves the first output most between averages over its values; nothing where values hardly come again. */
function mostMoving({ factors, outputs, points }: SweepTold, { words, language, output }: AnswerTelling): string[] {
  const known = points.filter(({ means }) => typeof means[0] === 'number');
  const spreads = factors.flatMap((factor, f) => {
    const levels = [...new Set(known.map(({ inputs }) => inputs[f]!))];
    if (levels.length < 2 || 2 * levels.length > known.length) return [];
    const averages = levels.map((level) => mean(known.filter(({ inputs }) => inputs[f] === level).map(({ means }) => means[0]!)));
    return [{ factor, low: Math.min(...averages), high: Math.max(...averages) }];
  });
  const widest = spreads.toSorted((a, b) => b.high - b.low - (a.high - a.low))[0];
  return widest === undefined
    ? []
    : [
        words.answers.sweep.most(
          conditionName(widest.factor, language),
          output(outputs[0]!),
          compactIn(widest.low, outputUnit(outputs[0]!), language),
          compactIn(widest.high, outputUnit(outputs[0]!), language),
        ),
      ];
}

/** Points of a design as a table; as maps where two numbers were crossed; and two outputs against each other. */
function sweepSection(answer: SweepAnswer, i: number, telling: AnswerTelling): Section {
  const { words, language, output } = telling;
  const { factors, outputs, points } = answer.data;
  const rows = points
    .slice(0, mostRows)
    .map(({ inputs, means }, p) => [
      String(p + 1),
      ...inputs.map(cell),
      ...means.map((value, o) => (value === null ? '–' : compactIn(value, outputUnit(outputs[o]!), language))),
    ]);
  const more = points.length - rows.length;
  return {
    id: `sweep-${i}`,
    title: words.sweep.title,
    blocks: [
      ...maps(answer, i, telling),
      ...front(answer, i, telling),
      {
        kind: 'table',
        head: [words.sweep.point, ...factors.map((factor) => conditionName(factor, language)), ...outputs.map(output)],
        rows,
      },
      ...(more > 0 ? [{ kind: 'text' as const, text: words.sweep.more(more) }] : []),
    ],
  };
}

function maps(answer: SweepAnswer, i: number, { words, language, caption, output: named }: AnswerTelling): Block[] {
  const { factors, outputs, points } = answer.data;
  if (factors.length !== 2) return [];
  const [xs, ys] = [0, 1].map((f) =>
    [...new Set(points.map(({ inputs }) => inputs[f]!))].filter((value) => typeof value === 'number').sort((a, b) => a - b),
  ) as [number[], number[]];
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length !== points.length) return [];
  const at = new Map(points.map(({ inputs, means }) => [inputs.join(' '), means]));
  return outputs.slice(0, mostMaps).flatMap((output, o): Block[] => {
    const values = ys.map((y) => xs.map((x) => at.get(`${x} ${y}`)?.[o] ?? NaN));
    const known = values.flat().filter(Number.isFinite);
    if (known.length < points.length) return [];
    const [low, high] = [Math.min(...known), Math.max(...known)];
    if (low === high) return [];
    return [
      figure({
        kind: 'map',
        heading: {
          id: `sweep-${i}-${o}`,
          language,
          title: words.sweep.map(named(output)),
          subtitle: words.sweep.mapUnder,
          description: '',
          caption: caption(answer),
        },
        x: { label: conditionName(factors[0]!, language), values: xs },
        y: { label: conditionName(factors[1]!, language), values: ys },
        values,
        unit: unitOf(output),
        key: named(output),
        range: [low, high],
      }),
    ];
  });
}

/** The first two outputs of which more is better, point by point. */
function front(answer: SweepAnswer, i: number, { words, language, caption, output }: AnswerTelling): Block[] {
  const { outputs, points } = answer.data;
  const [x, y] = outputs;
  if (x === undefined || y === undefined || points.length > mostPoints) return [];
  const placed = points.flatMap(({ means }, p) =>
    means[0] === null || means[1] === null ? [] : [{ label: String(p + 1), x: means[0]!, y: means[1]! }],
  );
  const differ = (of: (point: (typeof placed)[number]) => number): boolean => new Set(placed.map(of)).size > 1;
  if (!differ((point) => point.x) || !differ((point) => point.y)) return [];
  return [
    figure({
      kind: 'pareto',
      heading: {
        id: `sweep-${i}-front`,
        language,
        title: words.sweep.frontTitle(output(x), output(y)),
        subtitle: words.sweep.mapUnder,
        description: '',
        caption: caption(answer),
      },
      x: { label: output(x), unit: unitOf(x) },
      y: { label: output(y), unit: unitOf(y) },
      goals: { x: 'more', y: 'more' },
      front: words.sweep.front,
      points: placed,
    }),
  ];
}
