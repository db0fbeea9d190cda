import type { Language } from '../documents/index.js';
import type { SolveAnswer, ToldCorrelated } from '../equilibrium/index.js';
import { enumerated, joined } from './lists.js';
import { shown, solutionWords, strategyName } from './solution-words.js';

/** Strategies that are named one by one. */
const mostNamed = 12;

/** Whether all equilibria were found, and how that is known. */
export function completeSentence({ complete, certificate }: SolveAnswer, language: Language): string {
  const say = solutionWords[language];
  return complete ? say.complete[certificate.method] : say.incomplete[certificate.verdict](certificate.unsettled.length);
}

/** What nobody plays, for something else always pays more; nothing where there is none. */
export function dominatedSentence({ game, dominated }: SolveAnswer, language: Language): string[] {
  if (dominated.length === 0) return [];
  const names = dominated.map(({ player, strategy }) => strategyName(game, player, strategy, language));
  return [
    solutionWords[language].dominated(enumerated(names.slice(0, mostNamed), language), Math.max(0, names.length - mostNamed)),
  ];
}

/** What a player does in an equilibrium, exact where that is known. */
export const playedBy = ({ game, equilibria, exact }: SolveAnswer, i: number, player: number, language: Language): string =>
  enumerated(
    equilibria[i]![player]!.flatMap((share, s) =>
      share > 0 ? [`${game.strategies[player]![s]!} ${exact[i]?.[player]?.[s] ?? shown(share)}`] : [],
    ),
    language,
  );

/** What is known of an equilibrium beside what is played: its index, and whether evolution keeps it. */
export function marksOf({ indices, ess }: SolveAnswer, i: number, language: Language): string[] {
  const say = solutionWords[language];
  const stable = ess?.find(({ equilibrium }) => equilibrium === i)?.stable === true;
  return [indices[i] === null ? say.irregular : say.index(indices[i]!), ...(stable ? [say.stable] : [])];
}

/** Sets of equilibria that hang together. */
export const componentSentences = ({ components }: SolveAnswer, language: Language): string[] =>
  components
    .filter(({ equilibria }) => equilibria.length > 1)
    .map(({ equilibria, index, subsets }) =>
      solutionWords[language].component(
        enumerated(
          equilibria.map((i) => String(i + 1)),
          language,
        ),
        subsets?.length ?? null,
        index,
      ),
    );

/** What a common signal can reach, kind by kind. */
export function correlatedRows({ ce, cce }: SolveAnswer, language: Language): string[][] {
  const say = solutionWords[language];
  const row = (kind: string, one: ToldCorrelated['max_welfare']): string[] => [
    kind,
    one === null ? say.tooLarge : one.payoffs.map(shown).join(' / '),
    one === null ? '' : `${one.distribution.length}`,
  ];
  return (
    [
      [say.ce, ce],
      [say.cce, cce],
    ] as const
  ).flatMap(([name, told]) => [
    row(joined([name, say.welfare], language), told.max_welfare),
    row(joined([name, say.entropy], language), told.max_entropy),
  ]);
}
