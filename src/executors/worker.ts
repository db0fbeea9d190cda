import { Workbench, type Result, type Task } from '../experiment/index.js';
import { InvariantError } from '../simulation/index.js';
import type { Failure } from './worker-message.js';

const bench = new Workbench();

/** Carries out one task in a worker thread. */
export default function perform(task: Task): Result | Failure {
  try {
    const result: Result = bench.perform(task);
    return result;
  } catch (error) {
    if (!(error instanceof InvariantError)) throw error;
    const { month, mechanism, what, values } = error;
    return { failed: true, month, mechanism, what, values };
  }
}
