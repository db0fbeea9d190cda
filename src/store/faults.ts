import { noPlaces, problemAt, type Finding, type Problem, type ProblemOf } from '../documents/index.js';

/** Why a store cannot be used, or a query not be answered: something that a user can mend. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}

export function storeError(finding: Finding, file: string, cause?: unknown): StoreError {
  return new StoreError(problemAt(finding, noPlaces(file)([]), ''), { cause });
}

type Fault = ProblemOf<'bad-store'>['reason'];

/** What the database and the system say, in the order in which it is asked for: a full disk may also be called an IO error. */
const said: readonly (readonly [RegExp, Fault])[] = [
  [/conflicting lock|could not set lock|being used by another process/i, 'locked'],
  [/no space left|file too large|disk quota|ENOSPC|EFBIG|EDQUOT|could not write|out of disk/i, 'full'],
  [/permission denied|read-only file system|read-only mode|EACCES|EPERM|EROFS/i, 'read-only'],
  [/no such file|not a directory|ENOENT|ENOTDIR|does not exist in directory|database does not exist/i, 'absent'],
  [
    /corrupt|checksum|not a valid duckdb|serialization error|failure while replaying|version number|could not read|invalidated/i,
    'damaged',
  ],
];

/** The fault that an error of the database or the system tells of, or undefined where it is something else. */
export function faultIn(error: unknown): Fault | undefined {
  const message = error instanceof Error ? error.message : String(error);
  return said.find(([pattern]) => pattern.test(message))?.[1];
}

/** Does work on a store; what it throws becomes a problem of that file where it is one. */
export async function onStore<T>(file: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = faultIn(error);
    if (reason === undefined) throw error;
    throw storeError({ code: 'bad-store', reason }, file, error);
  }
}
