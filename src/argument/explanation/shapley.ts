import { Luck } from '../../numerics/index.js';

/** A player's part of what all players bring about together. */
export interface Contribution {
  readonly name: string;
  readonly value: number;
  /** The same where all orders were tried; else an interval of 95 % over the orders drawn. */
  readonly low: number;
  readonly high: number;
}

/** More players than this are told by orders drawn at random. */
export const mostExact = 10;

/** Coalitions as bit masks: all of them up to ten players, else those that orders drawn at random go through. */
export function coalitionsFor(players: number, orders: number, seed: number): number[] {
  if (players <= mostExact) return Array.from({ length: 1 << players }, (_, mask) => mask);
  return [...new Set(ordersOf(players, orders, seed).flatMap(masksOf))];
}

/**
 * Shapley values: what a player adds, over all orders in which players may join. Source: Shapley (1953); by sampled orders: Castro,
 * Gomez and Tejada (2009), Computers & Operations Research 36, 1726-1730.
 *
 * `worth` is that of every coalition that `coalitionsFor` names. Values add up to what all are worth less what nobody is.
 */
export function shapley(
  names: readonly string[],
  worth: (coalition: number) => number,
  orders: number,
  seed: number,
): Contribution[] {
  const n = names.length;
  return n <= mostExact ? exact(names, worth) : sampled(names, worth, ordersOf(n, orders, seed));
}

function exact(names: readonly string[], worth: (coalition: number) => number): Contribution[] {
  const n = names.length;
  const weights = Array.from({ length: n }, (_, size) => (factorial(size) * factorial(n - size - 1)) / factorial(n));
  return names.map((name, player) => {
    let value = 0;
    for (let mask = 0; mask < 1 << n; mask++) {
      if ((mask & (1 << player)) !== 0) continue;
      value += weights[bitsIn(mask)]! * (worth(mask | (1 << player)) - worth(mask));
    }
    return { name, value, low: value, high: value };
  });
}

function sampled(names: readonly string[], worth: (coalition: number) => number, orders: readonly number[][]): Contribution[] {
  const added = names.map((): number[] => []);
  for (const order of orders) {
    const masks = masksOf(order);
    order.forEach((player, i) => added[player]!.push(worth(masks[i + 1]!) - worth(masks[i]!)));
  }
  return names.map((name, player) => {
    const values = added[player]!;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / Math.max(1, values.length - 1);
    const half = 1.96 * Math.sqrt(variance / values.length);
    return { name, value: mean, low: mean - half, high: mean + half };
  });
}

/** Random orders, each together with its reverse, which narrows the intervals. */
function ordersOf(players: number, orders: number, seed: number): number[][] {
  const luck = new Luck(seed, 0);
  return Array.from({ length: Math.ceil(orders / 2) }, (_, i) => {
    luck.begin(0, i);
    const order = Array.from({ length: players }, (__, player) => player);
    for (let at = players - 1; at > 0; at--) {
      const other = Math.floor(luck.uniform(at) * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    return [order, order.toReversed()];
  }).flat();
}

/** The coalitions through which an order goes, from nobody to all. */
function masksOf(order: readonly number[]): number[] {
  const masks = [0];
  for (const player of order) masks.push(masks.at(-1)! | (1 << player));
  return masks;
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

function bitsIn(mask: number): number {
  let bits = 0;
  for (let left = mask; left > 0; left &= left - 1) bits += 1;
  return bits;
}
