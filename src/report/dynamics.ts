import type { Language } from '../documents/index.js';
import type { SolveAnswer } from '../equilibrium/index.js';
import { table } from './numbers.js';
import { percentOf, profileName, shown, solutionWords } from './solution-words.js';

/** States and branches that are shown. */
const mostShown = 12;

type Ranked = readonly { readonly state: readonly number[]; readonly share: number }[];

/** A share below this is not shown. */
const leastShown = 5e-4;

/** What each player plays, of strategies that are played at all. */
const mixtureText = ({ strategies }: SolveAnswer['game'], mixtures: readonly (readonly number[])[]): string =>
  mixtures
    .map((own, i) => own.flatMap((share, s) => (share < leastShown ? [] : [`${strategies[i]![s]!} ${shown(share)}`])).join(', '))
    .join(' | ');

/** What each dynamic that was asked for came to. */
export function dynamicLines(answer: SolveAnswer, language: Language): string[] {
  const say = solutionWords[language];
  const { game, replicator, qre, fixation } = answer;
  const ranking = answer['alpha-rank'];
  const one = (state: readonly number[]): string => game.strategies[0]![state[0]!]!;
  const each = (state: readonly number[]): string => profileName(game, state);
  const ranked = (title: string, states: Ranked, name: (state: readonly number[]) => string): string[] => [
    title,
    table(
      say.stateColumns,
      states.slice(0, mostShown).map(({ state, share }) => [name(state), percentOf(share)]),
    ),
    '',
  ];
  return [
    ...(ranking === undefined
      ? []
      : [
          say.alphaRank(ranking.population, ranking.intensity),
          ...(ranking.one === null ? [] : ranked(say.onePopulation, ranking.one.ranking, one)),
          ...(ranking.each === null ? [say.manyStates, ''] : ranked(say.eachPopulation, ranking.each.ranking, each)),
        ]),
    ...(fixation === undefined
      ? []
      : [
          say.fixation(fixation.population, fixation.intensity),
          table(
            say.fixationColumns,
            ((fixation.one ?? fixation.each)?.fixations ?? [])
              .toSorted((a, b) => b.chance - a.chance)
              .slice(0, mostShown)
              .map(({ from, to, chance }) => {
                const name = fixation.one === null ? each : one;
                return [`${name(from)} → ${name(to)}`, percentOf(chance), shown(chance * fixation.population)];
              }),
          ),
          '',
        ]),
    ...(replicator === undefined
      ? []
      : [
          say.replicator(replicator.starts),
          ...replicator.ends
            .slice(0, mostShown)
            .map(({ equilibrium, strategies, share }) =>
              equilibrium === null
                ? `  ${percentOf(share)}: ${mixtureText(game, strategies)}`
                : `  ${percentOf(share)}: ${say.equilibriumNamed(equilibrium + 1)}`,
            ),
          ...(replicator.moving > 0 ? [`  ${percentOf(replicator.moving)}: ${say.moving}`] : []),
          '',
        ]),
    ...(qre === undefined
      ? []
      : [
          say.qre,
          ...(qre.branches === null ? [`  ${say.tooLarge}`] : []),
          ...(qre.branches ?? []).slice(0, mostShown).map(
            ({ from, to, turns }) =>
              `  ${say.branch(
                from === null ? null : from + 1,
                to === null ? null : to + 1,
                turns.map(({ lambda }) => shown(lambda)),
              )}`,
          ),
          '',
        ]),
  ];
}
