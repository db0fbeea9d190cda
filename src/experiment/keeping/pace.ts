/** Wall time of a task: long enough that handing it over costs little, short enough that threads end together. */
const perTask = 0.02;
/** Wall time of a block: as much as a crash may lose. */
const perBlock = 2;
const mostInTask = 1024;
const mostInBlock = 4096;

/** Replicates to play next: in a block that is kept as one, and in each of its tasks. */
export interface Stride {
  readonly block: number;
  readonly task: number;
}

/** Adapts blocks to how long replicates take. It changes no number, only how many a crash may cost. */
export class Pace {
  private seconds = 0;
  private replicates = 0;

  constructor(
    private readonly threads: number,
    /** Seconds, from any beginning. */
    private readonly clock: () => number,
  ) {}

  next(): Stride {
    if (this.replicates === 0) return { block: 8 * this.threads, task: 1 };
    const each = Math.max(this.seconds / this.replicates, 1e-9);
    const within = (count: number, most: number): number => Math.min(Math.max(Math.round(count), 1), most);
    const task = within(perTask / (each * this.threads), mostInTask);
    return { block: Math.max(within(perBlock / each, mostInBlock), this.threads), task };
  }

  /** Measures a block by the latest alone: the first ones still warm up. */
  async timed<T>(replicates: number, work: () => Promise<T>): Promise<T> {
    const before = this.clock();
    const result = await work();
    this.seconds = this.clock() - before;
    this.replicates = replicates;
    return result;
  }
}
