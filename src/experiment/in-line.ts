import type { Executor } from './executor.js';
import { Workbench } from './workbench.js';

/** Carries tasks out one after another where it is called. */
export function inLine(): Executor {
  const bench = new Workbench();
  return {
    async run(tasks, take) {
      for (let i = 0; i < tasks.length; i++) {
        take(bench.perform(tasks[i]!), i);
        // Lets timers and signals in between two chunks.
        await Promise.resolve();
      }
    },
    async close() {},
  };
}
