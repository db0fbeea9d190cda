import type { ResultOf, Task } from './task.js';

/**
 * Where tasks are carried out: in line, in threads, later on a queue. Results arrive in the order of the tasks,
 * whatever the order in which they were finished, so that nothing downstream depends on who was faster.
 */
export interface Executor {
  /** Hands every result to `take`, in order. Rejects with the first error, and stops. */
  run<T extends Task>(tasks: readonly T[], take: (result: ResultOf<T>, index: number) => void): Promise<void>;
  close(): Promise<void>;
}
