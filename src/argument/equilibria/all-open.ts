import type { Ensemble } from '../../experiment/index.js';
import type { Bench } from '../bench.js';
import { borderOf, type Border } from '../border.js';
import { mapOf, type HoldingMap } from '../map.js';
import { pathsFor } from './conditions.js';
import { paired, type Paired } from './paired.js';
import { climates, closedContenders, contenders, type Climate, type Contender } from './profiles.js';
import { bestOf, profitsOf, responseOverrides, scout, type Board, type Cell, type Worlds } from './responses.js';
import { positions, type Position } from './seats.js';

/** The most that leaving the side of everybody gains a position. */
export interface Temptation {
  readonly position: Position;
  readonly vendor: string;
  /** The way that paid most in the worlds by which it was chosen, and among those that keep all weights; what each gains in others. */
  readonly way: Contender;
  readonly gain: Paired;
  readonly closed: Contender;
  readonly closedGain: Paired;
}

/** Whether nobody gains by turning away: shown for the ways that were chosen, shown not to be, or not known. */
export type Stability = 'equilibrium' | 'no-equilibrium' | 'undecided';

/** A climate in which all vendors publish open weights. */
export interface AllOpen {
  readonly climate: Climate;
  readonly temptations: readonly Temptation[];
  /** Against every other way of the three positions, and against ways that keep all weights; by mean profits. */
  readonly stability: Stability;
  readonly againstClosed: Stability;
  /** Part of worlds in which no position gains by its closed way. */
  readonly holds: number;
  /** Where that changes. */
  readonly border: Border | null;
  readonly map: HoldingMap | null;
}

const openWay: Contender = 'open-weights';
const others: readonly Contender[] = contenders.filter((way) => way !== openWay);

interface Chosen {
  readonly cell: Cell;
  readonly way: Contender;
  readonly closed: Contender;
}

/** To which ways the three positions would turn in every climate, by the first worlds. */
export const temptationsIn = (board: Board, bench: Bench, worlds: Worlds): Chosen[] =>
  climates.flatMap((climate) =>
    positions.map((position): Chosen => {
      const cell: Cell = { climate, position, rivals: 'all-open' };
      const { payoffs } = scout(board, cell, bench, worlds);
      return { cell, way: bestOf(payoffs, others), closed: bestOf(payoffs, closedContenders) };
    }),
  );

/** All that is played to judge them. */
export const temptationArms = (board: Board, chosen: readonly Chosen[]): string[][] =>
  chosen.flatMap(({ cell, way, closed }) => [openWay, way, closed].map((one) => responseOverrides(board, cell, one)));

interface Judging {
  readonly board: Board;
  readonly bench: Bench;
  readonly ensemble: Ensemble;
  readonly worlds: Worlds;
  readonly alpha: number;
  readonly seed: number;
}

/** Whether everybody being open is an equilibrium among the three positions, by climate; all intervals hold at once. */
export function allOpenIn(judging: Judging, chosen: readonly Chosen[]): AllOpen[] {
  const { board, bench, ensemble, worlds, alpha, seed } = judging;
  const profits = (cell: Cell, way: Contender): Float64Array => profitsOf(board, cell, way, bench, worlds);
  const each = alpha / (2 * chosen.length);
  return climates.map((climate) => {
    const own = chosen.filter(({ cell }) => cell.climate === climate);
    const temptations = own.map(({ cell, way, closed }): Temptation => {
      const stays = profits(cell, openWay);
      return {
        position: cell.position,
        vendor: board.seats[cell.position],
        way,
        gain: paired(profits(cell, way), stays, each),
        closed,
        closedGain: paired(profits(cell, closed), stays, each),
      };
    });
    const pairs = own.map(({ cell, closed }) => ({ turned: profits(cell, closed), stayed: profits(cell, openWay) }));
    const later = Array.from({ length: worlds.to - worlds.from }, (_, world) =>
      pairs.every(({ turned, stayed }) => turned[world]! <= stayed[world]!),
    );
    const holding = [...Array.from({ length: worlds.from }, () => null), ...later];
    const paths = [...new Set(positions.flatMap((position) => pathsFor(ensemble, board.seats[position])))];
    const border = borderOf(ensemble, holding, paths, seed);
    return {
      climate,
      temptations,
      stability: stabilityOf(temptations.map(({ gain }) => gain)),
      againstClosed: stabilityOf(temptations.map(({ closedGain }) => closedGain)),
      holds: later.filter(Boolean).length / later.length,
      border,
      map: mapOf(
        ensemble,
        holding,
        (border?.sides ?? []).map(({ path }) => path),
      ),
    };
  });
}

function stabilityOf(gains: readonly Paired[]): Stability {
  if (gains.some(({ low }) => low > 0)) return 'no-equilibrium';
  return gains.every(({ high }) => high <= 0) ? 'equilibrium' : 'undecided';
}
