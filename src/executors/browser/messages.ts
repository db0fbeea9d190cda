import type { Task } from '../../experiment/index.js';
import type { Answer } from '../answers.js';

/** A task for a worker; its scenario only where the worker does not have it from the task before. */
export interface Order {
  readonly id: number;
  readonly task: Omit<Task, 'scenario'> & { readonly scenario?: Task['scenario'] };
}

export interface Reply {
  readonly id: number;
  readonly answer: Answer;
}
