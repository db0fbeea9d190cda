import { text_en, type ApplicationText } from '@stricli/core';
import type { Language } from '../documents/index.js';
import { en as helpEn, type Help } from './help.en.js';
import { zh as helpZh } from './help.zh.js';
import { en as sentencesEn, type Sentences } from './sentences.en.js';
import { zh as sentencesZh } from './sentences.zh.js';
import { zh as usageZh } from './usage.zh.js';

/** All that the command line says, in one language. */
export interface Speech {
  readonly language: Language;
  readonly help: Help;
  readonly sentences: Sentences;
  readonly usage: ApplicationText;
}

const speeches: Readonly<Record<Language, Speech>> = {
  en: { language: 'en', help: helpEn, sentences: sentencesEn, usage: text_en },
  'zh-Hans': { language: 'zh-Hans', help: helpZh, sentences: sentencesZh, usage: usageZh },
};

export const speechIn = (language: Language): Speech => speeches[language];
