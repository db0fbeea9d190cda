import type { Executor } from './tasks/executor.js';
import { Workbench } from './workbench.js';

/** Carries tasks out one after another where it is called; `pause` between two lets timers and signals in. */
export function inLine(pause: () => Promise<unknown> = () => Promise.resolve()): Executor {
  const bench = new Workbench();
  return {
    async run(tasks, take) {
      for (let i = 0; i < tasks.length; i++) {
        take(bench.perform(tasks[i]!), i);
        await pause();
      }
    },
    async close() {},
  };
}
