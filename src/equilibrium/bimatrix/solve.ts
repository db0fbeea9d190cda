import { exactPayoffs } from '../exact/expectation.js';
import { add, multiply, rational, toNumber, zero, type Rational } from '../exact/rational.js';
import { iterated } from '../dominance/iterated.js';
import { restricted, type Game } from '../game.js';
import type { Equilibrium, EquilibriumComponent, Solution } from '../solution.js';
import { componentsOf } from './components.js';
import { bimatrixOf, extremePairs, polytopesOf, type Bimatrix } from './extreme.js';
import { indexOf } from './index-of.js';
import { lemkeHowson } from './lemke-howson.js';
import type { Vertex } from './vertices.js';

/** Cells of vertices of a polytope that are held: bases times strategies. */
const mostCells = 1_000_000;
/** Games below this many strategies are solved as they are: there is nothing to gain. */
const smallGame = 17;

/**
 * All extreme equilibria of a two-player game, exactly, and the components that they span.
 *
 * Strictly dominated strategies, which no equilibrium plays, are left out first. Where there are more vertices than are held,
 * the list has what was found by then and by complementary pivoting from every label, and is not complete.
 */
export function solveBimatrix(game: Game, most = mostCells): Solution {
  const sizes = game.strategies.map(({ length }) => length);
  const { kept } = iterated(game, sizes[0]! + sizes[1]! < smallGame ? 'strict' : 'mixed');
  const core = restricted(game, kept);
  const matrices = bimatrixOf(core);
  const polytopes = polytopesOf(matrices, Math.ceil(most / Math.max(...core.strategies.map(({ length }) => length))));
  const all = polytopes.first.all && polytopes.second.all;
  const pairs = extremePairs(polytopes);
  const strategies = [polytopes.first, polytopes.second].map(({ vertices }, i) => {
    const mixed = new Map<number, readonly Rational[]>();
    return (v: number): readonly Rational[] => {
      if (!mixed.has(v)) mixed.set(v, lifted(mixture(vertices[v]!), kept[i]!, sizes[i]!));
      return mixed.get(v)!;
    };
  });
  const profiles = pairs.map(({ first, second }) => [strategies[0]!(first), strategies[1]!(second)]);
  const indices = pairs.map((pair) => indexOf(polytopes, matrices, pair));
  const components = componentsOf(pairs);
  const single = new Set(components.filter((one) => one.pairs.length === 1).map((one) => one.pairs[0]!));
  const regular = pairs.map(
    ({ first, second }, i) =>
      single.has(i) && isSimple(polytopes.first.vertices[first]!) && isSimple(polytopes.second.vertices[second]!),
  );
  const equilibria = profiles.map((exact, i) => equilibriumOf(game, exact, regular[i]! ? indices[i]! : null));
  const more = all ? [] : pivoted(game, matrices, kept, sizes, profiles);
  const sum = all ? indices.reduce((total, index) => total + index, 0) : null;
  return {
    equilibria: [...equilibria, ...more],
    complete: all,
    certificate: {
      method: 'vertex-enumeration',
      index_sum: sum,
      verdict: all ? 'exhaustive' : 'unproven',
      unsettled: [],
    },
    components: components.map((one): EquilibriumComponent => ({
      equilibria: one.pairs,
      index: all ? one.pairs.reduce((total, i) => total + indices[i]!, 0) : null,
      subsets:
        one.subsets?.map(({ first, second }) => [first.map((v) => strategies[0]!(v)), second.map((v) => strategies[1]!(v))]) ??
        null,
    })),
  };
}

const isSimple = ({ labels, bases }: Vertex): boolean => bases.length === 1 && labels.every((word, i) => word === bases[0]![i]);

function mixture({ weights }: Vertex): Rational[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  return weights.map((weight) => rational(weight, sum));
}

/** A mixture over the kept strategies as one over all. */
function lifted(shares: readonly Rational[], kept: readonly number[], size: number): readonly Rational[] {
  const all = Array.from({ length: size }, () => zero);
  kept.forEach((s, i) => void (all[s] = shares[i]!));
  return all;
}

/** What complementary pivoting finds beyond what is known. */
function pivoted(
  game: Game,
  matrices: Bimatrix,
  kept: readonly (readonly number[])[],
  sizes: readonly number[],
  known: readonly (readonly (readonly Rational[])[])[],
): Equilibrium[] {
  const keyOf = (profile: readonly (readonly Rational[])[]): string =>
    profile.map((own) => own.map(({ num, den }) => `${num}/${den}`).join()).join(';');
  const seen = new Set(known.map(keyOf));
  const found: Equilibrium[] = [];
  for (let label = 0; label < kept[0]!.length + kept[1]!.length; label++) {
    const profile = lemkeHowson(matrices, label, 20_000)?.map((own, i) => lifted(own, kept[i]!, sizes[i]!));
    if (profile === undefined || seen.has(keyOf(profile))) continue;
    seen.add(keyOf(profile));
    found.push(equilibriumOf(game, profile, null));
  }
  return found;
}

/** An equilibrium that is known exactly. */
export function equilibriumOf(game: Game, exact: readonly (readonly Rational[])[], index: number | null): Equilibrium {
  const payoffs = exact.map((own, i) => {
    const each = exactPayoffs(game, exact, i);
    return toNumber(own.reduce((sum, share, s) => (share.num === 0n ? sum : add(sum, multiply(share, each[s]!))), zero));
  });
  return { strategies: exact.map((own) => own.map(toNumber)), exact, payoffs, index };
}
