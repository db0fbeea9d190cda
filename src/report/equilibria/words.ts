import type { Language } from '../../documents/index.js';
import { en, type EquilibriaWords } from './words.en.js';
import { zh } from './words.zh.js';

export type { EquilibriaWords };
export const equilibriaWords: Readonly<Record<Language, EquilibriaWords>> = { en, 'zh-Hans': zh };
