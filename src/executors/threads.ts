import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { InvariantError } from '../simulation/index.js';
import { inLine, type Executor, type Result } from '../experiment/index.js';
import { isFailure } from './worker-message.js';

/** Threads to use where nobody says: one a core, at most eight. */
export function defaultThreads(): number {
  return Math.min(8, availableParallelism());
}

/** An executor on `count` threads of this machine; one thread needs no worker. */
export function threads(count: number): Executor {
  if (count === 1) return inLine();
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: 1,
  });
  return {
    async run(tasks, take) {
      const pending = tasks.map((task) => pool.run(task) as Promise<unknown>);
      // After a failure nobody waits for the rest; closing the pool ends them.
      for (const promise of pending) promise.catch(() => {});
      for (let i = 0; i < pending.length; i++) {
        const answer = await pending[i]!;
        if (isFailure(answer)) throw new InvariantError(answer.month, answer.mechanism, answer.what, answer.values);
        take(answer as Extract<Result, { type: (typeof tasks)[number]['type'] }>, i);
      }
    },
    close: () => pool.destroy(),
  };
}
