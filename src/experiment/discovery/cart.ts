import { densityOf, everything, withSide, type Box, type Sample } from './box.js';
import type { Step } from './prim.js';
import { prunedTree } from './prune.js';
import type { Node } from './tree.js';

export interface CartOptions {
  /** Rows that a leaf has at least. */
  readonly minimum: number;
  readonly seed: number;
}

export interface Cart {
  readonly tree: Node;
  /** Every leaf as a box, from left to right. */
  readonly leaves: readonly Step[];
}

/** A classification tree, pruned by cross-validation, and what its leaves ask of every column. */
export function cart(sample: Sample, options: CartOptions): Cart {
  const { tree } = prunedTree(sample, options, options.seed);
  return { tree, leaves: boxesOf(tree, everything(sample.columns)) };
}

function boxesOf(node: Node, box: Box): Step[] {
  if (node.split === null) return [{ box, rows: node.rows, cases: node.cases }];
  const { by, left, right } = node.split;
  const side = box[by.column]!;
  if (by.kind === 'number' && side.kind === 'number') {
    return [
      ...boxesOf(left, withSide(box, by.column, { ...side, high: by.leftHigh })),
      ...boxesOf(right, withSide(box, by.column, { ...side, low: by.rightLow })),
    ];
  }
  if (by.kind !== 'category') throw new TypeError('a split of numbers in a column of words');
  return [
    ...boxesOf(left, withSide(box, by.column, { kind: 'category', among: by.left })),
    ...boxesOf(right, withSide(box, by.column, { kind: 'category', among: by.right })),
  ];
}

/** Leaves in which the outcome is denser than in the whole, or as dense as asked for; the largest excess of cases first. */
export function denseLeaves({ tree, leaves }: Cart, threshold: number | null): Step[] {
  const base = densityOf(tree);
  const gain = (leaf: Step): number => leaf.cases - leaf.rows * base;
  return leaves
    .filter((leaf) => (threshold === null ? gain(leaf) > 0 : densityOf(leaf) >= threshold))
    .sort((a, b) => gain(b) - gain(a));
}
