import type { Language } from '../documents/index.js';
import { en, type Words } from './words.en.js';
import { zh } from './words.zh.js';

/** Everything the answer says, by language. */
const catalogues: Readonly<Record<Language, Words>> = { en, 'zh-Hans': zh };

export const wordsIn = (language: Language): Words => catalogues[language];

export type { Words };
