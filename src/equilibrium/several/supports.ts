import type { Table } from './table.js';
import type { Supports } from './tensor.js';

/**
 * All supports, player by player, of which no strategy is conditionally dominated: strictly worse than another against everything
 * that the others may still play. Smaller supports come first. A player plays
 * the support of the first one of the own role, `first`. `budget`
 * counts those that are looked at, parts of them included. Calls back with each; stops where that returns
 * false or the budget is spent, and says then false.
 *
 * Source: Porter, Nudelman and Shoham (2008), Games and Economic Behavior 63, 642-662.
 */
export function forEachSupport(
  table: Table,
  alive: Supports,
  first: readonly number[],
  budget: { supports: number },
  visit: (supports: Supports) => boolean,
): boolean {
  const extend = (chosen: Supports): boolean => {
    const player = chosen.length;
    if (player === alive.length) return visit(chosen);
    const given = first[player]! < player ? [chosen[first[player]!]!] : subsetsOf(alive[player]!);
    for (const support of given) {
      const next = [...chosen, support];
      budget.supports -= 1;
      if (budget.supports < 0) return false;
      if (!withstands(table, [...next, ...alive.slice(player + 1)], alive, player + 1)) continue;
      if (!extend(next)) return false;
    }
    return true;
  };
  return extend([]);
}

/** Non-empty subsets, smaller ones first. */
function* subsetsOf(strategies: readonly number[]): Generator<readonly number[], undefined> {
  for (let size = 1; size <= strategies.length; size++) yield* chosenFrom(strategies, 0, size);
}

function* chosenFrom(strategies: readonly number[], from: number, count: number): Generator<readonly number[], undefined> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= strategies.length - count; i++) {
    for (const rest of chosenFrom(strategies, i + 1, count - 1)) yield [strategies[i]!, ...rest];
  }
}

/** Whether the first `fixed` players' supports survive while everybody else drops what is dominated, again and again. */
function withstands(table: Table, reach: Supports, alive: Supports, fixed: number): boolean {
  let current = reach;
  for (;;) {
    const next = current.map((own, i) =>
      own.filter((s) => !alive[i]!.some((other) => other !== s && beats(table, current, i, other, s))),
    );
    if (next.some((own, i) => own.length === 0 || (i < fixed && own.length < current[i]!.length))) return false;
    if (next.every((own, i) => own.length === current[i]!.length)) return true;
    current = next;
  }
}

/** Whether one strategy pays a player more than another in every profile of the others. */
function beats({ payoffs, strides, error }: Table, reach: Supports, i: number, better: number, worse: number): boolean {
  const own = payoffs[i]!;
  const margin = 2 * error[i]!;
  const shift = (better - worse) * strides[i]!;
  const look = (profile: number, j: number): boolean => {
    if (j === reach.length) return own[profile + shift]! > own[profile]! + margin;
    if (j === i) return look(profile + worse * strides[i]!, j + 1);
    return reach[j]!.every((s) => look(profile + s * strides[j]!, j + 1));
  };
  return look(0, 0);
}
