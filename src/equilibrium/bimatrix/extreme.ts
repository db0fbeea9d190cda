import { wholePayoffs, type Game } from '../game.js';
import { hasAll, Labels, type LabelSet } from './labels.js';
import { verticesOf, type Vertex, type Vertices } from './vertices.js';

/** Both best-response polytopes of a two-player game: their vertices are the mixed strategies that matter. */
export interface Polytopes {
  readonly labels: Labels;
  readonly first: Vertices;
  readonly second: Vertices;
}

/** An extreme equilibrium: a vertex of each polytope, by index, that carry all labels between them. */
export interface ExtremePair {
  readonly first: number;
  readonly second: number;
}

/** Payoff matrices in whole numbers above zero: [own strategy][strategy of the opponent]. */
export interface Bimatrix {
  readonly first: readonly (readonly bigint[])[];
  readonly second: readonly (readonly bigint[])[];
}

/** A two-player game as matrices of positive whole numbers; a player's unit and zero change no equilibrium. */
export function bimatrixOf(game: Game): Bimatrix {
  const [m, n] = [game.strategies[0]!.length, game.strategies[1]!.length];
  const [own, other] = wholePayoffs(game).map((payoffs) => {
    let least = payoffs[0]!;
    for (const payoff of payoffs) if (payoff < least) least = payoff;
    return payoffs.map((payoff) => payoff - least + 1n);
  });
  return {
    first: Array.from({ length: m }, (_, i) => Array.from({ length: n }, (_unused, j) => own![i + m * j]!)),
    second: Array.from({ length: n }, (_, j) => Array.from({ length: m }, (_unused, i) => other![i + m * j]!)),
  };
}

/** Vertices of both best-response polytopes; each stops after `most` bases. Labels: strategies of the first, then of the second player. */
export function polytopesOf({ first, second }: Bimatrix, most: number): Polytopes {
  const [m, n] = [first.length, second.length];
  return {
    labels: new Labels(m + n),
    first: verticesOf(second, m, (variable) => variable, most),
    second: verticesOf(first, n, (variable) => (variable < n ? m + variable : variable - n), most),
  };
}

/** All extreme equilibria among the vertices. Source: Mangasarian (1964); Avis et al. (2010). */
export function extremePairs({ labels, first, second }: Polytopes): ExtremePair[] {
  const simple = new Map<string, number>();
  const degenerate: number[] = [];
  second.vertices.forEach((vertex, i) => {
    if (isDegenerate(vertex)) degenerate.push(i);
    else simple.set(vertex.labels.join(), i);
  });
  const pairs: ExtremePair[] = [];
  first.vertices.forEach((vertex, i) => {
    const missing = labels.complement(vertex.labels);
    if (isDegenerate(vertex)) {
      second.vertices.forEach((other, j) => void (hasAll(other.labels, missing) && pairs.push({ first: i, second: j })));
      return;
    }
    const match = simple.get(missing.join());
    if (match !== undefined) pairs.push({ first: i, second: match });
    for (const j of degenerate) if (hasAll(second.vertices[j]!.labels, missing)) pairs.push({ first: i, second: j });
  });
  return pairs;
}

/** More labels than the dimension; a vertex with several bases has more, and so may one with a single basis. */
const isDegenerate = ({ labels, bases }: Vertex): boolean => count(labels) > count(bases[0]!);

function count(set: LabelSet): number {
  let ones = 0;
  for (const word of set) for (let rest = word; rest !== 0; rest &= rest - 1) ones += 1;
  return ones;
}
