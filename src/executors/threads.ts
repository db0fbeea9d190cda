import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate as pause } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { inLine, Turns, Workbench, type Executor } from '../experiment/index.js';
import { inOrder, type Lane } from './in-order.js';
import { Packer } from './wire.js';

/** Tasks of one design that wait in each worker, so that none idles while this thread computes and cannot hand out more. */
const ahead = 2;
/** Designs that are played at the same time without one worker waiting for what this thread has not handed out yet. */
const designs = 8;

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
    concurrentTasksPerWorker: ahead * designs,
    // A worker that waits on an atomic does not see the tasks that already wait for it.
    atomics: 'disabled',
  });
  // A worker that is ended while it still loads its modules takes the process with it: closing waits for its first word.
  const awake = pool.threads.map((worker) => Promise.race([once(worker, 'message'), once(worker, 'exit')]));
  const packer = new Packer();
  const bench = new Workbench();
  const inWorker: Lane = (task) => pool.run(packer.pack(task));
  // One task at a time, whoever asks: between any two, workers are heard.
  const turns = new Turns();
  const here: Lane = (task) =>
    turns.take(async () => {
      const result = bench.perform(task);
      await pause();
      return result;
    });
  return {
    run: (tasks, take) => inOrder(tasks, take, [...Array.from({ length: workers * ahead }, () => inWorker), here], pause),
    async close() {
      await Promise.allSettled(awake);
      await pool.destroy();
    },
  };
}
