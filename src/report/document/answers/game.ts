import { percentOf } from '../../solution-words.js';
import { amount, outcomeName } from '../../subjects.js';
import { joined, under } from '../../lists.js';
import type { Block, Section } from '../block.js';
import { figure } from '../figure.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';
import { chartUnit } from './unit.js';

type GameAnswerRead = AnswerOf<'game'>;
type Equilibrium = GameAnswerRead['data']['equilibria'][number];

/** Categories that a map tells apart, and equilibria of the table. */
const mostCategories = 5;
const mostEquilibria = 10;

/** What players do where each answers the others. */
export const gameTeller: Teller<'game'> = {
  question: ({ data: { players } }, { words, list, name }) => words.answers.question.game(list(players.map(name))),
  sentences: (answer, telling) => [
    ...gameSentence(answer, telling),
    telling.words.game.equilibria(answer.data.equilibria.length),
    ...standing(answer, telling),
  ],
  section: gameSection,
  sure: standing,
  assumed: ({ data: { strategies } }, { words, list }) => [words.answers.game.assumed(list([...new Set(strategies.flat())]))],
  matters: () => [],
  took: ({ data: { runs } }, { words }) => words.made.played(runs),
};

/** In how many redrawn games the first equilibrium is there, and what leaving it gains at most. */
function standing({ data }: GameAnswerRead, { words, language }: AnswerTelling): string[] {
  const [first] = data.equilibria;
  if (first === undefined) return [];
  const regrets = first.players.flatMap(({ regret }) => regret.high ?? []);
  return [
    ...(first.probability === null ? [] : [words.answers.game.redrawn(percentOf(first.probability))]),
    ...(regrets.length === 0 ? [] : [words.answers.game.regret(amount(Math.max(...regrets), data.unit, language))]),
  ];
}

/** What a player does in an equilibrium. */
function mixtureOf({ data }: GameAnswerRead, { mixture }: Equilibrium, player: number): string {
  const played = mixture[player]!.flatMap((share, s) =>
    share === 0 ? [] : [`${data.strategies[player]![s]!}${share === 1 ? '' : ` ${percentOf(share)}`}`],
  );
  return played.join(' + ');
}

/** The first equilibrium in a sentence; nothing where there is none. */
function gameSentence(answer: GameAnswerRead, { words, language, name }: AnswerTelling): string[] {
  const [first] = answer.data.equilibria;
  if (first === undefined) return [];
  const said = answer.data.players.map((player, i) => words.game.plays(name(player), mixtureOf(answer, first, i)));
  return [words.game.first(joined(said, language))];
}

/** Equilibria, and where two play, what the one does best against the other. */
function gameSection(answer: GameAnswerRead, i: number, telling: AnswerTelling): Section {
  const { words, language, name, list } = telling;
  const { players, strategies, equilibria, metric, unit } = answer.data;
  const told = (value: number | null): string => (value === null ? '–' : amount(value, unit, language));
  const rows = equilibria
    .slice(0, mostEquilibria)
    .flatMap((one, e) =>
      one.players.map(({ payoff, regret }, player) => [
        String(e + 1),
        name(players[player]!),
        mixtureOf(answer, one, player),
        told(payoff.mean),
        told(regret.high),
        one.probability === null ? '–' : percentOf(one.probability),
      ]),
    );
  return {
    id: `game-${i}`,
    title: words.game.title,
    blocks: [
      {
        kind: 'text',
        text: words.game.counts(list(players.map(name)), list([...new Set(strategies.flat())]), outcomeName(metric, language)),
      },
      { kind: 'table', head: words.game.head, rows },
      ...bestResponses(answer, i, telling),
    ],
  };
}

/** For two players, the payoff-maximising reply of each to every strategy of the other, in a row of a map. */
function bestResponses(answer: GameAnswerRead, i: number, { words, language, name, caption }: AnswerTelling): Block[] {
  const { players, strategies, profiles } = answer.data;
  if (players.length !== 2 || Math.max(...strategies.map(({ length }) => length)) > mostCategories) return [];
  return [0, 1].map((player) => {
    const other = 1 - player;
    const best = strategies[other]!.map((_, against) => {
      const own = strategies[player]!.map((__, s) => {
        const found = profiles.find(({ profile }) => profile[player] === s && profile[other] === against);
        return found?.payoffs[player]?.mean ?? -Infinity;
      });
      return own.indexOf(Math.max(...own));
    });
    return figure({
      kind: 'bars',
      heading: {
        id: `game-${i}-${player}`,
        language,
        title: words.game.map(name(players[player]!), name(players[other]!)),
        subtitle: words.game.mapUnder,
        description: '',
        caption: caption(answer),
      },
      x: {
        label: outcomeName(answer.data.metric, language),
        unit: chartUnit(answer.data.unit),
      },
      groups: [''],
      rows: strategies[other]!.map((strategy, against) => {
        const found = profiles.find(({ profile }) => profile[player] === best[against] && profile[other] === against);
        const payoff = found?.payoffs[player];
        return {
          label: under(
            `${words.game.against(name(players[other]!))} ${strategy}`,
            strategies[player]![best[against]!]!,
            language,
          ),
          group: 0,
          value: payoff?.mean ?? 0,
          ...(typeof payoff?.low === 'number' && { low: payoff.low }),
          ...(typeof payoff?.high === 'number' && { high: payoff.high }),
        };
      }),
    });
  });
}
