import { expect, test } from 'vitest';
import { Pace } from '../../src/experiment/index.js';

/** A pace after a block of replicates that took so many seconds each, by a clock that only they move. */
async function paceAfter(threads: number, seconds: number, replicates: number) {
  let now = 0;
  const pace = new Pace(threads, () => now);
  await pace.timed(replicates, async () => {
    now += seconds * replicates;
  });
  return pace.next();
}

test('a block is as long as a crash may cost, whatever a replicate takes, and a task a hundredth of it on its thread', async () => {
  for (const each of [0.002, 0.01, 0.05]) {
    const { block, task } = await paceAfter(2, each, 100);
    expect(block * each).toBeCloseTo(2, 1);
    expect(task).toBe(Math.max(1, Math.round(0.01 / each)));
  }
});

test('slow replicates still occupy every thread, and quick ones do not fill memory', async () => {
  expect(await paceAfter(4, 60, 4)).toEqual({ block: 4, task: 1 });
  const { block, task } = await paceAfter(2, 1e-7, 100);
  expect(block).toBe(4096);
  expect(task).toBe(1024);
});
