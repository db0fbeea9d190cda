import { readFile } from 'node:fs/promises';
import { wordProblem, type Language, type Problem } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { readSnapshot, scenarioAfter, type Snapshot } from '../experiment/index.js';
import { filesNear } from '../files/index.js';
import { readScenario, type ReadScenario, type Scenario } from '../scenario/index.js';
import { engine } from './engine.js';
import { exit } from './exit.js';

/** A scenario that may be run, and what its hash is. */
export interface Loaded {
  readonly scenario: Scenario;
  readonly hash: string;
}

/** Language of the surface: what was asked for, else that of the system's locale. */
export function languageOf(env: NodeJS.ProcessEnv, asked?: 'en' | 'zh'): Language {
  if (asked !== undefined) return asked === 'zh' ? 'zh-Hans' : 'en';
  // An empty variable says nothing, as everywhere on the system.
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return locale.startsWith('zh') ? 'zh-Hans' : 'en';
}

/**
 * Reads a scenario file with overrides. Says every problem on stderr; sets the exit code and returns undefined where
 * the file cannot be read (usage) or is not valid.
 */
export async function openScenario(
  file: string,
  set: readonly string[],
  language: Language,
  allowCode = false,
): Promise<Loaded | undefined> {
  const bytes = await bytesOf(file, language);
  if (bytes === undefined) return undefined;
  const read = readScenario(bytes.toString('utf8'), { file, set: [...set], sources: isFact, find: filesNear(file), allowCode });
  return told(read, language);
}

/** A scenario that continues what a snapshot holds. */
export interface Continued extends Loaded {
  readonly from: Snapshot;
}

/** Reads a snapshot file with overrides of its scenario, as `openScenario` reads a scenario. */
export async function openSnapshot(
  file: string,
  set: readonly string[],
  language: Language,
  allowCode = false,
): Promise<Continued | undefined> {
  const bytes = await bytesOf(file, language);
  if (bytes === undefined) return undefined;
  const read = readSnapshot(bytes, engine, file);
  if ('problems' in read) {
    refuse(read.problems, language, exit.invalid);
    return undefined;
  }
  const loaded = told(scenarioAfter(read.snapshot, { file, set, sources: isFact, allowCode }), language);
  return loaded && { ...loaded, from: read.snapshot };
}

/** Says problems on stderr and sets the exit code. */
export function refuse(problems: readonly Problem[], language: Language, code: number): void {
  say(problems, language);
  process.exitCode = code;
}

function say(problems: readonly Problem[], language: Language): void {
  for (const problem of problems) process.stderr.write(`${wordProblem(problem, language)}\n`);
}

function told(read: ReadScenario, language: Language): Loaded | undefined {
  if ('problems' in read) {
    refuse(read.problems, language, exit.invalid);
    return undefined;
  }
  say(read.warnings, language);
  return { scenario: read.scenario, hash: read.hash };
}

async function bytesOf(file: string, language: Language): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    process.stderr.write(`${unreadable(file, error, language)}\n`);
    process.exitCode = exit.usage;
    return undefined;
  }
}

function unreadable(file: string, error: unknown, language: Language): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Readonly<Record<string, readonly [string, string]>> = {
    ENOENT: ['there is no such file', '没有这个文件'],
    EISDIR: ['it is a folder', '这是一个文件夹'],
    EACCES: ['it may not be read', '没有读取权限'],
  };
  const [en, zh] = reasons[code] ?? [`it cannot be read (${code})`, `读不了(${code})`];
  return `${file}: ${language === 'en' ? en : zh}`;
}
