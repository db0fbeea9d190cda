import { en, type Entry } from './catalogue.en.js';
import { zh } from './catalogue.zh.js';
import type { Language } from './language.js';
import type { ProblemCode } from './problem.js';

const catalogues: Readonly<Record<Language, Readonly<Record<ProblemCode, Entry>>>> = { en, 'zh-Hans': zh };

/** Every code that a problem may have, by name. */
export const problemCodes = Object.keys(en).toSorted() as readonly ProblemCode[];

/** What a code means, and what helps. */
export const entryOf = (code: ProblemCode, language: Language): Entry => catalogues[language][code];
