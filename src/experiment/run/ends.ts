import { evaluatorOn } from '../points/evaluate.js';
import type { Executor } from '../tasks/executor.js';
import type { Output } from '../tasks/output.js';
import type { Keyed } from '../tasks/task.js';
import type { Influence } from './assumptions.js';

/** What an output comes to at both ends of a number's range, all others at their best guess. */
export interface Ends {
  readonly influence: Influence;
  readonly low: number;
  readonly high: number;
}

/** Plays numbers at both ends of their ranges, one at a time, in mean-field: what the output is as it stands, and at the ends. */
export async function outputAtEnds(
  keyed: Keyed,
  influences: readonly Influence[],
  output: Output,
  executor: Executor,
): Promise<{ readonly base: number; readonly ends: readonly Ends[] }> {
  const set = (path: string, value: number) => ({ id: `${path}=${value}`, sets: [`${path}=${value}`] });
  const points = [{ id: '', sets: [] }, ...influences.flatMap(({ path, low, high }) => [set(path, low), set(path, high)])];
  const { values } = await evaluatorOn({ executor }).evaluate({
    ...keyed,
    points,
    outputs: [output],
    fidelity: 'mean-field',
    replicates: 1,
    seed: 0,
  });
  return {
    base: values[0]!,
    ends: influences.map((influence, i) => ({ influence, low: values[1 + 2 * i]!, high: values[2 + 2 * i]! })),
  };
}
