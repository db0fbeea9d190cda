import type { Language } from '../../documents/index.js';
import type { AnyAnswer, Materials } from './materials.js';
import { documentWords, type DocumentWords } from './words.js';

/** What sections on answers that were read ask: words, names where a scenario is at hand, and where numbers come from. */
export interface AnswerTelling {
  readonly language: Language;
  readonly words: DocumentWords;
  readonly name: (vendor: string) => string;
  readonly caption: (answer: AnyAnswer) => string;
}

export function answerTelling({ language, played }: Materials): AnswerTelling {
  const words = documentWords(language);
  return {
    language,
    words,
    name: (vendor) => played?.scenario.vendors[vendor]?.title ?? vendor,
    caption: ({ engine, scenario, seed }) => words.ofAnswer(engine, scenario?.name ?? null, seed),
  };
}
