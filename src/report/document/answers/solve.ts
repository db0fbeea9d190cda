import type { Language } from '../../../documents/index.js';
import { clauses, joined } from '../../lists.js';
import { dynamicParts } from '../../dynamics.js';
import {
  completeSentence,
  componentSentences,
  correlatedRows,
  dominatedSentence,
  marksOf,
  playedBy,
} from '../../solution-sentences.js';
import { shown, solutionWords, strategyName } from '../../solution-words.js';
import { paragraph, type Block } from '../block.js';
import { figure } from '../figure.js';
import { headingOf } from './heading.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';

type SolveAnswer = AnswerOf<'solve'>;

/** Equilibria that are drawn, and that are told in the table. */
const mostDrawn = 6;
const mostTold = 30;
/** A share below this is not drawn. */
const leastDrawn = 0.005;

/** Which equilibria a game has, whether these are all, and where play moves. */
export const solveTeller: Teller<'solve'> = {
  question: ({ data: { game } }, { words, list }) => words.answers.question.solve(list(game.players)),
  sentences: (answer, telling) => [
    solutionWords[telling.language].found(answer.data.equilibria.length),
    completeSentence(answer.data, telling.language),
    ...first(answer, telling),
  ],
  section(answer, i, telling) {
    const { data } = answer;
    const { language, words } = telling;
    const say = solutionWords[language];
    const sizes = data.game.strategies.map(({ length }) => length).join(' x ');
    const texts = [say.head(data.game.title, data.game.players, sizes), ...dominatedSentence(data, language)];
    return {
      id: `solve-${i}`,
      title: words.answers.solve.title,
      blocks: [
        ...texts.map(paragraph),
        ...data.equilibria.slice(0, mostDrawn).map((_, e) => mixture(answer, e, i, telling)),
        ...equilibriumTable(answer, telling),
        ...componentSentences(data, language).map(paragraph),
        { kind: 'table', title: say.correlated, head: say.correlatedColumns, rows: correlatedRows(data, language) },
        ...dynamics(answer, i, telling),
      ],
    };
  },
  sure: ({ data }, { language }) => [completeSentence(data, language)],
  assumed: (_, { words }) => [words.answers.solve.assumed],
  matters: (_, { words }) => [words.answers.solve.most],
  took: ({ data: { game } }, { words }) =>
    words.answers.solve.took(game.strategies.reduce((product, { length }) => product * length, 1)),
};

/** What a player does: the strategy alone where it is played for sure. */
function playsIn(data: SolveAnswer['data'], e: number, player: number, language: Language): string {
  const sure = data.equilibria[e]![player]!.indexOf(1);
  return sure < 0 ? playedBy(data, e, player, language) : data.game.strategies[player]![sure]!;
}

/** What is played in the first equilibrium; nothing where none was found. */
function first({ data }: SolveAnswer, { words, language }: AnswerTelling): string[] {
  if (data.equilibria.length === 0) return [];
  const said = data.game.players.map((player, p) => words.game.plays(player, playsIn(data, 0, p, language)));
  return [words.answers.solve.first(clauses(said, language))];
}

/** Chances of strategies in an equilibrium, player by player. */
function mixture(answer: SolveAnswer, e: number, i: number, telling: AnswerTelling): Block {
  const say = telling.words.answers.solve;
  const { game, equilibria } = answer.data;
  const marks = joined(marksOf(answer.data, e, telling.language), telling.language);
  return figure({
    kind: 'bars',
    heading: headingOf(answer, `solve-${i}-${e}`, say.mixture(e + 1, marks), say.mixtureUnder, telling),
    x: { label: say.chance, unit: 'share', domain: [0, 1] },
    groups: [''],
    rows: equilibria[e]!.flatMap((own, player) =>
      own.flatMap((value, s) => (value > 0 ? [{ label: strategyName(game, player, s, telling.language), group: 0, value }] : [])),
    ),
  });
}

/** Equilibria with what each player gets, exact where that is known. */
function equilibriumTable({ data }: SolveAnswer, { words, language }: AnswerTelling): Block[] {
  if (data.equilibria.length === 0) return [];
  const rows = data.equilibria
    .slice(0, mostTold)
    .flatMap((_, e) =>
      data.game.players.map((player, p) => [String(e + 1), player, playsIn(data, e, p, language), shown(data.payoffs[e]![p]!)]),
    );
  const more = data.equilibria.length - mostTold;
  return [
    { kind: 'table', head: words.answers.solve.head, rows },
    ...(more > 0 ? [paragraph(words.answers.solve.more(more))] : []),
  ];
}

/** Where play moves: shares as bars, the rest as it is told elsewhere. */
function dynamics(answer: SolveAnswer, i: number, telling: AnswerTelling): Block[] {
  const say = telling.words.answers.solve;
  return dynamicParts(answer.data, telling.language).flatMap(({ dynamic, title, table, lines, shares }, d): Block[] => {
    const drawn = shares?.filter(({ share }) => share >= leastDrawn) ?? [];
    if (drawn.length > 0)
      return [
        figure({
          kind: 'bars',
          heading: headingOf(answer, `solve-${i}-dynamic-${d}`, dynamic, title?.replace(/[:：]$/, '') ?? '', telling),
          x: { label: say.share, unit: 'share', domain: [0, 1] },
          groups: [''],
          rows: drawn.map(({ name, share }) => ({ label: name, group: 0, value: share })),
        }),
      ];
    const said = [dynamic, title ?? ''].filter((one) => one !== '').join(telling.language === 'en' ? ' ' : '');
    return table === undefined
      ? [paragraph(said), ...(lines.length === 0 ? [] : [{ kind: 'list' as const, items: lines.map((line) => line.trim()) }])]
      : [{ kind: 'table', title: said, ...table }];
  });
}
