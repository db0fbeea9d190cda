import type { Ensemble } from '../../experiment/index.js';
import type { Bench } from '../bench.js';
import { borderOf, type Border } from '../border.js';
import { mapOf, type HoldingMap } from '../map.js';
import { pathsFor } from './conditions.js';
import { movesOf, type Move } from './levers.js';
import { meanOver, paired, type Paired } from './paired.js';
import { profileIn, profileOverrides } from './profiles.js';
import type { Board } from './responses.js';
import { positions, type Position } from './seats.js';

/** What moving a lever gains a vendor where everybody is open, in present value of its profits, USD. */
export interface LeverGain extends Omit<Move, 'sets' | 'none'> {
  readonly position: Position;
  readonly vendor: string;
  readonly gain: Paired;
  /** What its chance to be there at the end gains. */
  readonly survival: number;
  /** Under which conditions it gains where it mostly loses, or loses where it mostly gains. */
  readonly reversal: Border | null;
  /** How often it gains over those conditions. */
  readonly map: HoldingMap | null;
}

interface Seen {
  readonly board: Board;
  readonly bench: Bench;
  readonly ensemble: Ensemble;
  readonly worlds: number;
  readonly alpha: number;
  readonly seed: number;
}

const everyone = ({ scenario, play }: Board): string[] =>
  profileOverrides(scenario, 'normal', profileIn(scenario, play, 'all-open'));

/** All that is played to know what levers gain. */
export function adviceArms(board: Board): string[][] {
  const open = everyone(board);
  const moves = positions.flatMap((position) => movesOf(board.scenario, board.seats[position]));
  return [
    open,
    ...moves.flatMap(({ sets, none }) => [
      [...open, ...sets],
      [...open, ...none],
    ]),
  ];
}

/** What every lever gains at every position, at intervals that hold at once. */
export function adviceFor(seen: Seen): LeverGain[] {
  const { board } = seen;
  const all = positions.flatMap((position) => movesOf(board.scenario, board.seats[position]).map((move) => ({ position, move })));
  return all.map(({ position, move }) => adviceOn(seen, position, move, seen.alpha / all.length));
}

function adviceOn({ board, bench, ensemble, worlds, seed }: Seen, position: Position, move: Move, alpha: number): LeverGain {
  const vendor = board.seats[position];
  const open = everyone(board);
  const read = (sets: readonly string[], metric: string): Float64Array =>
    Float64Array.from({ length: worlds }, (_, world) => bench.read([...open, ...sets], world, `${metric}.${vendor}`));
  const after = read(move.sets, 'profit_npv');
  const before = read(move.none, 'profit_npv');
  const { lever, amount, own } = move;
  const gain = paired(after, before, alpha);
  const gains = Array.from(after, (value, world) => (value === before[world] ? null : value > before[world]!));
  const reversal = borderOf(ensemble, gains, pathsFor(ensemble, vendor), seed);
  return {
    lever,
    amount,
    own,
    position,
    vendor,
    gain,
    survival: meanOver(read(move.sets, 'survival')) - meanOver(read(move.none, 'survival')),
    reversal,
    map: mapOf(
      ensemble,
      gains,
      (reversal?.sides ?? []).map(({ path }) => path),
    ),
  };
}
