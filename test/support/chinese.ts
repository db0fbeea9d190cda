/** What no Chinese text has, by what it is called. */
const faults: Readonly<Record<string, RegExp>> = {
  /** Punctuation of another script beside Chinese, where Chinese has its own. */
  punctuation: /\p{Script=Han}[,;:?!]|[,;:?!] ?(?=\p{Script=Han})|\((?=\p{Script=Han})|(?<=\p{Script=Han}) ?[()]/u,
  /** Thousands, millions and billions, and dollars as English writes them. */
  magnitude: /\d ?[kMBT]\b/,
  dollars: /\$\d/,
  /** A space between two characters, and none between one and a Latin letter. */
  space: /\p{Script=Han} \p{Script=Han}|[，。；：？！、（）] \S|\S [，。；：？！、（）]/u,
  'no space': /\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u,
};

/** What is not Chinese in a text, each with its fault. */
export const faultsIn = (text: string): string[] =>
  Object.entries(faults).flatMap(([fault, pattern]) => (pattern.test(text) ? [`${fault}: ${text}`] : []));

/** Every text in a piece of data. */
export function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}
