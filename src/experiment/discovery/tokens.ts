/** A word or sign of an expression and the column at which it begins, counted from 1. */
export type Token = { readonly column: number; readonly text: string } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign' | 'word' | 'end' | 'open-quote' | 'strange' }
);

const words: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const pieces =
  /(?<space>\s+)|(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.]))|(?<sign><=|>=|==|!=|<|>|\(|\))|(?<text>'[^']*'|"[^"]*")|(?<quoted>`[^`]*`)|(?<name>[\p{L}_][\p{L}\p{N}_.*-]*)|(?<quote>['"`].*)|(?<strange>.)/gsu;

/** Cuts an expression into words and signs; a name with other letters than usual stands in backticks. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups, index, 0: piece } of text.matchAll(pieces)) {
    const { space, number, sign, text: quote, quoted, name, quote: open } = groups!;
    const at = { column: index + 1, text: piece };
    if (space !== undefined) continue;
    if (number !== undefined) tokens.push({ ...at, kind: 'number', value: Number(number) });
    else if (sign !== undefined) tokens.push({ ...at, kind: 'sign' });
    else if (quote !== undefined) tokens.push({ ...at, kind: 'text', value: quote.slice(1, -1) });
    else if (quoted !== undefined) tokens.push({ ...at, kind: 'name', value: quoted.slice(1, -1) });
    else if (name !== undefined) tokens.push(words.has(name) ? { ...at, kind: 'word' } : nameOrTruth(at, name));
    else tokens.push({ ...at, kind: open === undefined ? 'strange' : 'open-quote' });
  }
  tokens.push({ kind: 'end', column: text.length + 1, text: '' });
  return tokens;
}

/** `true` and `false` are what a table may hold in a column. */
function nameOrTruth(at: { readonly column: number; readonly text: string }, name: string): Token {
  return { ...at, kind: name === 'true' || name === 'false' ? 'text' : 'name', value: name };
}
