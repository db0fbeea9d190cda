/** Replicates in a chunk: long enough that handing it over costs little, short enough that threads end together. */
const perChunk = 2;

/** Replicates that one task plays. */
export interface Chunk {
  readonly from: number;
  readonly count: number;
}

/** Cuts `total` replicates into chunks. */
export function chunksOf(total: number): Chunk[] {
  const all: Chunk[] = [];
  for (let from = 0; from < total; from += perChunk) all.push({ from, count: Math.min(perChunk, total - from) });
  return all;
}
