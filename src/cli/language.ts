import type { Language } from '../documents/index.js';

/** Values of `--lang`. */
export const langs = ['en', 'zh'] as const;

const spoken: Readonly<Record<string, Language>> = { en: 'en', zh: 'zh-Hans' } satisfies Record<(typeof langs)[number], Language>;

/**
 * The language that a command line asks for with `--lang`, wherever that stands, else that of the system's locale; and the
 * words that are left of the line. A language that is not spoken is left there, to be refused with the other mistakes.
 */
export function languageOf(
  line: readonly string[],
  env: NodeJS.ProcessEnv,
): { readonly language: Language; readonly words: string[] } {
  let asked: Language | undefined;
  const words: string[] = [];
  for (let i = 0; i < line.length; i++) {
    const word = line[i]!;
    const value = word === '--lang' ? line[i + 1] : word.match(/^--lang=(.*)$/)?.[1];
    const language = spoken[value ?? ''];
    if (language === undefined) {
      words.push(word);
      continue;
    }
    asked = language;
    if (word === '--lang') i++;
  }
  return { language: asked ?? ofSystem(env), words };
}

function ofSystem(env: NodeJS.ProcessEnv): Language {
  // An empty variable says nothing, as everywhere on the system.
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return locale.startsWith('zh') ? 'zh-Hans' : 'en';
}
