import type { ExtremePair } from './extreme.js';

/** A maximal Nash subset: every mixture of these vertices with every mixture of those is an equilibrium. Vertices by index. */
export interface NashSubset {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** A connected set of equilibria: the union of its maximal Nash subsets. */
export interface Component {
  /** Its extreme equilibria, by index. */
  readonly pairs: readonly number[];
  /** Null where there are more than are listed. */
  readonly subsets: readonly NashSubset[] | null;
}

/** Maximal Nash subsets of a component that are listed. */
const mostSubsets = 20_000;

/**
 * Components of the set of equilibria, and the maximal bicliques of the graph whose edges are the extreme equilibria.
 *
 * Source: Winkels (1979); Jansen (1981); Avis, Rosenberg, Savani and von Stengel (2010), section 5.
 */
export function componentsOf(pairs: readonly ExtremePair[]): readonly Component[] {
  const root = new Map<string, string>();
  const find = (node: string): string => {
    let at = node;
    while (root.get(at)! !== at) at = root.get(at)!;
    root.set(node, at);
    return at;
  };
  for (const { first, second } of pairs) {
    const nodes = [`a${first}`, `b${second}`];
    for (const node of nodes) if (!root.has(node)) root.set(node, node);
    root.set(find(nodes[0]!), find(nodes[1]!));
  }
  const groups = new Map<string, number[]>();
  pairs.forEach(({ first }, i) => {
    const at = find(`a${first}`);
    groups.set(at, [...(groups.get(at) ?? []), i]);
  });
  return [...groups.values()].map((own) => ({ pairs: own, subsets: bicliquesOf(own.map((i) => pairs[i]!)) }));
}

/** Maximal bicliques: sets of neighbours, closed under intersection, each with all that it is common to. */
function bicliquesOf(edges: readonly ExtremePair[]): NashSubset[] | null {
  const neighbours = new Map<number, bigint>();
  for (const { first, second } of edges) {
    neighbours.set(first, (neighbours.get(first) ?? 0n) | (1n << BigInt(second)));
  }
  const base = [...new Set(neighbours.values())];
  const closed = new Set(base);
  for (const set of closed) {
    for (const other of base) if ((set & other) !== 0n) closed.add(set & other);
    if (closed.size > mostSubsets) return null;
  }
  return [...closed].map((set) => ({
    first: [...neighbours].filter(([, own]) => (own & set) === set).map(([first]) => first),
    second: membersOf(set),
  }));
}

function membersOf(set: bigint): number[] {
  const members: number[] = [];
  let rest = set;
  for (let i = 0; rest !== 0n; i++, rest >>= 1n) if ((rest & 1n) === 1n) members.push(i);
  return members;
}
