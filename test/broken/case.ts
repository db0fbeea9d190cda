import type { ProblemCode } from '../../src/documents/index.js';

/** A document that nobody can run, and what has to be said of it. */
export interface Broken {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** Every one of them is among what is said. */
  readonly codes: readonly ProblemCode[];
  /** Line at which the first of the codes stands. */
  readonly line?: number;
  /** Overrides, as `--set` takes them. */
  readonly set?: readonly string[];
  /** Files beside the document, by name; a null is a folder, `-> x` a link to x. */
  readonly beside?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly allowCode?: boolean;
}

export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A shipped document in which one text was replaced, with the line of the change. */
export function replaced(text: string, from: string, to: string): { readonly text: string; readonly line: number } {
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`the document has no ${from}`);
  return { text: text.slice(0, at) + to + text.slice(at + from.length), line: lineOf(text, at) };
}
