import type { Executor, Keyed, ReplicatesTask } from '../../experiment/index.js';
import { workers } from '../../executors/browser/index.js';

/** Workers beside the one that reads and answers: as many as there are cores, and never more than eight. */
export const crewSize = Math.min(8, Math.max(1, navigator.hardwareConcurrency ?? 2));

/** Runs that everybody plays to wake up. */
const each = 2;

/** Ends whatever is played for a question that was taken back. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
}

/** Who plays runs: started at once, and kept for whatever comes. Loads nothing itself, so that it is there first. */
export class Crew {
  private readonly executor: Executor = workers(crewSize);
  private awake = false;

  /** Has everybody play a little of the first market before anybody waits for it: whoever plays a first run compiles the engine. */
  wake({ scenario, hash }: Keyed): void {
    if (this.awake) return;
    this.awake = true;
    const tasks = Array.from({ length: each * crewSize }, (_, from): ReplicatesTask => {
      return { type: 'replicates', scenario, hash, fidelity: 'stochastic', seed: 0, from, count: 1 };
    });
    // Whoever asks for runs next learns what went wrong.
    this.executor.run(tasks, () => {}).catch(() => {});
  }

  /** An executor for one question; it throws once the question is taken back. */
  for(dropped: () => boolean): Executor {
    const { executor } = this;
    return {
      run: (tasks, take) =>
        executor.run(tasks, (result, index) => {
          if (dropped()) throw new Dropped();
          take(result, index);
        }),
      close: async () => {},
    };
  }
}
