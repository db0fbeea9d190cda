import { Document, isMap, visit } from 'yaml';
import type { MarketName } from './catalogue.js';
import type { Tree } from './entry.js';

interface About {
  readonly day: string;
  readonly market: MarketName;
  readonly rows: number;
  readonly told: boolean;
}

const comments: Readonly<Record<string, string>> = {
  factors: ' What is bought to train and to serve.',
  segments: ' Who buys: counts and shares of the last surveys.',
  vendors: ' Who sells: whoever a row names, with the level, prices and money that rows give.',
};

/** Writes a tree as a scenario document: a number on a line, with its range and what it rests on. */
export function yamlOf(tree: Tree, { day, market, rows, told }: About): string {
  const document = new Document(tree, { aliasDuplicateObjects: false });
  document.commentBefore = [
    ` The ${market} market as it was known on ${day}, assembled by outlast scenario --as-of ${day} --market ${market}${told ? ' --told' : ''}`,
    ` from the ${rows} verified rows of evidence about that day or before${told ? ' that had been told by then' : ''}, and from nothing later.`,
    ' Sources are rows (F....: outlast evidence F....) or `assumption`, which has a range. `hindsight: true` marks a row about the day or',
    ' before that was first told after it.',
  ].join('\n');
  visit(document, {
    Map(_, node) {
      if (node.has('value') || node.items.every(({ value }) => !isMap(value)))
        node.flow = node.items.length <= 8 && (node.has('value') || node.items.length <= 4);
    },
    Pair(_, pair) {
      const key = String(pair.key);
      const note = comments[key];
      if (note !== undefined && isMap(pair.value) && document.has(key) && document.get(key, true) === pair.value) {
        const at = pair.key as { commentBefore?: string; spaceBefore?: boolean };
        at.commentBefore = note;
        at.spaceBefore = true;
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
