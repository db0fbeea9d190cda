/** Replicates of one point that are played in a row. */
export interface Piece {
  readonly point: number;
  /** Counted from the first replicate of the request. */
  readonly from: number;
  readonly count: number;
}

export interface Grid {
  readonly points: number;
  readonly replicates: number;
  /** Whether all points come with every replicate, instead of all replicates with every point. */
  readonly byReplicate: boolean;
}

/** Runs `first` .. `end - 1` of a grid of points and replicates, handed out in pieces. */
export class Pieces {
  constructor(
    private readonly grid: Grid,
    private at: number,
    private readonly end: number,
  ) {}

  /** The next `runs` runs, or those that are left; none at the end. */
  next(runs: number): Piece[] {
    const { points, replicates, byReplicate } = this.grid;
    const end = Math.min(this.at + runs, this.end);
    const pieces: Piece[] = [];
    while (this.at < end) {
      if (byReplicate) {
        pieces.push({ point: this.at % points, from: Math.floor(this.at / points), count: 1 });
        this.at += 1;
        continue;
      }
      const from = this.at % replicates;
      const count = Math.min(replicates - from, end - this.at);
      pieces.push({ point: Math.floor(this.at / replicates), from, count });
      this.at += count;
    }
    return pieces;
  }
}

/** Cuts pieces so that each holds `most` runs, and puts small ones together, so that a task holds about so many. */
export function grouped(pieces: readonly Piece[], most: number): Piece[][] {
  const groups: Piece[][] = [];
  let room = 0;
  for (const { point, from, count } of pieces) {
    for (let at = 0; at < count;) {
      if (room === 0) {
        groups.push([]);
        room = most;
      }
      const taken = Math.min(room, count - at);
      groups.at(-1)!.push({ point, from: from + at, count: taken });
      at += taken;
      room -= taken;
    }
  }
  return groups;
}

export const runsIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { count }) => sum + count, 0);
