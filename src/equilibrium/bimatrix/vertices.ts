import { gcd } from '../exact/rational.js';
import { Dictionary } from './dictionary.js';
import { Labels, type LabelSet } from './labels.js';

/** A vertex of a best-response polytope, other than the origin. */
export interface Vertex {
  /** Components in lowest whole terms: divided by their sum they are a mixed strategy. */
  readonly weights: readonly bigint[];
  /** Constraints that hold with equality: own strategies that are not played, best replies of the opponent. */
  readonly labels: LabelSet;
  /** Constraints that are tight in the perturbed polytope, of each basis that comes to this vertex. */
  readonly bases: LabelSet[];
}

export interface Vertices {
  readonly vertices: readonly Vertex[];
  /** Whether every vertex is there. */
  readonly all: boolean;
}

/**
 * All vertices of {x >= 0, M x <= 1} with M > 0 but the origin, by following every edge of the lexicographically perturbed polytope.
 *
 * A perturbed vertex is a basis; a pivot leads to a neighbour and the same pivot back, so nothing but a set of visited bases
 * is kept. `label` says which label a variable's constraint carries. Stops after `most` bases.
 */
export function verticesOf(
  matrix: readonly (readonly bigint[])[],
  dimension: number,
  label: (variable: number) => number,
  most: number,
): Vertices {
  const dictionary = new Dictionary(matrix, dimension);
  const labels = new Labels(dimension + matrix.length);
  const found = new Map<string, Vertex>();
  const list: Vertex[] = [];
  const visited = new Set<string | number>();
  const keys = labels.keys();
  const start = keys.of(dictionary.cobasic);
  visited.add(start);
  /** For each vertex on the way here: how it was reached and which column is next. */
  const path: { key: string | number; row: number; column: number; next: number }[] = [
    { key: start, row: -1, column: -1, next: 0 },
  ];
  while (path.length > 0) {
    const here = path.at(-1)!;
    if (here.next === dimension) {
      path.pop();
      if (here.row >= 0) dictionary.pivot(here.row, here.column);
      continue;
    }
    const column = here.next++;
    const row = dictionary.leaving(column);
    const key = keys.exchanged(here.key, dictionary.cobasic[column]!, dictionary.basic[row]!);
    if (visited.has(key)) continue;
    if (visited.size > most) return { vertices: list, all: false };
    visited.add(key);
    dictionary.pivot(row, column);
    path.push({ key, row, column, next: 0 });
    note(dictionary, labels, label, found, list);
  }
  return { vertices: list, all: true };
}

function note(
  dictionary: Dictionary,
  labels: Labels,
  label: (variable: number) => number,
  found: Map<string, Vertex>,
  list: Vertex[],
): void {
  const { basic, right, cobasic, dimension } = dictionary;
  const tight = cobasic.map(label);
  const basis = labels.set(tight);
  const degenerate = right.includes(0n);
  const weights = Array.from({ length: dimension }, () => 0n);
  basic.forEach((variable, r) => {
    if (variable < dimension) weights[variable] = right[r]!;
    if (right[r] === 0n) tight.push(label(variable));
  });
  if (weights.every((weight) => weight === 0n)) return;
  let common = 0n;
  for (const weight of weights) common = gcd(common, weight);
  const lowest = common === 1n ? weights : weights.map((weight) => weight / common);
  if (!degenerate) {
    list.push({ weights: lowest, labels: labels.set(tight), bases: [basis] });
    return;
  }
  const key = lowest.join();
  const known = found.get(key);
  if (known !== undefined) {
    known.bases.push(basis);
    return;
  }
  const vertex = { weights: lowest, labels: labels.set(tight), bases: [basis] };
  found.set(key, vertex);
  list.push(vertex);
}
