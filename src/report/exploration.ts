import type { Language } from '../documents/index.js';
import type { Exploration, GameAnswer } from '../equilibrium/index.js';
import type { Way } from '../experiment/index.js';
import { gameWords } from './game-words.js';
import { joined, under } from './lists.js';
import { compact, table } from './numbers.js';

/** What exploring a game took and found, as data. */
export interface ExplorationTold {
  readonly ending: Exploration['ending'];
  readonly runs: number;
  /** What the budget went for, in order. */
  readonly ledger: readonly {
    readonly round: number;
    readonly on: 'game' | 'search' | 'judgement';
    readonly player: string | null;
    readonly runs: number;
    readonly found: string | null;
    readonly gain: { readonly mean: number; readonly low: number | null; readonly high: number | null } | null;
    readonly added: boolean;
  }[];
  /** What the names of found strategies stand for. */
  readonly ways: Readonly<Record<string, Way>>;
}

/** An exploration as data, its players by name. */
export function explorationTold(
  { ending, ledger }: Pick<Exploration, 'ending' | 'ledger'>,
  players: readonly string[],
  ways: ReadonlyMap<string, Way>,
): ExplorationTold {
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    ending,
    runs: ledger.reduce((sum, { runs }) => sum + runs, 0),
    ledger: ledger.map(({ player, gain, ...row }) => ({
      ...row,
      player: player === null ? null : players[player]!,
      gain: gain === null ? null : { mean: gain.mean, low: finite(gain.low), high: finite(gain.high) },
    })),
    ways: Object.fromEntries(ways),
  };
}

/** The ledger of an exploration, and what was added. */
export function explorationLines(
  { ending, runs, ledger, ways }: ExplorationTold,
  told: (value: number) => string,
  language: Language,
): string[] {
  const say = gameWords[language].exploration;
  const rows = ledger.map(({ round, on, player, runs: spent, found, gain, added }) => [
    String(round),
    say.on[on],
    player ?? '',
    String(spent),
    gain === null ? '' : gain.low === null ? told(gain.mean) : say.gain(told(gain.mean), told(gain.low), told(gain.high!)),
    `${on === 'game' ? gameWords[language].endings[found as GameAnswer['ending']] : (found ?? say.nothing)}${added ? say.added : ''}`,
  ]);
  const added = new Set(ledger.filter((row) => row.added).map(({ found }) => found!));
  const names = Object.entries(ways).filter(([name]) => added.has(name));
  return [
    '',
    say.head(runs, ledger.at(-1)?.round ?? 0),
    say.ending[ending],
    table(say.columns, rows, 'text'),
    ...names.map(
      ([name, { strategy, levers }]) =>
        `  ${under(name, joined([strategy, ...Object.entries(levers).map(([key, value]) => `${key} ${compact(value, language)}`)], language), language)}`,
    ),
  ];
}
