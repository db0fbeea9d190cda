import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Marks } from './marks.js';
import type { Finding, Path } from './problem.js';

/** How far a document may go before it is refused. */
export interface Limits {
  /** Maps and lists within one another. */
  readonly depth: number;
  /** Values that aliases may repeat, in all. */
  readonly repeated: number;
}

/** Something found while reading nodes: where in the text, and at which path. */
export interface Spotted {
  readonly finding: Finding;
  readonly offset: number;
  readonly path: Path;
}

interface Reader {
  readonly limits: Limits;
  readonly anchors: Map<string, Node>;
  readonly spotted: Spotted[];
  readonly path: (string | number)[];
  readonly lineOf: (offset: number) => number;
  /** Aliases being read one within another. */
  within: number;
  repeated: number;
  /** A limit was passed: what is read from here on is of no use. */
  stopped: boolean;
}

interface Read {
  readonly value: unknown;
  readonly marks: Marks;
}

/**
 * Plain values of a document's nodes, with their places.
 *
 * Of a duplicate key the first value stands. The key `__proto__` is refused: as a key of a plain object it would not be
 * one. An alias means what its anchor meant last; its own place is where it is written, its contents' where they are.
 */
export function plainOf(
  node: Node | null,
  limits: Limits,
  lineOf: (offset: number) => number,
): Read & { readonly spotted: readonly Spotted[] } {
  const reader: Reader = { limits, anchors: new Map(), spotted: [], path: [], lineOf, within: 0, repeated: 0, stopped: false };
  const read = readNode(reader, node, 0, 0);
  return { ...read, spotted: reader.spotted };
}

function readNode(reader: Reader, node: Node | null | undefined, key: number, depth: number): Read {
  const at = node?.range?.[0] ?? key;
  if (reader.within > 0 && ++reader.repeated > reader.limits.repeated) {
    stop(reader, { code: 'too-many-aliases', max: reader.limits.repeated }, at);
  }
  const empty: Read = { value: null, marks: { key, value: at, children: null } };
  if (node === null || node === undefined || reader.stopped) return empty;
  if (isAlias(node)) return readAlias(reader, node.source, key, at, depth);
  if (isScalar(node)) {
    if (node.anchor !== undefined) reader.anchors.set(node.anchor, node);
    refuseControls(reader, node.value, at);
    return { value: node.value, marks: { key, value: at, children: null } };
  }
  if (!isMap(node) && !isSeq(node)) return empty;
  if (node.anchor !== undefined) reader.anchors.set(node.anchor, node);
  if (depth === reader.limits.depth) {
    stop(reader, { code: 'too-deep', max: reader.limits.depth }, at);
    return empty;
  }
  return isMap(node) ? readMap(reader, node, key, at, depth + 1) : readList(reader, node, key, at, depth + 1);
}

function readAlias(reader: Reader, name: string, key: number, at: number, depth: number): Read {
  const target = reader.anchors.get(name);
  if (target === undefined) {
    spot(reader, { code: 'not-yaml', fault: 'UNKNOWN_ALIAS' }, at);
    return { value: null, marks: { key, value: at, children: null } };
  }
  reader.within++;
  const { value, marks } = readNode(reader, target, key, depth);
  reader.within--;
  return { value, marks: { ...marks, value: at } };
}

function readMap(reader: Reader, map: YAMLMap, key: number, at: number, depth: number): Read {
  const value: Record<string, unknown> = {};
  const children = new Map<string, Marks>();
  for (const pair of map.items as Pair<Node | null, Node | null>[]) {
    const name = isScalar(pair.key) ? String((pair.key.value ?? '') as string | number | boolean) : '';
    const offset = pair.key?.range?.[0] ?? pair.value?.range?.[0] ?? at;
    reader.path.push(name);
    refuseControls(reader, name, offset);
    const first = children.get(name);
    if (first !== undefined) spot(reader, { code: 'duplicate-key', key: name, firstLine: reader.lineOf(first.key) }, offset);
    else if (name === '__proto__') spot(reader, { code: 'unknown-key', key: name, didYouMean: null, allowed: [] }, offset);
    else {
      const child = readNode(reader, pair.value, offset, depth);
      value[name] = child.value;
      children.set(name, child.marks);
    }
    reader.path.pop();
  }
  return { value, marks: { key, value: at, children } };
}

function readList(reader: Reader, list: YAMLSeq, key: number, at: number, depth: number): Read {
  const value: unknown[] = [];
  const children = new Map<number, Marks>();
  for (const [i, item] of (list.items as (Node | null)[]).entries()) {
    reader.path.push(i);
    const child = readNode(reader, item, item?.range?.[0] ?? at, depth);
    value.push(child.value);
    children.set(i, child.marks);
    reader.path.pop();
  }
  return { value, marks: { key, value: at, children } };
}

/** What moves a terminal's cursor, and no reader sees; tabs and line breaks are text. */
// oxlint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

function refuseControls(reader: Reader, value: unknown, offset: number): void {
  const [found] = typeof value === 'string' ? (control.exec(value) ?? []) : [];
  if (found === undefined) return;
  spot(reader, { code: 'control-character', found: found.charCodeAt(0).toString(16).padStart(4, '0') }, offset);
}

function spot(reader: Reader, finding: Finding, offset: number): void {
  reader.spotted.push({ finding, offset, path: [...reader.path] });
}

function stop(reader: Reader, finding: Finding, offset: number): void {
  if (!reader.stopped) spot(reader, finding, offset);
  reader.stopped = true;
}
