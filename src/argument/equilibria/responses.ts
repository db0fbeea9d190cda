import type { Scenario } from '../../scenario/index.js';
import type { Bench } from '../bench.js';
import type { ClosedPlay } from '../positions.js';
import { meanOver, paired, type Paired } from './paired.js';
import {
  closedContenders,
  contenders,
  openContenders,
  plainContenders,
  profileIn,
  profileOverrides,
  type Climate,
  type Contender,
  type Surroundings,
} from './profiles.js';
import type { Position, Seats } from './seats.js';

/** A position, in a climate, among rivals. */
export interface Cell {
  readonly position: Position;
  readonly climate: Climate;
  readonly rivals: Surroundings;
}

/** A market, and who is where in it. */
export interface Board {
  readonly scenario: Scenario;
  readonly play: ClosedPlay;
  readonly seats: Seats;
}

/** Worlds from the first to before the last. */
export interface Worlds {
  readonly from: number;
  readonly to: number;
}

/** What ways of doing business come to for a vendor whose rivals stay as they are, in worlds by which one may choose among them. */
export interface Scouted extends Cell {
  readonly vendor: string;
  /** Mean present value of profits, USD, in the order of `contenders`. */
  readonly payoffs: readonly number[];
  /** The one with the highest mean; among those that give weights away; among those that keep them; among the latter without foresight. */
  readonly best: Contender;
  readonly open: Contender;
  readonly closed: Contender;
  readonly plain: Contender;
}

/** What was chosen, judged in other worlds: what the best open way gains on the best closed one, and on the best without foresight. */
export interface Response extends Scouted {
  readonly gain: Paired;
  readonly onPlain: Paired;
}

/** The overrides of a way of doing business in a cell. */
export function responseOverrides({ scenario, play, seats }: Board, cell: Cell, way: Contender): string[] {
  const profile = { ...profileIn(scenario, play, cell.rivals), [seats[cell.position]]: way };
  return profileOverrides(scenario, cell.climate, profile);
}

/** All that is played to choose in some cells. */
export const scoutArms = (board: Board, cells: readonly Cell[]): string[][] =>
  cells.flatMap((cell) => contenders.map((way) => responseOverrides(board, cell, way)));

/** All that is played to judge what was chosen. */
export const pairArms = (board: Board, scouted: readonly Scouted[]): string[][] =>
  scouted.flatMap((cell) => [cell.open, cell.closed, cell.plain].map((way) => responseOverrides(board, cell, way)));

/** The way that comes to most among some, by the payoffs of a cell. */
export const bestOf = (payoffs: readonly number[], among: readonly Contender[]): Contender =>
  among.reduce((best, way) => (payoffs[contenders.indexOf(way)]! > payoffs[contenders.indexOf(best)]! ? way : best));

/** What every way comes to in a cell. A way is chosen before the world is known, so by its mean and not in each world with hindsight. */
export function scout(board: Board, cell: Cell, bench: Bench, worlds: Worlds): Scouted {
  const payoffs = contenders.map((way) => meanOver(profitsOf(board, cell, way, bench, worlds)));
  return {
    ...cell,
    vendor: board.seats[cell.position],
    payoffs,
    best: bestOf(payoffs, contenders),
    open: bestOf(payoffs, openContenders),
    closed: bestOf(payoffs, closedContenders),
    plain: bestOf(payoffs, plainContenders),
  };
}

/** Judges what was chosen, in worlds that had no part in the choice. */
export function judgeResponse(board: Board, scouted: Scouted, bench: Bench, worlds: Worlds, alpha: number): Response {
  const profits = (way: Contender): Float64Array => profitsOf(board, scouted, way, bench, worlds);
  const open = profits(scouted.open);
  return {
    ...scouted,
    gain: paired(open, profits(scouted.closed), alpha / 2),
    onPlain: paired(open, profits(scouted.plain), alpha / 2),
  };
}

/** Present values of profits by world. */
export function profitsOf(board: Board, cell: Cell, way: Contender, bench: Bench, { from, to }: Worlds): Float64Array {
  const sets = responseOverrides(board, cell, way);
  const output = `profit_npv.${board.seats[cell.position]}`;
  return Float64Array.from({ length: to - from }, (_, world) => bench.read(sets, from + world, output));
}
