import type { Mechanism } from '../src/model/index.js';
import type { QuantityAt, QuantitySpec } from '../src/scenario/index.js';
import type { Strategy } from '../src/strategies/index.js';

/** What the pages take from the code. */
export interface Book {
  /** Folder of the checkout. */
  readonly root: string;
  readonly quantities: readonly { readonly path: string; readonly spec: QuantitySpec }[];
  readonly documentationZh: Readonly<Record<string, string>>;
  readonly mechanisms: readonly Mechanism[];
  readonly strategies: readonly Strategy[];
  /** Every number of the flagship. */
  readonly flagship: readonly QuantityAt[];
}

export function pagesOf(path: string): string[];
export function readBook(root: string): ReadonlyMap<string, string>;
export function fillPage(file: string, text: string, book: Book): string;
