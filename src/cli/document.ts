import { noPlaces, problemAt, wordProblem, type Problem } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { largestSnapshot, readSnapshot, scenarioAfter, type Snapshot } from '../experiment/index.js';
import { filesNear, readDocument, readUpTo } from '../files/index.js';
import { readScenario, type ReadScenario, type Scenario } from '../scenario/index.js';
import { engine } from './engine.js';
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

/** A scenario that continues what a snapshot holds. */
export interface Continued extends Loaded {
  readonly from: Snapshot;
}

/** Reads a snapshot file with overrides of its scenario, as `openScenario` reads a scenario. */
export function openSnapshot(file: string, set: readonly string[], speech: Speech, allowCode = false): Continued | undefined {
  const opened = whole(file, () => readUpTo(file, largestSnapshot), speech);
  if (opened === undefined) return undefined;
  const read = 'size' in opened ? tooLarge(file, opened.size) : readSnapshot(opened.bytes, engine, file);
  if ('problems' in read) {
    refuse(read.problems, speech, exit.invalid);
    return undefined;
  }
  const loaded = told(scenarioAfter(read.snapshot, { file, set, sources: isFact, allowCode }), speech);
  return loaded && { ...loaded, from: read.snapshot };
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

export function told(read: ReadScenario, speech: Speech): Loaded | undefined {
  if ('problems' in read) {
    refuse(read.problems, speech, exit.invalid);
    return undefined;
  }
  say(read.warnings, speech);
  return { scenario: read.scenario, hash: read.hash };
}

function tooLarge(file: string, found: number | null): { readonly problems: readonly Problem[] } {
  return { problems: [problemAt({ code: 'too-large', found, max: largestSnapshot, of: 'bytes' }, noPlaces(file)([]), '')] };
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
