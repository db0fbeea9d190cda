import { readFile } from 'node:fs/promises';
import { wordProblem, type Language, type Problem } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { filesNear } from '../files/index.js';
import { readScenario, type Scenario } from '../scenario/index.js';
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
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    process.stderr.write(`${unreadable(file, error, language)}\n`);
    process.exitCode = exit.usage;
    return undefined;
  }
  const read = readScenario(text, { file, set: [...set], sources: isFact, find: filesNear(file), allowCode });
  const problems: readonly Problem[] = 'problems' in read ? read.problems : read.warnings;
  for (const problem of problems) process.stderr.write(`${wordProblem(problem, language)}\n`);
  if ('problems' in read) {
    process.exitCode = exit.invalid;
    return undefined;
  }
  return { scenario: read.scenario, hash: read.hash };
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
