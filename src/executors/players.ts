import { once } from 'node:events';
import { setImmediate as pause } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { Bench, InLine, type Playable, type Played, type Players } from '../calibration/index.js';
import type { PlayTask } from './player-worker.js';

/** Runs that a thread is given at a time: long enough that handing them over costs little. */
const perChunk = 10;

/** Players that are to be sent home. */
export interface Crew extends Players {
  close(): Promise<void>;
}

/** Players on `count` threads of this machine: this one and `count - 1` workers. */
export function players(count: number): Crew {
  if (count === 1) {
    const here = new InLine(pause);
    return { play: (wanted, tell) => here.play(wanted, tell), close: () => Promise.resolve() };
  }
  const pool = new Piscina({
    filename: new URL('./player-worker.js', import.meta.url).href,
    minThreads: count - 1,
    maxThreads: count - 1,
    concurrentTasksPerWorker: 2,
    atomics: 'disabled',
  });
  // A worker that is ended while it still loads its modules takes the process with it: closing waits for its first word.
  const awake = pool.threads.map((worker) => Promise.race([once(worker, 'message'), once(worker, 'exit')]));
  const bench = new Bench();
  const keys = new Map<Playable, number>();
  const keyOf = (of: Playable): number => {
    if (!keys.has(of)) keys.set(of, keys.size);
    return keys.get(of)!;
  };
  return {
    async play({ of, values, replicates }, tell) {
      const found: Played[] = Array.from({ length: values.length }, () => null);
      const key = keyOf(of);
      let next = 0;
      let done = 0;
      const follow = async (perform: (task: PlayTask) => Promise<readonly Played[]>): Promise<void> => {
        while (next < values.length) {
          const from = next;
          next = Math.min(values.length, from + perChunk);
          const task = { key, of, values: values.slice(from, next), replicates: replicates.slice(from, next) };
          (await perform(task)).forEach((one, i) => (found[from + i] = one));
          done += task.values.length;
          tell(done);
        }
      };
      const here = async ({ values: own, replicates: lots }: PlayTask): Promise<readonly Played[]> => {
        const read: Played[] = [];
        for (let i = 0; i < own.length; i++) {
          read.push(bench.perform(of, own[i]!, lots[i]!));
          // Workers are handed more as soon as they are done.
          await pause();
        }
        return read;
      };
      const away = async (task: PlayTask): Promise<readonly Played[]> => (await pool.run(task)) as readonly Played[];
      await Promise.all([...Array.from({ length: 2 * (count - 1) }, () => follow(away)), follow(here)]);
      return found;
    },
    async close() {
      await Promise.allSettled(awake);
      await pool.destroy();
    },
  };
}
