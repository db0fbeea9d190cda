import type { Chunk } from '../tasks/chunks.js';

/** What of `wanted` is in none of the ranges of `kept`, in order. */
export function missingIn(kept: readonly Chunk[], wanted: Chunk): Chunk[] {
  const end = wanted.from + wanted.count;
  const gaps: Chunk[] = [];
  let at = wanted.from;
  for (const { from, count } of kept.toSorted((a, b) => a.from - b.from)) {
    if (from > at) gaps.push({ from: at, count: Math.min(from, end) - at });
    at = Math.max(at, from + count);
    if (at >= end) break;
  }
  if (at < end) gaps.push({ from: at, count: end - at });
  return gaps.filter(({ count }) => count > 0);
}

/** How many of them ranges hold. */
export function lengthOf(ranges: readonly Chunk[]): number {
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

/** One of several equal parts of a run, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** The replicates of a shard: all shards together hold each of `total` once, and their sizes differ by at most one. */
export function rangeOf({ index, of }: Shard, total: number): Chunk {
  const start = (i: number): number => Math.floor((i * total) / of);
  return { from: start(index - 1), count: start(index) - start(index - 1) };
}
