import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate as pause } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { inLine, Workbench, type Executor, type Result } from '../experiment/index.js';
import { InvariantError } from '../simulation/index.js';
import { StrategyError } from '../strategies/index.js';
import { isFailure, isStrategyFailure, Packer } from './wire.js';

/** Tasks that wait in each worker, so that none idles while this thread computes and cannot hand out more. */
const ahead = 2;

/** Results that wait for an earlier one: the paths of all replicates are never held at once. */
const most = 64;

/** Threads to use where nobody says: one a core, at most eight. */
export function defaultThreads(): number {
  return Math.min(8, availableParallelism());
}

/** An executor on `count` threads of this machine: this one, which also collects, and `count - 1` workers. */
export function threads(count: number): Executor {
  if (count === 1) return inLine(pause);
  const workers = count - 1;
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: ahead,
    // A worker that waits on an atomic does not see the tasks that already wait for it.
    atomics: 'disabled',
  });
  // A worker that is ended while it still loads its modules takes the process with it: closing waits for its first word.
  const awake = pool.threads.map((worker) => Promise.race([once(worker, 'message'), once(worker, 'exit')]));
  const packer = new Packer();
  const bench = new Workbench();
  return {
    async run(tasks, take) {
      type Answer = Extract<Result, { type: (typeof tasks)[number]['type'] }>;
      const finished = new Map<number, Answer>();
      let next = 0;
      let taken = 0;
      let failed = Infinity;
      let failure: unknown;
      const deliver = (index: number, answer: Answer): void => {
        finished.set(index, answer);
        for (let ready = finished.get(taken); ready !== undefined; ready = finished.get(taken)) {
          finished.delete(taken);
          take(ready, taken);
          taken += 1;
        }
      };
      const lane = async (perform: (index: number) => Promise<unknown>): Promise<void> => {
        while (next < Math.min(tasks.length, failed)) {
          if (next - taken > most) {
            await pause();
            continue;
          }
          const index = next;
          next += 1;
          try {
            const answer = await perform(index);
            if (isFailure(answer))
              throw new InvariantError(answer.month, answer.mechanism, answer.what, answer.whose, answer.values);
            if (isStrategyFailure(answer)) throw new StrategyError(answer.misdecided);
            deliver(index, answer as Answer);
          } catch (error) {
            if (index >= failed) return;
            failed = index;
            failure = error;
          }
        }
      };
      const inWorker = (index: number): Promise<unknown> => pool.run(packer.pack(tasks[index]!));
      const here = async (index: number): Promise<unknown> => {
        const answer = bench.perform(tasks[index]!);
        await pause();
        return answer;
      };
      await Promise.all([...Array.from({ length: workers * ahead }, () => lane(inWorker)), lane(here)]);
      // The first task that failed speaks, whoever was faster.
      if (failed < Infinity) throw failure;
    },
    async close() {
      await Promise.allSettled(awake);
      await pool.destroy();
    },
  };
}
