import type { Diff } from '../../experiment/index.js';
import type { Language } from '../../documents/index.js';
import { conditionName } from '../argument-words.js';
import type { DocumentWords } from './words.js';

/** What a scenario says of itself, which changes nothing. */
const spoken = /^(?:name|title|description)(?:\.|$)/;
/** Inputs that are told one by one. */
const mostInputs = 20;

type InputDifference = Diff['inputs']['differing'][number];

type Said = Pick<DocumentWords['change'], 'named' | 'instead' | 'added' | 'removed' | 'more'>;

/** Inputs that differ, without what a scenario says of itself. */
export const inputsThatDiffer = (differing: readonly InputDifference[]): InputDifference[] =>
  differing.filter(({ path }) => !spoken.test(path));

/** An input as it is called, with its path where the name is another. */
export function inputName(path: string, say: Said, language: Language): string {
  const name = conditionName(path, language);
  return name === path ? path : say.named(name, path);
}

/** Each input that differs in a sentence, and how many more there are. */
export function inputSentences(differing: readonly InputDifference[], say: Said, language: Language): string[] {
  const items = differing.slice(0, mostInputs).map(({ path, a, b }) => {
    const what = inputName(path, say, language);
    if (b === null) return say.removed(what, String(a));
    return a === null ? say.added(what, String(b)) : say.instead(what, String(b), String(a));
  });
  const more = differing.length - items.length;
  return more > 0 ? [...items, say.more(more)] : items;
}
