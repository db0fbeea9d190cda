import { files } from './complete.js';
import { langs } from './language.js';
import type { Speech } from './speech.js';

/** A whole number between bounds; what it throws becomes a usage error. */
export function wholeNumber(least: number, most: number, { sentences }: Speech): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most || text.trim() === '') {
      throw new SyntaxError(sentences.wholeNumber(least, most, text));
    }
    return value;
  };
}

/** A number between bounds, both of them allowed. */
export function numberIn(least: number, most: number, { sentences }: Speech): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(value >= least && value <= most) || text.trim() === '') throw new SyntaxError(sentences.numberIn(least, most, text));
    return value;
  };
}

/** A number above zero; what it throws becomes a usage error. */
export function positiveNumber({ sentences }: Speech): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(value > 0 && value < Infinity)) throw new SyntaxError(sentences.positiveNumber(text));
    return value;
  };
}

/** `--seed`: 1 unless said. */
export const seedFlag = (speech: Speech) =>
  ({
    kind: 'parsed',
    parse: wholeNumber(0, Number.MAX_SAFE_INTEGER, speech),
    placeholder: speech.help.shared.number,
    default: '1',
    brief: speech.help.run.seed,
  }) as const;

/** One of a few words. */
export function choice(choices: readonly string[], { sentences }: Speech): (text: string) => string {
  return (text) => {
    if (!choices.includes(text)) throw new SyntaxError(sentences.choice(choices, text));
    return text;
  };
}

/** `path=value`, as text: the scenario reads it. */
function assignment({ sentences }: Speech): (text: string) => string {
  return (text) => {
    if (!/^[^=]+=/.test(text)) throw new SyntaxError(sentences.assignment(text));
    return text;
  };
}

/** A whole number that may be left out. */
export const wholeFlag = (least: number, most: number, brief: string, speech: Speech) =>
  ({
    kind: 'parsed',
    parse: wholeNumber(least, most, speech),
    optional: true,
    placeholder: speech.help.shared.number,
    brief,
  }) as const;

/** `--set path=value`, as often as wanted. */
export const setFlag = (speech: Speech) =>
  ({
    kind: 'parsed',
    parse: assignment(speech),
    variadic: true,
    optional: true,
    placeholder: speech.help.shared.assignment,
    brief: speech.help.shared.set,
  }) as const;

/** `--json`: one document of the command's kind. */
export const jsonFlag = ({ help }: Speech, kind: string) =>
  ({ kind: 'boolean', optional: true, withNegated: false, brief: help.shared.json(kind) }) as const;

/** `--allow-code`: the scenario's own strategies may be loaded. */
export const allowCodeFlag = ({ help }: Speech) =>
  ({ kind: 'boolean', optional: true, withNegated: false, brief: help.shared.allowCode }) as const;

/** Words with commas between them. */
export const words = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Words with commas between them, at least one; each is taken once. */
export function names({ sentences }: Speech): (text: string) => readonly string[] {
  return (text) => {
    const all = [...new Set(words(text))];
    if (all.length === 0) throw new SyntaxError(sentences.names);
    return all;
  };
}

/** `--csv FILE` and the like: a file that is written or read. */
export const fileFlag = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, proposeCompletions: files(), optional: true, placeholder, brief }) as const;

/** `--lang` is taken off the command line before a command sees it, for it may stand anywhere: here it is told and refused. */
export interface LangFlag {
  readonly lang?: (typeof langs)[number];
}

export const langFlag = ({ help }: Speech) => ({ kind: 'enum', values: langs, optional: true, brief: help.shared.lang }) as const;

/** The scenario that a command is about. */
export const scenarioFile = ({ help }: Speech) =>
  ({
    kind: 'tuple',
    parameters: [{ parse: String, proposeCompletions: files('yaml'), brief: help.shared.file, placeholder: 'FILE' }],
  }) as const;

/** The scenario, or the ensemble, that a command is about. */
export const marketFile = ({ help }: Speech) =>
  ({
    kind: 'tuple',
    parameters: [{ parse: String, proposeCompletions: files(), brief: help.shared.market, placeholder: 'FILE' }],
  }) as const;

/** A file of any kind that a command is about. */
export const anyFile = (brief: string) =>
  ({ kind: 'tuple', parameters: [{ parse: String, proposeCompletions: files(), brief, placeholder: 'FILE' }] }) as const;

/** A file of any kind that may be left out. */
export const optionalFile = (brief: string) =>
  ({
    kind: 'tuple',
    parameters: [{ parse: String, optional: true, proposeCompletions: files(), brief, placeholder: 'FILE' }],
  }) as const;

/** What a command does, and command lines to try. */
export function describe({ help }: Speech, whole: readonly string[], lines: readonly string[]): string {
  return [...whole, '', help.examples, ...lines.map((line) => `  outlast ${line}`)].join('\n');
}
