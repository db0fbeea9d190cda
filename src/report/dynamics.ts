import type { Language } from '../documents/index.js';
import type { SolveAnswer } from '../equilibrium/index.js';
import { enumerated, under } from './lists.js';
import { table } from './numbers.js';
import { percentOf, profileName, shown, solutionWords } from './solution-words.js';

/** States and branches that are shown. */
const mostShown = 12;

type Ranked = readonly { readonly state: readonly number[]; readonly share: number }[];

/** A share below this is not shown. */
const leastShown = 5e-4;

/** What each player plays, of strategies that are played at all. */
function mixtureText({ strategies }: SolveAnswer['game'], mixtures: readonly (readonly number[])[], language: Language): string {
  const told = mixtures.map((own, i) =>
    own.flatMap((share, s) => (share < leastShown ? [] : [`${strategies[i]![s]!} ${shown(share)}`])),
  );
  return told.map((own) => enumerated(own, language)).join(' | ');
}

/** What a dynamic came to. */
export interface DynamicPart {
  /** The dynamic and how it was asked for. */
  readonly dynamic: string;
  /** Whose play it is about, where that is told apart. */
  readonly title: string | null;
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly lines: readonly string[];
  /** What takes up which share, where shares are what it came to. */
  readonly shares?: readonly { readonly name: string; readonly share: number }[];
}

/** What each dynamic that was asked for came to. */
export const dynamicParts = (answer: SolveAnswer, language: Language): DynamicPart[] => [
  ...rankingParts(answer, language),
  ...fixationParts(answer, language),
  ...replicatorParts(answer, language),
  ...quantalParts(answer, language),
];

/** The same, to read on a terminal. */
export const dynamicLines = (answer: SolveAnswer, language: Language): string[] =>
  dynamicParts(answer, language).flatMap(({ dynamic, title, table: shown, lines }, i, parts) => [
    ...(parts[i - 1]?.dynamic === dynamic ? [] : [dynamic]),
    ...(title === null ? [] : [title]),
    ...(shown === undefined ? [] : [table(shown.head, shown.rows)]),
    ...lines,
    '',
  ]);

type Naming = (answer: SolveAnswer, state: readonly number[], language: Language) => string;

const one: Naming = ({ game }, state) => game.strategies[0]![state[0]!]!;
const each: Naming = ({ game }, state, language) => profileName(game, state, language);

function rankingParts(answer: SolveAnswer, language: Language): DynamicPart[] {
  const say = solutionWords[language];
  const ranking = answer['alpha-rank'];
  if (ranking === undefined) return [];
  const dynamic = say.alphaRank(ranking.population, ranking.intensity);
  const ranked = (title: string, states: Ranked, name: Naming): DynamicPart => {
    const shares = states.slice(0, mostShown).map(({ state, share }) => ({ name: name(answer, state, language), share }));
    const rows = shares.map(({ name: state, share }) => [state, percentOf(share)]);
    return { dynamic, title, table: { head: say.stateColumns, rows }, lines: [], shares };
  };
  return [
    ...(ranking.one === null ? [] : [ranked(say.onePopulation, ranking.one.ranking, one)]),
    ranking.each === null
      ? { dynamic, title: say.manyStates, lines: [] }
      : ranked(say.eachPopulation, ranking.each.ranking, each),
  ];
}

function fixationParts(answer: SolveAnswer, language: Language): DynamicPart[] {
  const say = solutionWords[language];
  const { fixation } = answer;
  if (fixation === undefined) return [];
  const name = fixation.one === null ? each : one;
  const rows = ((fixation.one ?? fixation.each)?.fixations ?? [])
    .toSorted((a, b) => b.chance - a.chance)
    .slice(0, mostShown)
    .map(({ from, to, chance }) => [
      `${name(answer, from, language)} → ${name(answer, to, language)}`,
      percentOf(chance),
      shown(chance * fixation.population),
    ]);
  return [
    {
      dynamic: say.fixation(fixation.population, fixation.intensity),
      title: null,
      table: { head: say.fixationColumns, rows },
      lines: [],
    },
  ];
}

function replicatorParts({ game, replicator }: SolveAnswer, language: Language): DynamicPart[] {
  const say = solutionWords[language];
  if (replicator === undefined) return [];
  const ends = replicator.ends.slice(0, mostShown).map(({ equilibrium, strategies, share }) => ({
    name: equilibrium === null ? mixtureText(game, strategies, language) : say.equilibriumNamed(equilibrium + 1),
    share,
  }));
  const shares = [...ends, ...(replicator.moving > 0 ? [{ name: say.moving, share: replicator.moving }] : [])];
  return [
    {
      dynamic: say.replicator(replicator.starts),
      title: null,
      lines: shares.map(({ name, share }) => `  ${under(percentOf(share), name, language)}`),
      shares,
    },
  ];
}

function quantalParts({ qre }: SolveAnswer, language: Language): DynamicPart[] {
  const say = solutionWords[language];
  if (qre === undefined) return [];
  const told = (place: number | null): number | null => (place === null ? null : place + 1);
  const branches = (qre.branches ?? []).slice(0, mostShown).map(
    ({ from, to, turns }) =>
      `  ${say.branch(
        told(from),
        told(to),
        turns.map(({ lambda }) => shown(lambda)),
      )}`,
  );
  return [{ dynamic: say.qre, title: null, lines: qre.branches === null ? [`  ${say.tooLarge}`] : branches }];
}
