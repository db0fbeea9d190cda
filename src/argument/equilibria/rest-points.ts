import type { Bench } from '../bench.js';
import { meanOver, paired, type Paired } from './paired.js';
import { contenders, profileIn, profileOverrides, type Contender, type Profile } from './profiles.js';
import type { Board, Worlds } from './responses.js';
import { positions, type Position } from './seats.js';

type Ways = Readonly<Record<Position, Contender>>;

/** A position that turns to another way, and what it gains by that. */
export interface Turn<Gain> {
  readonly position: Position;
  readonly to: Contender;
  readonly gain: Gain;
}

/** Where best responses one after another come to rest. */
export interface RestPoint {
  readonly from: 'all-open' | 'all-closed';
  /** What the three positions do there. */
  readonly ways: Ways;
  readonly turns: readonly Turn<number>[];
  /** Whether nobody gains by turning on, by the means; false where profiles came round, or it took too many turns. */
  readonly atRest: boolean;
  /** The turn that served each position best, or harmed it least, by the worlds of the search; its gain in others. */
  readonly regrets: readonly Turn<Paired>[];
}

/** Turns after which it is given up. */
const mostTurns = 12;

interface Asked {
  readonly board: Board;
  readonly bench: Bench;
  /** Worlds in which turns are chosen, and those in which the last ones are judged. */
  readonly first: Worlds;
  readonly later: Worlds;
  readonly alpha: number;
}

/**
 * Starts from three positions that are all open, or all closed, among vendors that do as the scenario says, and lets one after another turn to its best
 * response, until none gains by turning: a pure equilibrium of the mean payoffs among `contenders`.
 */
export async function restPointFrom(from: RestPoint['from'], asked: Asked): Promise<RestPoint> {
  const start: Contender = from === 'all-open' ? 'open-weights' : 'closed-premium';
  let ways: Ways = { leader: start, challenger: start, laggard: start };
  const turns: Turn<number>[] = [];
  /** The best turn of each position since anybody turned. */
  let standing: Turn<number>[] = [];
  for (let step = 0; standing.length < positions.length && turns.length < mostTurns; step++) {
    const position = positions[step % positions.length]!;
    const best = await bestTurn(asked, ways, position);
    if (best.gain > 0) {
      ways = { ...ways, [position]: best.to };
      turns.push(best);
      standing = [];
    } else standing.push(best);
  }
  const atRest = standing.length === positions.length;
  const last: Turn<number>[] = [];
  for (const position of positions) {
    last.push(standing.find((one) => one.position === position) ?? (await bestTurn(asked, ways, position)));
  }
  return { from, ways, turns, atRest, regrets: await regretsOf(asked, ways, last) };
}

/** The turn that serves a position best, or harms it least, and its gain. */
async function bestTurn(asked: Asked, ways: Ways, position: Position): Promise<Turn<number>> {
  const { first } = asked;
  const all = contenders.map((to): Ways => ({ ...ways, [position]: to }));
  await reach(asked, all, first);
  const stays = meanOver(profitsAt(asked, ways, position, first));
  return contenders
    .filter((to) => to !== ways[position])
    .map((to) => ({ position, to, gain: meanOver(profitsAt(asked, { ...ways, [position]: to }, position, first)) - stays }))
    .reduce((most, one) => (one.gain > most.gain ? one : most));
}

async function regretsOf(asked: Asked, ways: Ways, best: readonly Turn<number>[]): Promise<Turn<Paired>[]> {
  const { later, alpha } = asked;
  const turned = best.map(({ position, to }): Ways => ({ ...ways, [position]: to }));
  await reach(asked, [ways, ...turned], later);
  return best.map(({ position, to }, i) => {
    const stays = profitsAt(asked, ways, position, later);
    return { position, to, gain: paired(profitsAt(asked, turned[i]!, position, later), stays, alpha / best.length) };
  });
}

const reach = ({ board, bench }: Asked, all: readonly Ways[], { to }: Worlds): Promise<void> =>
  bench.reach(
    all.map((ways) => armOf(board, ways)),
    to,
  );

function armOf({ scenario, play, seats }: Board, ways: Ways): string[] {
  const seated: Profile = Object.fromEntries(positions.map((position) => [seats[position], ways[position]]));
  return profileOverrides(scenario, 'normal', { ...profileIn(scenario, play, 'as-is'), ...seated });
}

function profitsAt({ board, bench }: Asked, ways: Ways, position: Position, { from, to }: Worlds): Float64Array {
  const sets = armOf(board, ways);
  const output = `profit_npv.${board.seats[position]}`;
  return Float64Array.from({ length: to - from }, (_, world) => bench.read(sets, from + world, output));
}
