import type { CST } from 'yaml';

/**
 * Offset at which maps and lists first nest deeper than `max`, or `null`.
 *
 * It reads the parser's tokens with a list of its own instead of recursion: what follows the parser recurses, and a
 * text of nothing but brackets would exhaust its stack.
 */
export function firstTooDeep(tokens: readonly CST.Token[], max: number): number | null {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  let first: number | null = null;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === 'document') {
      if (token.value !== undefined) open.push({ token: token.value, depth });
      continue;
    }
    if (!('items' in token)) continue;
    if (depth === max) {
      first = Math.min(first ?? Infinity, token.offset);
      continue;
    }
    for (const { key, value } of token.items) {
      if (key !== undefined && key !== null) open.push({ token: key, depth: depth + 1 });
      if (value !== undefined) open.push({ token: value, depth: depth + 1 });
    }
  }
  return first;
}
