import type { Evaluator, Output } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { Bench } from '../bench.js';
import type { ClosedPlay } from '../positions.js';
import type { PremisedMarket, Premises } from '../row.js';
import { adviceArms, adviceFor, type LeverGain } from './advice.js';
import { allOpenIn, temptationArms, temptationsIn, type AllOpen } from './all-open.js';
import { contrastArms, contrastMetrics, contrastsIn, type Contrast } from './contrast.js';
import { climates } from './profiles.js';
import { judgeResponse, pairArms, scout, scoutArms, type Board, type Cell, type Response } from './responses.js';
import { restPointFrom, type RestPoint } from './rest-points.js';
import { positions, seatsOf, type Seats } from './seats.js';

export interface EquilibriaRequest {
  readonly market: PremisedMarket;
  readonly play: ClosedPlay;
  /** Worlds in all; ways are chosen in the first quarter, and judged in the others. */
  readonly worlds: number;
  readonly seed: number;
  readonly evaluator: Evaluator;
  /** Told how many runs were played so far. */
  readonly progress?: (runs: number) => void;
}

/** What pays in a market where vendors choose how open they are, and what to do where all are open. */
export interface Equilibria {
  readonly scenario: string;
  readonly hash: string;
  readonly premises: Premises;
  readonly play: ClosedPlay;
  readonly seats: Seats;
  readonly worlds: number;
  /** How many of them ways were chosen in. */
  readonly chosenIn: number;
  readonly runs: number;
  readonly responses: readonly Response[];
  readonly allOpen: readonly AllOpen[];
  readonly contrasts: readonly Contrast[];
  readonly restPoints: readonly RestPoint[];
  readonly advice: readonly LeverGain[];
}

/** Each table of answers is wrong anywhere in it with at most this chance, as far as its intervals are. */
export const tableRate = 0.05;

/** Positions in every climate among rivals as they are or all open; among rivals that are all closed in a normal one. */
export const studiedCells: readonly Cell[] = positions.flatMap((position): Cell[] => [
  ...climates.map((climate): Cell => ({ position, climate, rivals: 'as-is' })),
  ...climates.map((climate): Cell => ({ position, climate, rivals: 'all-open' })),
  { position, climate: 'normal', rivals: 'all-closed' },
]);

/** Part of the worlds in which ways are chosen. */
const scoutedPart = 1 / 4;

/** Studies a market; undefined where it has fewer than three vendors at the start. */
export async function equilibriaOf(request: EquilibriaRequest): Promise<Equilibria | undefined> {
  const { market, play, worlds, seed, evaluator, progress } = request;
  const { scenario, ensemble } = market;
  const seats = seatsOf(scenario);
  if (seats === undefined) return undefined;
  const board: Board = { scenario, play, seats };
  let runs = 0;
  const ran = (more: number): void => {
    runs += more;
    progress?.(runs);
  };
  const bench = new Bench({ ...market, outputs: outputsOf(scenario), fidelity: 'stochastic', seed, evaluator, ran });
  const first = { from: 0, to: Math.ceil(worlds * scoutedPart) };
  const later = { from: first.to, to: worlds };
  await bench.reach(scoutArms(board, studiedCells), first.to);
  const scouted = studiedCells.map((cell) => scout(board, cell, bench, first));
  const tempted = temptationsIn(board, bench, first);
  const asked = { board, bench, first, later, alpha: tableRate / 2 };
  const restPoints = [await restPointFrom('all-open', asked), await restPointFrom('all-closed', asked)];
  const judged = [...pairArms(board, scouted), ...temptationArms(board, tempted), ...contrastArms(board), ...adviceArms(board)];
  await bench.reach(judged, worlds);
  return {
    scenario: scenario.name,
    hash: market.hash,
    premises: market.premises,
    play,
    seats,
    worlds,
    chosenIn: first.to,
    responses: scouted.map((cell) => judgeResponse(board, cell, bench, later, tableRate / scouted.length)),
    allOpen: allOpenIn({ board, bench, ensemble, worlds: later, alpha: tableRate, seed }, tempted),
    contrasts: contrastsIn(board, bench, worlds, tableRate),
    restPoints,
    advice: adviceFor({ board, bench, ensemble, worlds, alpha: tableRate, seed }),
    runs,
  };
}

/** About how many runs a market takes: how many turns it takes to come to rest is not known before. */
export function plannedRuns(scenario: Scenario, play: ClosedPlay, worlds: number): number {
  const seats = seatsOf(scenario);
  if (seats === undefined) return 0;
  const board: Board = { scenario, play, seats };
  const count = (arms: readonly (readonly string[])[]): number => new Set(arms.map((sets) => sets.join('\n'))).size;
  const first = Math.ceil(worlds * scoutedPart);
  const pairs = 3 * studiedCells.length + positions.length * climates.length;
  return (
    first * (count(scoutArms(board, studiedCells)) + usualTurned) +
    worlds * count([...contrastArms(board), ...adviceArms(board)]) +
    (worlds - first) * pairs
  );
}

/** Profiles that are tried on the way to rest, as a rule. */
const usualTurned = 50;

function outputsOf({ vendors }: Scenario): Output[] {
  const own = contrastMetrics.flatMap((metric) =>
    Object.keys(vendors)
      .toSorted()
      .map((vendor) => ({ metric, vendor, month: null })),
  );
  return [...own, { metric: 'consumer_surplus', vendor: null, month: null }];
}
