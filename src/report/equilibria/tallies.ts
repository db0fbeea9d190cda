import type { Equilibria, Paired } from '../../argument/index.js';

/** Which side pays more: shown for open, shown for closed, or neither. */
export type Side = 'open' | 'closed' | 'undecided';

/** By the interval of the mean. */
export const byMean = ({ low, high }: Paired): Side => (low > 0 ? 'open' : high < 0 ? 'closed' : 'undecided');
/** By what most worlds say. */
export const byWorlds = ({ usual }: Paired): Side => (usual === 'gains' ? 'open' : usual === 'loses' ? 'closed' : 'undecided');

/** What the map comes to over all markets. */
export interface Tally {
  readonly cells: number;
  /** By the mean alone. */
  readonly open: number;
  readonly shown: Readonly<Record<Side, number>>;
  readonly worlds: Readonly<Record<Side, number>>;
}

/** Counts the cells in which rivals stay as they are, by what open gains on the best closed way, or on the best without foresight. */
export function tallyOf(markets: readonly Equilibria[], on: 'gain' | 'onPlain'): Tally {
  const gains = markets.flatMap(({ responses }) => responses.filter(({ rivals }) => rivals === 'as-is').map((one) => one[on]));
  const count = (side: (gain: Paired) => Side): Readonly<Record<Side, number>> => ({
    open: gains.filter((gain) => side(gain) === 'open').length,
    closed: gains.filter((gain) => side(gain) === 'closed').length,
    undecided: gains.filter((gain) => side(gain) === 'undecided').length,
  });
  return {
    cells: gains.length,
    open: gains.filter(({ estimate }) => estimate > 0).length,
    shown: count(byMean),
    worlds: count(byWorlds),
  };
}

/** Cells in which the mean and most worlds point different ways. */
export const differing = (markets: readonly Equilibria[]) =>
  markets.flatMap(({ scenario, responses }) =>
    responses
      .filter(
        ({ rivals, gain }) => rivals === 'as-is' && gain.usual !== 'undecided' && (gain.usual === 'gains') !== gain.estimate > 0,
      )
      .map(({ position, climate }) => ({ scenario, position, climate })),
  );

/** The side that has more than half of all cells for sure. */
export function majority({ open, closed }: Readonly<Record<Side, number>>, cells: number): Side {
  if (2 * open > cells) return 'open';
  return 2 * closed >= cells ? 'closed' : 'undecided';
}
