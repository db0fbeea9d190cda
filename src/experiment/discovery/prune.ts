import { Luck } from '../../numerics/index.js';
import { drawn, type Sample } from './box.js';
import { sortedRows } from './order.js';
import { errorOf, grow, predicted, type GrowOptions, type Node } from './tree.js';

/** Parts into which rows are cut to try trees on rows that did not grow them. */
const folds = 10;

/** A tree and the price of a leaf, as error for every row, at which it was pruned. */
export interface Pruned {
  readonly tree: Node;
  readonly price: number;
}

/**
 * The smallest tree whose error on unseen rows is within one standard error of the least: cost-complexity pruning with
 * cross-validation (Breiman et al. 1984, chapters 3.3 and 3.4), by squared error, so that a rare outcome does not lose its tree.
 */
export function prunedTree(sample: Sample, options: GrowOptions, seed: number): Pruned {
  const whole = grow(sample, sortedRows(sample.columns), options);
  const rows = sample.outcome.length;
  const prices = pricesOf(whole).map((price) => price / rows);
  const tried = prices.map((price, i) => (i + 1 < prices.length ? Math.sqrt(price * prices[i + 1]!) : Infinity));
  const errors = unseenErrors(sample, options, tried, seed);
  const means = errors.map((byRow) => byRow.reduce((sum, error) => sum + error, 0) / rows);
  const best = means.indexOf(Math.min(...means));
  const spread = errors[best]!.reduce((sum, error) => sum + (error - means[best]!) * (error - means[best]!), 0) / rows;
  const bound = means[best]! + Math.sqrt(spread / rows);
  const chosen = means.findLastIndex((error) => error <= bound);
  const price = prices[chosen]!;
  return { tree: subtree(whole, price * rows).node, price };
}

/** The prices of a leaf at which another part of the tree stops paying, ascending from 0. */
function pricesOf(whole: Node): number[] {
  const prices = [0];
  let { node } = subtree(whole, 0);
  while (node.split !== null) {
    const price = weakest(node).price;
    prices.push(price);
    node = subtree(node, price).node;
  }
  return prices;
}

interface Link {
  /** What each further leaf under the weakest node saves. */
  readonly price: number;
  readonly error: number;
  readonly leaves: number;
}

function weakest(node: Node): Link {
  if (node.split === null) return { price: Infinity, error: errorOf(node), leaves: 1 };
  const left = weakest(node.split.left);
  const right = weakest(node.split.right);
  const error = left.error + right.error;
  const leaves = left.leaves + right.leaves;
  return { price: Math.min(left.price, right.price, Math.max(0, errorOf(node) - error) / (leaves - 1)), error, leaves };
}

/** Rounding may not keep a node whose price is just paid. */
const slack = 1e-12;

/** The smallest subtree with the least error plus price for every leaf. */
function subtree(node: Node, price: number): { readonly node: Node; readonly cost: number } {
  const alone = errorOf(node) + price;
  if (node.split === null) return { node, cost: alone };
  const left = subtree(node.split.left, price);
  const right = subtree(node.split.right, price);
  const cost = left.cost + right.cost;
  if (alone <= cost + slack * node.rows) return { node: { rows: node.rows, cases: node.cases, split: null }, cost: alone };
  return { node: { ...node, split: { by: node.split.by, left: left.node, right: right.node } }, cost };
}

/** [price][row] squared error of trees pruned at the prices, each grown without the row's fold. */
function unseenErrors(sample: Sample, options: GrowOptions, prices: readonly number[], seed: number): Float64Array[] {
  const { columns, outcome } = sample;
  const errors = prices.map(() => new Float64Array(outcome.length));
  const fold = foldsOf(outcome, seed);
  for (let out = 0; out < folds; out++) {
    const kept = Int32Array.from(outcome.keys()).filter((row) => fold[row] !== out);
    const training = drawn(sample, kept);
    const tree = kept.length === 0 ? null : grow(training, sortedRows(training.columns), options);
    prices.forEach((price, i) => {
      const pruned = tree && (price === Infinity ? { ...tree, split: null } : subtree(tree, price * kept.length).node);
      for (let row = 0; row < outcome.length; row++) {
        if (fold[row] !== out) continue;
        const difference = outcome[row]! - (pruned === null ? 0 : predicted(pruned, columns, row));
        errors[i]![row] = difference * difference;
      }
    });
  }
  return errors;
}

/** The fold of every row: drawn, with the outcome as frequent in each. */
function foldsOf(outcome: Uint8Array, seed: number): Uint8Array {
  const luck = new Luck(seed, 0);
  const draws = Float64Array.from(outcome, (_, row) => luck.uniform(row));
  const order = [...outcome.keys()].sort((a, b) => outcome[a]! - outcome[b]! || draws[a]! - draws[b]!);
  const fold = new Uint8Array(outcome.length);
  order.forEach((row, i) => {
    fold[row] = i % folds;
  });
  return fold;
}
