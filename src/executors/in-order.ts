import type { ResultOf, Task } from '../experiment/index.js';
import { resultOf } from './answers.js';

/** Results that wait for an earlier one: the paths of all replicates are never held at once. */
const most = 64;

/** Carries out one task at a time, somewhere, and says what a worker says. */
export type Lane = (task: Task) => Promise<unknown>;

/**
 * Runs tasks on lanes, each taking the next task that nobody has, and hands over results in the order of the tasks.
 *
 * Rejects with the error of the first task that failed, whichever lane was faster. `pause` lets others go on.
 */
export async function inOrder<T extends Task>(
  tasks: readonly T[],
  take: (result: ResultOf<T>, index: number) => void,
  lanes: readonly Lane[],
  pause: () => Promise<unknown>,
): Promise<void> {
  const finished = new Map<number, ResultOf<T>>();
  let next = 0;
  let taken = 0;
  let failed = Infinity;
  let failure: unknown;
  const deliver = (index: number, result: ResultOf<T>): void => {
    finished.set(index, result);
    for (let ready = finished.get(taken); ready !== undefined; ready = finished.get(taken)) {
      finished.delete(taken);
      take(ready, taken);
      taken += 1;
    }
  };
  const follow = async (lane: Lane): Promise<void> => {
    while (next < Math.min(tasks.length, failed)) {
      if (next - taken > most) {
        await pause();
        continue;
      }
      const index = next;
      next += 1;
      try {
        deliver(index, resultOf<T>(await lane(tasks[index]!)));
      } catch (error) {
        if (index >= failed) return;
        failed = index;
        failure = error;
      }
    }
  };
  await Promise.all(lanes.map(follow));
  if (failed < Infinity) throw failure;
}
