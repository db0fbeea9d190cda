import { isMap, isScalar, parseDocument, type Pair } from 'yaml';
import { strategyNames } from '../../scenario/index.js';
import type { Fallback } from '../protocol/market.js';

/** A document that brings code along, without it: vendors that it decides for play a shipped strategy. */
export interface Disarmed {
  readonly text: string;
  readonly fallbacks: readonly Fallback[];
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** What a vendor plays whose strategy is code: it goes on giving weights away where it has given some. */
const fallbackOf = (open: boolean): string => (open ? 'open-weights' : 'closed-premium');

/**
 * Takes code out of a document before it is read, for a page never runs any. Lines stay where they are, so that places of
 * problems are those of the reader's own text.
 */
export function disarmed(text: string): Disarmed {
  if (!/^["']?code["']?\s*:/m.test(text)) return { text, fallbacks: [] };
  const document = parseDocument(text, { keepSourceTokens: false });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return { text, fallbacks: [] };
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === 'code');
  if (pair === undefined || !isMap(pair.value)) return { text, fallbacks: [] };
  const names = new Set(pair.value.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
  const cuts: Cut[] = [{ ...spanOf(pair), by: '' }];
  const fallbacks: Fallback[] = [];
  const vendors = root.get('vendors', true);
  for (const { key, value } of isMap(vendors) ? vendors.items : []) {
    if (!isMap(value) || !isScalar(key)) continue;
    const strategy = value.get('strategy', true);
    if (!isScalar(strategy) || !names.has(String(strategy.value)) || isShipped(String(strategy.value))) continue;
    const plays = fallbackOf(value.has('open'));
    const [from, to] = strategy.range!;
    cuts.push({ from, to, by: plays });
    fallbacks.push({ vendor: String(key.value), code: String(strategy.value), plays });
  }
  return { text: without(text, cuts), fallbacks };
}

const isShipped = (name: string): boolean => (strategyNames as readonly string[]).includes(name);

function spanOf({ key, value }: Pair): { readonly from: number; readonly to: number } {
  const start = (key as { range: readonly number[] }).range[0]!;
  return { from: start, to: (value as { range: readonly number[] }).range[1]! };
}

/** The text with every cut filled: by its word, or by spaces that keep the lines. */
function without(text: string, cuts: readonly Cut[]): string {
  return cuts
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (left, { from, to, by }) =>
        left.slice(0, from) + (by === '' ? left.slice(from, to).replace(/[^\n]/g, ' ') : by) + left.slice(to),
      text,
    );
}
