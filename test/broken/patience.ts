import { expect } from 'vitest';

/** Seconds that anybody waits until a broken document is refused. */
export const patience = 2;

/**
 * What `refuse` returns, where that takes no longer than anybody waits: the time that passes, not the processor's alone.
 *
 * Neighbours may have taken the time. So what is told to have been spent `queued`, in seconds, is left out, and it has up to three
 * attempts, of which the quickest counts.
 */
export async function inTime<T>(refuse: () => T | Promise<T>, queued: (result: T) => number = () => 0): Promise<T> {
  let least = Infinity;
  for (let attempt = 1; ; attempt++) {
    const start = performance.now();
    const result = await refuse();
    least = Math.min(least, (performance.now() - start) / 1000 - queued(result));
    if (least < patience || attempt === 3) {
      expect(least, 'seconds until it was refused').toBeLessThan(patience);
      return result;
    }
  }
}
