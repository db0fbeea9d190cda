import type { Result, ResultOf, Task } from '../experiment/index.js';
import { InvariantError } from '../simulation/index.js';
import { StrategyError } from '../strategies/index.js';

/** An invariant that broke in a worker; errors lose their class on the way between threads. */
interface Failure extends Pick<InvariantError, 'month' | 'mechanism' | 'what' | 'whose' | 'values'> {
  readonly failed: true;
}

/** A strategy that could not be read, or decided what cannot be done, in a worker. */
interface StrategyFailure {
  readonly misdecided: string;
}

/** What a worker says: a result, or why there is none. */
export type Answer = Result | Failure | StrategyFailure;

/** Carries out a task in a worker; errors that a user can cause become data, which travels. */
export function attempt(perform: () => Result): Answer {
  try {
    return perform();
  } catch (error) {
    if (error instanceof StrategyError) return { misdecided: error.message };
    if (!(error instanceof InvariantError)) throw error;
    const { month, mechanism, what, whose, values } = error;
    return { failed: true, month, mechanism, what, whose, values };
  }
}

/** The result in an answer, or the error that the worker met. */
export function resultOf<T extends Task>(given: unknown): ResultOf<T> {
  const answer = given as Answer;
  if ('failed' in answer) {
    throw new InvariantError(answer.month, answer.mechanism, answer.what, answer.whose, answer.values);
  }
  if ('misdecided' in answer) throw new StrategyError(answer.misdecided);
  return answer as ResultOf<T>;
}
