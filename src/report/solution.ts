import type { Language } from '../documents/index.js';
import type { SolveAnswer, ToldCorrelated } from '../equilibrium/index.js';
import { dynamicLines } from './dynamics.js';
import { table } from './numbers.js';
import { shown, solutionWords, strategyName } from './solution-words.js';

/** Equilibria and entries of a distribution that are shown; the JSON document has all. */
const mostShown = 100;

/** A solved game, to read: its equilibria and whether they are all, what correlation reaches, what is stable, where play moves. */
export function solutionText(answer: SolveAnswer, language: Language): string {
  const say = solutionWords[language];
  const { game, equilibria, complete, certificate } = answer;
  const lines = [
    say.head(game.title, game.players, game.strategies.map(({ length }) => length).join(' x ')),
    ...(answer.dominated.length === 0 ? [] : [dominatedLine(answer, language)]),
    '',
    say.found(equilibria.length),
    complete ? say.complete[certificate.method] : say.incomplete[certificate.verdict](certificate.unsettled.length),
    '',
    ...equilibria.slice(0, mostShown).flatMap((_, i) => equilibriumLines(answer, i, language)),
    ...(equilibria.length > mostShown ? [say.more(equilibria.length - mostShown)] : []),
    ...componentLines(answer, language),
    say.correlated,
    table(say.correlatedColumns, [
      ...correlatedRows(say.ce, answer.ce, language),
      ...correlatedRows(say.cce, answer.cce, language),
    ]),
    '',
    ...stabilityLines(answer, language),
    ...dynamicLines(answer, language),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function dominatedLine({ game, dominated }: SolveAnswer, language: Language): string {
  const names = dominated.map(({ player, strategy }) => strategyName(game, player, strategy));
  return solutionWords[language].dominated(names.slice(0, 12).join(', '), Math.max(0, names.length - 12));
}

function equilibriumLines(
  { game, equilibria, exact, payoffs, indices, ess }: SolveAnswer,
  i: number,
  language: Language,
): string[] {
  const say = solutionWords[language];
  const stable = ess?.find(({ equilibrium }) => equilibrium === i)?.stable === true;
  const marks = [indices[i] === null ? say.irregular : say.index(indices[i]!), ...(stable ? [say.stable] : [])];
  const rows = equilibria[i]!.map((own, player) => {
    const played = own.flatMap((share, s) =>
      share > 0 ? [`${game.strategies[player]![s]!} ${exact[i]?.[player]?.[s] ?? shown(share)}`] : [],
    );
    return `  ${game.players[player]!}: ${played.join(', ')}  (${shown(payoffs[i]![player]!)})`;
  });
  return [say.equilibrium(i + 1, marks), ...rows];
}

function componentLines({ components }: SolveAnswer, language: Language): string[] {
  const say = solutionWords[language];
  const large = components.filter(({ equilibria }) => equilibria.length > 1);
  const lines = large.map(({ equilibria, index, subsets }) =>
    say.component(equilibria.map((i) => i + 1).join(', '), subsets?.length ?? null, index),
  );
  return lines.length === 0 ? [''] : ['', ...lines, ''];
}

function correlatedRows(name: string, told: ToldCorrelated, language: Language): string[][] {
  const say = solutionWords[language];
  const row = (kind: string, one: ToldCorrelated['max_welfare']): string[] => [
    `${name}, ${kind}`,
    one === null ? say.tooLarge : one.payoffs.map(shown).join(' / '),
    one === null ? '' : `${one.distribution.length}`,
  ];
  return [row(say.welfare, told.max_welfare), row(say.entropy, told.max_entropy)];
}

function stabilityLines({ game, ess }: SolveAnswer, language: Language): string[] {
  const say = solutionWords[language];
  const unstable = ess?.filter(({ invader }) => invader !== null) ?? [];
  if (unstable.length === 0) return [];
  const lines = unstable.slice(0, mostShown).map(({ equilibrium, invader, role }) => {
    const player = role ?? 0;
    const mix = invader!.flatMap((share, s) => (share === '0' ? [] : [`${game.strategies[player]![s]!} ${share}`])).join(', ');
    return `  ${say.invader(equilibrium + 1, role === null ? null : game.players[role]!, mix)}`;
  });
  return [say.stability, ...lines, ''];
}
