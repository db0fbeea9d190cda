import { z } from 'zod';
import { gameOf, rational, parseRational, solveGame } from '../../equilibrium/index.js';
import { CompensatedSum, Luck } from '../../numerics/index.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  /** What whoever stays gets, in units of what a round costs. */
  prizes: z.array(z.int().min(1)).min(1),
  tells: z.array(z.enum(['exit', 'rounds', 'played'])).min(1),
  /** Contests that are played out. */
  contests: z.int().min(1).default(20_000),
});

/** Two rivals pay round by round until one gives up. */
export const attrition: Family<z.output<typeof inputs>> = {
  name: 'attrition',
  about:
    'A war of attrition between equals: in its symmetric equilibrium, of which a round is a game of two, to go on is worth nothing.',
  tells:
    'of each kind that is asked for, for each prize: the chance to give up in a round, or the full rounds before somebody does, expected or as played out',
  inputs,
  run: ({ prizes, tells, contests }) =>
    tells.flatMap((told) =>
      prizes.map((prize) => {
        const exit = chanceToGiveUp(prize);
        const both = (1 - exit) * (1 - exit);
        if (told === 'exit') return exit;
        return told === 'rounds' ? both / (1 - both) : playedOut(exit, contests);
      }),
    ),
};

/**
 * The mixed equilibrium of a round: who stays alone wins, who stays with the other pays a round and is where it was, which is worth
 * nothing in the symmetric equilibrium. Source: Fudenberg and Tirole (1991), Game Theory, section 4.5.
 */
function chanceToGiveUp(prize: number): number {
  const pays = [
    [rational(-1n), parseRational(`${prize}`)!],
    [rational(0n), rational(0n)],
  ];
  const game = gameOf([2, 2], (player, [i, j]) => (player === 0 ? pays[i!]![j!]! : pays[j!]![i!]!));
  const mixed = solveGame(game).equilibria.find(({ strategies }) => strategies.every(([stay]) => stay! > 0 && stay! < 1))!;
  return mixed.strategies[0]![1]!;
}

function playedOut(exit: number, contests: number): number {
  const luck = new Luck(1, 0);
  const rounds = new CompensatedSum();
  for (let contest = 0; contest < contests; contest++) {
    luck.begin(0, contest);
    let full = 0;
    while (luck.uniform(2 * full) > exit && luck.uniform(2 * full + 1) > exit) full += 1;
    rounds.add(full);
  }
  return rounds.value() / contests;
}
