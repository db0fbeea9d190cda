import type { Language } from '../documents/index.js';

/** Names one after another: a, b, c; a、b、c. */
export const enumerated = (names: readonly string[], language: Language): string => names.join(language === 'en' ? ', ' : '、');

/** What is said one after another: a; b; c. */
export const clauses = (parts: readonly string[], language: Language): string => parts.join(language === 'en' ? '; ' : '；');

/** Parts of one thing, in one line: a, b; 甲，乙. */
export const joined = (parts: readonly string[], language: Language): string => parts.join(language === 'en' ? ', ' : '，');

/** A name with what is said of it: a, b. */
export const beside = (name: string, said: string, language: Language): string => joined([name, said], language);

/** What stands in parentheses after something: a (b). */
export const aside = (name: string, said: string, language: Language): string =>
  language === 'en' ? `${name} (${said})` : `${name}（${said}）`;

/** What is said under a name: a: b. */
export const under = (name: string, said: string, language: Language): string =>
  `${name}${language === 'en' ? ': ' : '：'}${said}`;
