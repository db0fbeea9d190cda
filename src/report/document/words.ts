import type { Language } from '../../documents/index.js';
import { en, type DocumentWords } from './words.en.js';
import { zh } from './words.zh.js';

const catalogues: Readonly<Record<Language, DocumentWords>> = { en, 'zh-Hans': zh };

/** Everything a report says that no other answer says already. */
export const documentWords = (language: Language): DocumentWords => catalogues[language];

export type { DocumentWords };
