import { Workbench, type Task } from '../../experiment/index.js';
import { attempt } from '../answers.js';
import type { Order, Reply } from './messages.js';

const bench = new Workbench();
let scenario: Task['scenario'];

addEventListener('message', ({ data: { id, task } }: MessageEvent<Order>) => {
  scenario = task.scenario ?? scenario;
  const answer = attempt(() => bench.perform({ ...task, scenario } as Task));
  // Copied, for memory that changes hands slows down every later run: see the worker of threads.
  postMessage({ id, answer } satisfies Reply);
});
