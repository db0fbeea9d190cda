import type { Language } from '../../documents/index.js';

/** "in 14 of 20 runs" */
export const ofRuns = (count: number, of: number, language: Language): string =>
  language === 'en' ? `in ${count} of ${of} runs` : `${of} 次中 ${count} 次`;

/** Names as a list in a sentence. */
export function listed(names: readonly string[], language: Language): string {
  if (language === 'zh-Hans') return names.join('、');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}
