import type { Count, Sample } from './box.js';
import { narrowed } from './order.js';
import type { Column } from './table.js';

/** What sends a row to the left: a number of at most `at`, or one of some levels. */
export type Split =
  | {
      readonly kind: 'number';
      readonly column: number;
      readonly at: number;
      readonly leftHigh: number;
      readonly rightLow: number;
    }
  | {
      readonly kind: 'category';
      readonly column: number;
      readonly left: ReadonlySet<number>;
      readonly right: ReadonlySet<number>;
    };

/** A node of a tree of decisions; a leaf where it is not split. */
export interface Node extends Count {
  readonly split: { readonly by: Split; readonly left: Node; readonly right: Node } | null;
}

export interface GrowOptions {
  /** Rows that a leaf has at least. */
  readonly minimum: number;
}

/** Deeper trees are not grown: nobody reads a box of so many sides. */
const deepest = 24;

/** Squared error of telling every row of a node by its density: n p (1 - p), half the Gini impurity times rows. */
export const errorOf = ({ rows, cases }: Count): number => (cases * (rows - cases)) / rows;

/**
 * Grows a tree by the split that lowers the Gini impurity most, down to pure or small leaves.
 *
 * A split that lowers nothing is taken too, for only what follows it may tell rows apart, as in exclusive or. Source:
 * Breiman, Friedman, Olshen and Stone (1984), Classification and Regression Trees. `orders` has the rows of every column by
 * ascending value.
 */
export function grow(sample: Sample, orders: readonly Int32Array[], options: GrowOptions): Node {
  return grown(sample, orders, options, 0, new Uint8Array(sample.outcome.length));
}

/** `marks` is memory that every node uses anew. */
function grown(sample: Sample, orders: readonly Int32Array[], options: GrowOptions, depth: number, marks: Uint8Array): Node {
  const [rows] = orders as [Int32Array];
  const count = countOf(sample, rows);
  const leaf = { ...count, split: null };
  if (depth === deepest || count.cases === 0 || count.cases === count.rows || count.rows < 2 * options.minimum) return leaf;
  const by = bestSplit(sample, orders, count, options);
  if (by === null) return leaf;
  let toLeft = 0;
  for (const row of rows) toLeft += marks[row] = Number(isLeft(by, sample.columns, row));
  const left = narrowed(orders, marks, toLeft);
  for (const row of rows) marks[row] = 1 - marks[row]!;
  const right = narrowed(orders, marks, count.rows - toLeft);
  const under = (part: readonly Int32Array[]): Node => grown(sample, part, options, depth + 1, marks);
  return { ...count, split: { by, left: under(left), right: under(right) } };
}

export function isLeft(by: Split, columns: readonly Column[], row: number): boolean {
  const value = columns[by.column]!.values[row]!;
  return by.kind === 'number' ? value <= by.at : by.left.has(value);
}

function countOf({ outcome }: Sample, rows: Int32Array): Count {
  let cases = 0;
  for (const row of rows) cases += outcome[row]!;
  return { rows: rows.length, cases };
}

function bestSplit(sample: Sample, orders: readonly Int32Array[], all: Count, { minimum }: GrowOptions): Split | null {
  let best: Split | null = null;
  let least = Infinity;
  sample.columns.forEach((column, j) => {
    const found =
      column.kind === 'number'
        ? bestCut(column.values, sample.outcome, orders[j]!, all, minimum)
        : bestGroup(column.values, sample.outcome, orders[j]!, all, minimum);
    if (found === null || found.error >= least) return;
    least = found.error;
    best = { ...found.split, column: j };
  });
  return best;
}

type Found<S> = { readonly error: number; readonly split: S } | null;
type Cut = Omit<Extract<Split, { kind: 'number' }>, 'column'>;
type Group = Omit<Extract<Split, { kind: 'category' }>, 'column'>;

/** Error of the two sides, or null where one is too small. */
function errorOfSides(left: Count, all: Count, minimum: number): number | null {
  const right = { rows: all.rows - left.rows, cases: all.cases - left.cases };
  return left.rows < minimum || right.rows < minimum ? null : errorOf(left) + errorOf(right);
}

function bestCut(values: Float64Array, outcome: Uint8Array, rows: Int32Array, all: Count, minimum: number): Found<Cut> {
  let best: Found<Cut> = null;
  let cases = 0;
  for (let i = 0; i + 1 < rows.length; i++) {
    cases += outcome[rows[i]!]!;
    const below = values[rows[i]!]!;
    const above = values[rows[i + 1]!]!;
    if (below === above) continue;
    const error = errorOfSides({ rows: i + 1, cases }, all, minimum);
    if (error === null || (best !== null && error >= best.error)) continue;
    best = { error, split: { kind: 'number', at: between(below, above), leftHigh: below, rightLow: above } };
  }
  return best;
}

/** A value from `below` up to, but not at, `above`: halfway where there is something between the two. */
function between(below: number, above: number): number {
  const middle = below / 2 + above / 2;
  return middle >= below && middle < above ? middle : below;
}

/** Levels by ascending density, cut once: for two outcomes no other grouping is better (Breiman et al. 1984, theorem 4.5). */
function bestGroup(values: Int32Array, outcome: Uint8Array, rows: Int32Array, all: Count, minimum: number): Found<Group> {
  const counts = new Map<number, { rows: number; cases: number }>();
  for (const row of rows) {
    const { rows: n, cases } = counts.get(values[row]!) ?? { rows: 0, cases: 0 };
    counts.set(values[row]!, { rows: n + 1, cases: cases + outcome[row]! });
  }
  const levels = [...counts].sort(([a, p], [b, q]) => p.cases / p.rows - q.cases / q.rows || a - b);
  let best: Found<Group> = null;
  let left = { rows: 0, cases: 0 };
  for (let i = 0; i + 1 < levels.length; i++) {
    const [, count] = levels[i]!;
    left = { rows: left.rows + count.rows, cases: left.cases + count.cases };
    const error = errorOfSides(left, all, minimum);
    if (error === null || (best !== null && error >= best.error)) continue;
    const names = levels.map(([level]) => level);
    best = { error, split: { kind: 'category', left: new Set(names.slice(0, i + 1)), right: new Set(names.slice(i + 1)) } };
  }
  return best;
}

/** The density of the leaf in which a row ends. */
export function predicted(node: Node, columns: readonly Column[], row: number): number {
  let at = node;
  while (at.split !== null) at = isLeft(at.split.by, columns, row) ? at.split.left : at.split.right;
  return at.cases / at.rows;
}

export function leavesOf(node: Node): Node[] {
  return node.split === null ? [node] : [...leavesOf(node.split.left), ...leavesOf(node.split.right)];
}
