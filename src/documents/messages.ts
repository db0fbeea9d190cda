import { clipped } from './clip.js';
import type { Language } from './language.js';
import { en } from './messages.en.js';
import { zh } from './messages.zh.js';
import type { Place, Problem } from './problem.js';

const catalogues = { en, 'zh-Hans': zh } as const;

const warning: Record<Language, string> = { en: ' (warning)', 'zh-Hans': '（警告）' };

/** What is wrong, what is allowed and what was probably meant, without the place. */
export function sentenceOf(problem: Problem, language: Language): string {
  // Every catalogue has a sentence for every code, of that code's fields; the compiler checks both, but not their meeting here.
  const word = catalogues[language][problem.code] as (problem: Problem) => string;
  return word(problem);
}

/** A whole line for a reader: `file:line:column code: path: sentence`. */
export function wordProblem(problem: Problem, language: Language): string {
  const mark = problem.severity === 'warning' ? warning[language] : '';
  const path = problem.path === '' ? '' : `${clipped(problem.path)}: `;
  return shown(`${wordPlace(problem.at)} ${problem.code}${mark}: ${path}${sentenceOf(problem, language)}`);
}

/** A line in which what a document says can neither break the line nor move a terminal's cursor. */
function shown(line: string): string {
  return line.replace(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function wordPlace({ file, line, column }: Place): string {
  return line === 0 ? file : `${file}:${line}:${column}`;
}
