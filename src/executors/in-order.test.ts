import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Result, UnbeatableTask } from '../experiment/index.js';
import { InvariantError } from '../simulation/index.js';
import { StrategyError } from '../strategies/index.js';
import { attempt } from './answers.js';
import { inOrder, type Lane } from './in-order.js';

const tasks = Array.from({ length: 9 }, (_, count) => ({ type: 'unbeatable', count }) as UnbeatableTask);
const resultFor = (count: number): Result => ({ type: 'unbeatable', values: Float64Array.of(count) });
const countOf = (task: Parameters<Lane>[0]): number => (task as UnbeatableTask).count;
const pause = (): Promise<void> => after(0);

/** A lane that is slow with even tasks, so that later ones are finished first. */
const uneven: Lane = async (task) => {
  await after(countOf(task) % 2 === 0 ? 20 : 1);
  return resultFor(countOf(task));
};

test('results are handed over in the order of the tasks, whichever was finished first', async () => {
  const taken: number[] = [];
  await inOrder(tasks, ({ values }, index) => taken.push(values[0]!, index), [uneven, uneven, uneven], pause);
  expect(taken).toEqual(tasks.flatMap((_, i) => [i, i]));
});

test('the first task that failed speaks, although a later one failed before it', async () => {
  const failing: Lane = async (task) => {
    if (countOf(task) < 3) return uneven(task);
    await after(countOf(task) === 3 ? 30 : 1);
    return attempt(() => {
      if (countOf(task) === 3) throw new InvariantError(7, 'choice', 'a price is not a price', 'a', {});
      throw new StrategyError(`task ${countOf(task)}`);
    });
  };
  const taken: number[] = [];
  const run = inOrder(tasks, (_, index) => taken.push(index), [failing, failing, failing], pause);
  await expect(run).rejects.toThrow(InvariantError);
  expect(taken).toEqual([0, 1, 2]);
});

test('an error that no user can cause stays an error', () => {
  expect(() =>
    attempt(() => {
      throw new TypeError('x');
    }),
  ).toThrow(TypeError);
});
