import { evaluatorOn, Pace, type Evaluator, type Executor } from '../../experiment/index.js';
import { workers } from '../../executors/browser/index.js';

/** Workers beside the one that reads and answers: as many as there are cores, and never more than eight. */
const count = Math.min(8, Math.max(1, navigator.hardwareConcurrency ?? 2));

/** Ends whatever is played for a question that was taken back. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
}

/** Who plays runs: started at once, so that it is awake when it is first asked, and kept for whatever comes after. */
export class Crew {
  private readonly executor: Executor = workers(count);

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

  /** An evaluator on it, with blocks as short as somebody who waits would want them. */
  evaluator(dropped: () => boolean): Evaluator {
    return evaluatorOn({ executor: this.for(dropped), pace: new Pace(count, () => performance.now() / 1000), stopped: dropped });
  }
}
