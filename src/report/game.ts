import type { Language } from '../documents/index.js';
import type { GameAnswer, ToldEstimate } from '../equilibrium/index.js';
import { withOwnSpaces } from './charts/index.js';
import { enumerated } from './lists.js';
import { explorationLines, type ExplorationTold } from './exploration.js';
import { gameWords } from './game-words.js';
import { table } from './numbers.js';
import { percentOf, profileName } from './solution-words.js';
import { amount, outcomeName } from './subjects.js';

/** Rows of a table that are shown; the JSON document has all. */
const mostShown = 30;

/** A game that was played, to read: what was settled and by how many runs, its equilibria, the payoffs, who would turn where. */
export function gameText(
  answer: GameAnswer & { readonly exploration?: ExplorationTold },
  metric: string,
  unit: string,
  language: Language,
): string {
  const say = gameWords[language];
  const { players, runs, budget, equilibria, ending, complete, exploration } = answer;
  const told = (value: number): string => amount(value, unit, language);
  const lines = [
    headLine(answer, metric, language),
    say.spent(runs, budget, answer.profiles.length, answer.looks),
    say.ending[ending](percentOf(answer.tolerance), percentOf(answer.confidence)),
    say.intervals(answer.family, percentOf(answer.confidence)),
    '',
    say.equilibria(equilibria.length, complete),
    ...equilibria.flatMap((_, i) => equilibriumLines(answer, i, told, language)),
    '',
    say.payoffs,
    table(
      [say.profile, say.replicates, ...players, say.pure],
      byChance(answer).map(({ profile, replicates, payoffs, pure_probability }) => [
        profileName(answer, profile, language),
        String(replicates),
        ...payoffs.map((payoff) => told(payoff.mean)),
        percentOf(pure_probability),
      ]),
    ),
    ...moreThan(answer.profiles.length, language),
    '',
    ...edgeLines(answer, language),
    ...(exploration === undefined ? [] : explorationLines(exploration, told, language)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Who chooses among what; once for all where it is the same. */
function headLine({ players, strategies }: GameAnswer, metric: string, language: Language): string {
  const say = gameWords[language];
  const same = strategies.every((own) => own.join() === strategies[0]!.join());
  const outcome = outcomeName(metric, language);
  if (same) return withOwnSpaces(say.head(players, strategies[0]!, outcome), language);
  const each = players.map((player, i) => [player, strategies[i]!] as const);
  return withOwnSpaces(say.heads(each, outcome), language);
}

function equilibriumLines(answer: GameAnswer, i: number, told: (value: number) => string, language: Language): string[] {
  const say = gameWords[language];
  const { mixture, standing, probability, players } = answer.equilibria[i]!;
  const within = ({ low, high }: ToldEstimate): string =>
    low === null || high === null ? say.unknown : say.within(told(low), told(high));
  const rows = players.map(({ payoff, regret }, player) => {
    const shares = mixture[player]!.flatMap((share, s) =>
      share === 0 ? [] : [`${answer.strategies[player]![s]!}${share === 1 ? '' : ` ${percentOf(share)}`}`],
    );
    return [answer.players[player]!, told(payoff.mean), told(regret.mean), within(regret), enumerated(shares, language)];
  });
  return [
    '',
    say.equilibrium(i + 1, say.standing[standing], probability === null ? null : percentOf(probability)),
    table(say.equilibriumColumns, rows, 'text'),
  ];
}

/** Profiles, the likeliest equilibria first. */
const byChance = ({ profiles }: GameAnswer): GameAnswer['profiles'] =>
  profiles.toSorted((a, b) => b.pure_probability - a.pure_probability).slice(0, mostShown);

function edgeLines(answer: GameAnswer, language: Language): string[] {
  const say = gameWords[language];
  const edges = answer.best_responses;
  if (edges.length === 0) return [];
  const rows = edges
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, mostShown)
    .map(({ player, from, to, probability }) => [
      profileName(answer, from, language),
      answer.players[player]!,
      answer.strategies[player]![to]!,
      percentOf(probability),
    ]);
  return [say.graph, table(say.graphColumns, rows), ...moreThan(edges.length, language)];
}

const moreThan = (count: number, language: Language): string[] =>
  count > mostShown ? [gameWords[language].more(count - mostShown)] : [];
