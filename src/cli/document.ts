import { wordProblem, type Problem } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { filesNear, readDocument } from '../files/index.js';
import { readScenario, type ReadScenario, type Scenario } from '../scenario/index.js';
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
export function openScenario(file: string, set: readonly string[], speech: Speech, allowCode = false): Loaded | undefined {
  const text = openText(file, speech);
  if (text === undefined) return undefined;
  const read = readScenario(text, { file, set: [...set], sources: isFact, find: filesNear(file), allowCode });
  return told(read, speech);
}

/** The text of a document; says why it cannot be read (usage) or is none (invalid), and sets the exit code. */
export function openText(file: string, speech: Speech): string | undefined {
  const document = whole(file, () => readDocument(file), speech);
  if (document === undefined) return undefined;
  if ('text' in document) return document.text;
  refuse([document.problem], speech, exit.invalid);
  return undefined;
}

/** Says problems on stderr and sets the exit code. */
export function refuse(problems: readonly Problem[], speech: Speech, code: number): void {
  say(problems, speech);
  const [first] = problems;
  // A person may want to know more; a program or a log does not.
  if (first !== undefined && process.stderr.isTTY) process.stderr.write(`${speech.sentences.explain(first.code)}\n`);
  process.exitCode = code;
}

function say(problems: readonly Problem[], speech: Speech): void {
  for (const problem of problems) process.stderr.write(`${wordProblem(problem, speech.language)}\n`);
}

/** What a reader gives, its problems or warnings said; undefined where there are problems, with the exit code set. */
export function told(read: ReadScenario, speech: Speech): Loaded | undefined {
  if ('problems' in read) {
    refuse(read.problems, speech, exit.invalid);
    return undefined;
  }
  say(read.warnings, speech);
  return { scenario: read.scenario, hash: read.hash };
}

/** What `read` brings, or undefined where the system does not let the file be read, which is said. */
export function whole<T>(file: string, read: () => T, speech: Speech): T | undefined {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${unreadable(file, error, speech)}\n`);
    process.exitCode = exit.usage;
    return undefined;
  }
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
