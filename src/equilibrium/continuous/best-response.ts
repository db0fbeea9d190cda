import { maximumBetween } from '../../numerics/index.js';

/** A game in which every player chooses one number, such as a price or a sum that is spent. */
export interface ContinuousGame {
  /** Bounds of every player's action, above zero. */
  readonly bounds: readonly { readonly low: number; readonly high: number }[];
  readonly payoff: (player: number, actions: readonly number[]) => number;
}

export interface ReplyOptions {
  readonly start: readonly number[];
  /** Whether players reply to what was, all at once, or each to what those before it have just done. */
  readonly order?: 'together' | 'in-turn';
  readonly rounds?: number;
  /** Relative change in a round below which it is over. */
  readonly tolerance?: number;
  /** Part of the way to the best reply that is gone in a round; below one where replies overshoot. */
  readonly pace?: number;
}

/** Where best replies led. */
export interface Replies {
  readonly actions: readonly number[];
  readonly payoffs: readonly number[];
  readonly rounds: number;
  /** Whether the last round changed nothing; then nobody gains by any other action. */
  readonly settled: boolean;
}

/** The best reply of a player to the others' actions; among several peaks the highest, as far as they are looked at. */
export function bestReply({ bounds, payoff }: ContinuousGame, player: number, actions: readonly number[]): number {
  const { low, high } = bounds[player]!;
  const at = [...actions];
  return maximumBetween(
    (action) => {
      at[player] = action;
      return payoff(player, at);
    },
    low,
    high,
  );
}

/**
 * Best-response dynamics: round after round everybody moves to, or towards, the best reply.
 *
 * A payoff near its peak is flat, so that actions are right to some eight digits. Source: Cournot (1838).
 */
export function bestResponses(game: ContinuousGame, options: ReplyOptions): Replies {
  const { start, order = 'in-turn', rounds = 500, tolerance = 1e-9, pace = 1 } = options;
  let actions = [...start];
  for (let round = 1; round <= rounds; round++) {
    const before = [...actions];
    const next = [...actions];
    for (let i = 0; i < next.length; i++) {
      const reply = bestReply(game, i, order === 'in-turn' ? next : before);
      next[i] = before[i]! + pace * (reply - before[i]!);
    }
    actions = next;
    const change = Math.max(...next.map((action, i) => Math.abs(action - before[i]!) / Math.abs(action)));
    if (change < tolerance) return told(game, actions, round, true);
  }
  return told(game, actions, rounds, false);
}

const told = (game: ContinuousGame, actions: readonly number[], rounds: number, settled: boolean): Replies => ({
  actions,
  payoffs: actions.map((_, i) => game.payoff(i, actions)),
  rounds,
  settled,
});
