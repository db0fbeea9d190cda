import type { Executor, Keyed, ReplicatesResult, ReplicatesTask, ResultOf, Task } from '../../experiment/index.js';
import { workers } from '../../executors/browser/index.js';
import { replicatesOf } from './replicates.js';

/** The market that readers see first, as it was read when the studio was built. */
declare const outlastFirst: Keyed;

/** Workers beside the one that reads and answers: as many as there are cores, and never more than eight. */
export const crewSize = Math.min(8, Math.max(1, navigator.hardwareConcurrency ?? 2));

/** The seed of whoever has chosen none, and runs that are played of the first market before anybody asks. */
const first = { seed: 1, runs: 16 } as const;

/** Ends whatever is played for a question that was taken back. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
}

/**
 * Who plays runs: started at once, and kept for whatever comes. Loads nothing itself, so that it is there first. Whoever plays a first run
 * compiles the engine; so the market that readers see first is played, as it will be asked for, while documents are still being read.
 */
export class Crew {
  private readonly executor: Executor = workers(crewSize);
  private readonly early = replicatesOf(outlastFirst, first.seed, first.runs);
  private readonly played: Promise<readonly ReplicatesResult[]>;

  constructor() {
    const results: ReplicatesResult[] = [];
    // Whoever asks for runs next learns what went wrong.
    this.played = this.executor
      .run(this.early, (result) => void results.push(result))
      .then(
        () => results,
        () => [],
      );
  }

  /** An executor for one question; it throws once the question is taken back. */
  for(dropped: () => boolean): Executor {
    return {
      run: async <T extends Task>(tasks: readonly T[], take: (result: ResultOf<T>, index: number) => void) => {
        const known = this.beginsEarly(tasks) ? await this.played : [];
        const heed = (result: ResultOf<T>, index: number): void => {
          if (dropped()) throw new Dropped();
          take(result, index);
        };
        known.forEach((result, i) => heed(result as ResultOf<T>, i));
        await this.executor.run(tasks.slice(known.length), (result, i) => heed(result, i + known.length));
      },
      close: async () => {},
    };
  }

  /** Whether the first of the tasks are those that were played early. */
  private beginsEarly(tasks: readonly Task[]): boolean {
    const same = (one: Task | undefined, other: ReplicatesTask): boolean =>
      one?.type === 'replicates' &&
      Object.entries(other).every(([key, value]) => key === 'scenario' || one[key as keyof ReplicatesTask] === value) &&
      Object.keys(one).length === Object.keys(other).length;
    return this.early.every((task, i) => same(tasks[i], task));
  }
}
