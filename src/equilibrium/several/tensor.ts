import type { Table } from './table.js';

/** Bounds of a number for every profile of some players, of whom the first one's strategy moves fastest. */
export interface Tensor {
  /** Players, in ascending order. */
  readonly players: readonly number[];
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Which strategies each player mixes over. */
export type Supports = readonly (readonly number[])[];

/** By how much strategy `a` pays player `i` more than `b`, for every profile of the others' supports. */
export function gainTensor(table: Table, supports: Supports, i: number, a: number, b: number): Tensor {
  const { strides, payoffs, error } = table;
  const own = payoffs[i]!;
  const players = supports.map((_, j) => j).filter((j) => j !== i);
  const at = profilesIn(players, supports, strides);
  const low = at.map((profile) => own[profile + a * strides[i]!]! - own[profile + b * strides[i]!]!);
  return widened({ players, low, high: low }, 2 * error[i]!);
}

/** How a tensor differs between two strategies, by their place in the support, of one of its players: a tensor of the rest. */
export function slopeTensor(tensor: Tensor, supports: Supports, j: number, a: number, b: number): Tensor {
  const players = tensor.players.filter((player) => player !== j);
  const inner = tensor.players.filter((player) => player < j).reduce((size, player) => size * supports[player]!.length, 1);
  const size = supports[j]!.length;
  const { length } = tensor.low;
  const low = new Float64Array(length / size);
  const high = new Float64Array(length / size);
  for (let q = 0; q < low.length; q++) {
    const base = (q % inner) + (q - (q % inner)) * size;
    low[q] = tensor.low[base + a * inner]! - tensor.high[base + b * inner]!;
    high[q] = tensor.high[base + a * inner]! - tensor.low[base + b * inner]!;
  }
  const thin = low.every((x, q) => x === high[q] && Number.isInteger(x));
  return thin ? { players, low, high } : widened({ players, low, high }, 2 * Number.EPSILON * largest(low, high));
}

function profilesIn(players: readonly number[], supports: Supports, strides: readonly number[]): Float64Array {
  let profiles = [0];
  for (const j of players) {
    profiles = supports[j]!.flatMap((s) => profiles.map((profile) => profile + s * strides[j]!));
  }
  return Float64Array.from(profiles);
}

function widened({ players, low, high }: Tensor, by: number): Tensor {
  if (by === 0) return { players, low, high };
  const margin = by + 2 * Number.EPSILON * largest(low, high);
  return { players, low: low.map((x) => x - margin), high: high.map((x) => x + margin) };
}

const largest = (low: Float64Array, high: Float64Array): number =>
  low.reduce((most, x, q) => Math.max(most, Math.abs(x), Math.abs(high[q]!)), 0);
