import { CST, Lexer, Parser } from 'yaml';

/** How large and how deep a text may be before it is refused unread. */
export interface TextBounds {
  /** Words, signs, escapes and line breaks. */
  readonly parts: number;
  /** Maps and lists within one another. */
  readonly depth: number;
}

/** The parser's tokens, or where in the text a bound was passed. */
export type Tokens = { readonly tokens: readonly CST.Token[] } | { readonly passed: keyof TextBounds; readonly offset: number };

/**
 * Reads tokens and stops at the very part with which a bound is passed.
 *
 * The bounds are kept while the text is read and not after: the parser's time and memory grow with the square of the
 * depth and by a kilobyte for every part, and what follows it recurses.
 */
export function tokensOf(text: string, bounds: TextBounds, onNewLine: (offset: number) => void): Tokens {
  const parser = new Parser(onNewLine);
  const tokens: CST.Token[] = [];
  let parts = 0;
  onNewLine(0);
  for (const part of new Lexer().lex(text)) {
    parts += signsIn(part);
    if (parts > bounds.parts) return { passed: 'parts', offset: parser.offset };
    tokens.push(...parser.next(part));
    const deep = deeperThan(bounds.depth, parser.stack);
    if (deep !== undefined) return { passed: 'depth', offset: deep.offset };
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** The first collection that is open within `max` others. */
function deeperThan(max: number, open: readonly CST.Token[]): CST.Token | undefined {
  return open.length <= max ? undefined : open.filter((token) => 'items' in token)[max];
}

/** A part is a word or a sign, unless it only says what the next one is; in double quotes every escape is a sign of its own. */
function signsIn(part: string): number {
  if (part === CST.SCALAR || part === CST.DOCUMENT || part === CST.FLOW_END) return 0;
  return part.startsWith('"') ? part.split('\\').length : 1;
}
