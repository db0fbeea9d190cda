import type { InvariantError } from '../simulation/index.js';

/** An invariant that broke in a worker; errors lose their class on the way between threads. */
export interface Failure extends Pick<InvariantError, 'month' | 'mechanism' | 'what' | 'values'> {
  readonly failed: true;
}

export function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'failed' in answer;
}
