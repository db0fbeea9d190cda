import type { Language } from '../documents/index.js';
import type { SolveAnswer } from '../equilibrium/index.js';
import { dynamicLines } from './dynamics.js';
import { enumerated, under } from './lists.js';
import { table } from './numbers.js';
import {
  completeSentence,
  componentSentences,
  correlatedRows,
  dominatedSentence,
  marksOf,
  playedBy,
} from './solution-sentences.js';
import { shown, solutionWords } from './solution-words.js';

/** Equilibria and entries of a distribution that are shown; the JSON document has all. */
const mostShown = 100;

/** A solved game, to read: its equilibria and whether they are all, what correlation reaches, what is stable, where play moves. */
export function solutionText(answer: SolveAnswer, language: Language): string {
  const say = solutionWords[language];
  const { game, equilibria } = answer;
  const lines = [
    say.head(game.title, game.players, game.strategies.map(({ length }) => length).join(' x ')),
    ...dominatedSentence(answer, language),
    '',
    say.found(equilibria.length),
    completeSentence(answer, language),
    '',
    ...equilibria.slice(0, mostShown).flatMap((_, i) => equilibriumLines(answer, i, language)),
    ...(equilibria.length > mostShown ? [say.more(equilibria.length - mostShown)] : []),
    ...componentLines(answer, language),
    say.correlated,
    table(say.correlatedColumns, correlatedRows(answer, language)),
    '',
    ...stabilityLines(answer, language),
    ...dynamicLines(answer, language),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function equilibriumLines(answer: SolveAnswer, i: number, language: Language): string[] {
  const say = solutionWords[language];
  const { game, equilibria, payoffs } = answer;
  const rows = equilibria[i]!.map(
    (_, player) =>
      `  ${under(game.players[player]!, playedBy(answer, i, player, language), language)}  (${shown(payoffs[i]![player]!)})`,
  );
  return [say.equilibrium(i + 1, marksOf(answer, i, language)), ...rows];
}

const componentLines = (answer: SolveAnswer, language: Language): string[] => {
  const lines = componentSentences(answer, language);
  return lines.length === 0 ? [''] : ['', ...lines, ''];
};

function stabilityLines({ game, ess }: SolveAnswer, language: Language): string[] {
  const say = solutionWords[language];
  const unstable = ess?.filter(({ invader }) => invader !== null) ?? [];
  if (unstable.length === 0) return [];
  const lines = unstable.slice(0, mostShown).map(({ equilibrium, invader, role }) => {
    const player = role ?? 0;
    const mix = invader!.flatMap((share, s) => (share === '0' ? [] : [`${game.strategies[player]![s]!} ${share}`]));
    return `  ${say.invader(equilibrium + 1, role === null ? null : game.players[role]!, enumerated(mix, language))}`;
  });
  return [say.stability, ...lines, ''];
}
