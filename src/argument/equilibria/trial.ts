import type { ExperimentOf } from '../claim/experiment.js';
import type { Trial, TrialRequest } from '../trial.js';
import { Judge } from '../verdict.js';
import { climates } from './profiles.js';
import { pairArms, profitsOf, scout, scoutArms, type Board, type Cell } from './responses.js';
import { positions, seatsOf } from './seats.js';

interface ResponsesRequest extends TrialRequest {
  readonly experiment: ExperimentOf<'best-response'>;
}

/** Part of the budget by which ways are chosen. */
const scoutedPart = 0.5;
/** Later looks come after a quarter more. */
const further = 1.25;

/**
 * In which part of positions and climates the best way that gives weights away does no worse than the best that keeps them. Both are chosen by
 * their means over the first worlds, and judged in the others: so the choice is flattered by no luck, and nobody chooses knowing the world.
 *
 * A market with fewer than three vendors at its start says nothing.
 */
export async function tryResponses(request: ResponsesRequest): Promise<Trial> {
  const { claim, experiment, scenario, play, bench, alpha, budget } = request;
  const judge = new Judge(claim, alpha);
  const seats = seatsOf(scenario);
  if (seats === undefined) return { judge, runs: 0, values: [], bySubject: {}, parts: {}, advice: [] };
  const board: Board = { scenario, play, seats };
  const cells = positions.flatMap((position) =>
    climates.map((climate): Cell => ({ position, climate, rivals: experiment.rivals })),
  );
  const every = scoutArms(board, cells);
  const scouting = Math.max(1, Math.floor((scoutedPart * budget) / every.length));
  await bench.reach(every, scouting);
  const chosen = cells.map((cell) => scout(board, cell, bench, { from: 0, to: scouting }));
  const pairs = pairArms(board, chosen);
  const left = budget - scouting * every.length;
  const most = scouting + Math.max(1, Math.floor(left / pairs.length));
  const values: number[] = Array.from({ length: scouting }, () => NaN);
  const held = chosen.map(() => 0);
  while (values.length < most && !judge.settled) {
    const from = values.length;
    const to = Math.min(most, Math.ceil(from * further));
    await bench.reach(pairs, to);
    const profits = chosen.map((cell) => [cell.open, cell.closed].map((way) => profitsOf(board, cell, way, bench, { from, to })));
    for (let world = 0; world < to - from; world++) {
      const holding = profits.map(([open, closed]) => Number(open![world]! >= closed![world]!));
      holding.forEach((holds, cell) => (held[cell]! += holds));
      const value = holding.reduce((sum, holds) => sum + holds, 0) / holding.length;
      values.push(value);
      judge.add(value);
    }
  }
  const judged = values.length - scouting;
  const parts = chosen.map((cell, i) => [`${cell.position} ${cell.climate}: ${cell.open} ≥ ${cell.closed}`, held[i]! / judged]);
  const bySubject = positions.map((position) => {
    const own = held.filter((_, i) => chosen[i]!.position === position);
    return [seats[position], own.reduce((sum, count) => sum + count, 0) / own.length / judged];
  });
  return {
    judge,
    runs: scouting * every.length + judged * pairs.length,
    values,
    bySubject: Object.fromEntries(bySubject),
    parts: Object.fromEntries(parts),
    advice: [],
  };
}
