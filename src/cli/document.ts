import { readFile } from 'node:fs/promises';
import { wordProblem, type Problem } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { filesNear } from '../files/index.js';
import { readScenario, type Scenario } from '../scenario/index.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** A scenario that may be run, and what its hash is. */
export interface Loaded {
  readonly scenario: Scenario;
  readonly hash: string;
}

/**
 * Reads a scenario file with overrides. Says every problem on stderr; sets the exit code and returns undefined where
 * the file cannot be read (usage) or is not valid.
 */
export async function openScenario(
  file: string,
  set: readonly string[],
  speech: Speech,
  allowCode = false,
): Promise<Loaded | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    process.stderr.write(`${unreadable(file, error, speech)}\n`);
    process.exitCode = exit.usage;
    return undefined;
  }
  const read = readScenario(text, { file, set: [...set], sources: isFact, find: filesNear(file), allowCode });
  const problems: readonly Problem[] = 'problems' in read ? read.problems : read.warnings;
  for (const problem of problems) process.stderr.write(`${wordProblem(problem, speech.language)}\n`);
  if ('problems' in read) {
    process.exitCode = exit.invalid;
    return undefined;
  }
  return { scenario: read.scenario, hash: read.hash };
}

function unreadable(file: string, error: unknown, { sentences }: Speech): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: sentences.missing,
    EISDIR: sentences.folder,
    EACCES: sentences.forbidden,
  };
  return `${file}: ${reasons[code] ?? sentences.unreadable(code)}`;
}
