import { isMap, isScalar, parseDocument, type Document, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Move } from '../protocol/messages.js';

/**
 * The text with one value after another changed. Only the characters of each value are replaced, so that comments, order and
 * layout stay; what the document does not say itself, since it is a default or comes from what it extends, goes into its `set`.
 */
export function edited(text: string, moves: readonly Move[]): string {
  return moves.reduce(withMove, text);
}

function withMove(text: string, { path, value, number }: Move): string {
  const document = parseDocument(text, { keepSourceTokens: false, uniqueKeys: false });
  const root = document.contents;
  if (!isMap(root)) return text;
  const set = root.get('set', true);
  const overridden = isMap(set) ? ownSetting(set, path) : undefined;
  if (overridden !== undefined) return replaced(text, overridden, value);
  const own = isMap(set) && isMovedBySet(set, path) ? undefined : valueAt(document, path.split('.'));
  if (own !== undefined) return withRange(withoutEvidence(replaced(text, own, value), path), path, number);
  return isMap(set) ? withSetting(text, set, path, value) : withSet(text, path, value);
}

/** The scalar that a path leads to, of a number with a range that of its value; none where it is shared by an alias. */
function valueAt(document: Document.Parsed, keys: readonly string[]): Scalar | undefined {
  const found = nodeAt(document, keys);
  const node: unknown = isMap(found) ? found.get('value', true) : found;
  return isScalar(node) && node.anchor === undefined && node.range != null ? node : undefined;
}

function nodeAt(document: Document.Parsed, keys: readonly string[]): unknown {
  let node: unknown = document.contents;
  for (const key of keys) node = (node as { get?: (key: string, keep: true) => unknown } | undefined)?.get?.(key, true);
  return node;
}

/** The text without the evidence of a number: it was given for another one, so this one is an assumption. */
function withoutEvidence(text: string, path: string): string {
  const node = nodeAt(parseDocument(text, { keepSourceTokens: false, uniqueKeys: false }), path.split('.'));
  const source = isMap(node) ? node.get('source', true) : undefined;
  if (!isMap(node) || !isScalar(source) || source.range == null || source.value === 'assumption') return text;
  const cuts = node.items.flatMap(({ key, value }, i) => {
    const before = node.items[i - 1]?.value as Node | null | undefined;
    const gone = isScalar(key) && (key.value === 'note' || key.value === 'hindsight');
    if (!gone || before?.range == null || !isScalar(value) || value.range == null) return [];
    const [from, to] = [before.range[1], value.range[1]];
    // A comment on the way stays, and with it what it stands before.
    return text.slice(from, value.range[0]).includes('#') ? [] : [{ from, to, by: '' }];
  });
  return [...cuts, { from: source.range[0], to: source.range[1], by: 'assumption' }]
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, to, by }) => left.slice(0, from) + by + left.slice(to), text);
}

/** The text with the range of a number as wide as it takes to hold it. */
function withRange(text: string, path: string, number: number | undefined): string {
  const node = nodeAt(parseDocument(text, { keepSourceTokens: false, uniqueKeys: false }), path.split('.'));
  if (number === undefined || !isMap(node)) return text;
  // A number is beyond one end at most.
  const [bound] = (['low', 'high'] as const).flatMap((end) => {
    const stated = node.get(end, true);
    if (!isScalar(stated) || stated.range == null || typeof stated.value !== 'number') return [];
    return (end === 'low' ? number < stated.value : number > stated.value) ? [stated] : [];
  });
  return bound === undefined ? text : replaced(text, bound, String(number));
}

/** The text with the source, note and hindsight that a number has in another document, where it has the same value in both. */
export function withEvidenceOf(text: string, other: string, path: string): string {
  const [node, like] = [text, other].map((one) =>
    nodeAt(parseDocument(one, { keepSourceTokens: false, uniqueKeys: false }), path.split('.')),
  );
  if (!isMap(node) || !isMap(like) || node.range == null || like.range == null) return text;
  return text.slice(0, node.range[0]) + other.slice(like.range[0], like.range[1]) + text.slice(node.range[1]);
}

/** What the document's own `set` says of exactly this path. */
function ownSetting(set: YAMLMap, path: string): Scalar | undefined {
  const node = set.get(path, true) as unknown;
  return isScalar(node) && node.range != null ? node : undefined;
}

/** Whether the document's own `set` reaches the path with a star. */
function isMovedBySet(set: YAMLMap, path: string): boolean {
  const keys = path.split('.');
  return set.items.some(({ key }) => {
    const pattern = isScalar(key) ? String(key.value).split('.') : [];
    return pattern.length === keys.length && pattern.every((part, i) => part === '*' || part === keys[i]);
  });
}

function replaced(text: string, { range }: Scalar, value: string): string {
  const [from, to] = range!;
  const gap = from === to && text[from - 1] === ':' ? ' ' : '';
  return text.slice(0, from) + gap + scalar(value) + text.slice(to);
}

/** A value that needs no quotes where it stands, or has them. */
function scalar(value: string): string {
  return /^[\w.+-][\w.+/ -]*$/.test(value) && value.trim() === value ? value : JSON.stringify(value);
}

function withSetting(text: string, set: YAMLMap, path: string, value: string): string {
  const entry = `${path}: ${scalar(value)}`;
  const last = set.items.at(-1);
  if (set.flow === true || last === undefined) {
    const close = text.lastIndexOf('}', set.range![1]);
    return `${text.slice(0, close).trimEnd()}${last === undefined ? ' ' : ', '}${entry} ${text.slice(close)}`;
  }
  const start = (last.key as Node).range![0];
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const end = (last.value as Node | null)?.range?.[1] ?? (last.key as Node).range![1];
  const newline = text.indexOf('\n', end);
  const at = newline < 0 ? text.length : newline;
  return `${text.slice(0, at)}\n${indent}${entry}${text.slice(at)}`;
}

function withSet(text: string, path: string, value: string): string {
  const closed = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${closed}set:\n  ${path}: ${scalar(value)}\n`;
}
