import { readFile } from 'node:fs/promises';
import { wordProblem, type Problem } from './documents/index.js';
import { isFact } from './evidence/index.js';
import { filesNear } from './files/index.js';
import { readScenario, type Scenario } from './scenario/index.js';

export { simulate, type RunResult, type SimulateOptions } from './experiment/index.js';
export { answerText } from './report/index.js';
export { defineStrategy, StrategyError, type Aids, type Decision, type StrategyDefinition } from './strategies/index.js';
export { InvariantError } from './simulation/index.js';
export type { Problem } from './documents/index.js';
export type { Scenario, ScenarioInput } from './scenario/index.js';

/** A document with mistakes: all of them, each with its place. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => wordProblem(problem, 'en')).join('\n'));
  }
}

/** Reads and checks a scenario file. Rejects with DocumentError, or with the error of reading the file. */
export async function loadScenario(file: string, set: readonly string[] = [], allowCode = false): Promise<Scenario> {
  const read = readScenario(await readFile(file, 'utf8'), {
    file,
    set: [...set],
    sources: isFact,
    find: filesNear(file),
    allowCode,
  });
  if ('problems' in read) throw new DocumentError(read.problems);
  return read.scenario;
}
