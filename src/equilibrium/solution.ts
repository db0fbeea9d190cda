import type { Rational } from './exact/rational.js';

/** An equilibrium: [player][strategy]. */
export interface Equilibrium {
  readonly strategies: readonly (readonly number[])[];
  /** The same as fractions; null where some probability is no fraction that was found. */
  readonly exact: readonly (readonly Rational[])[] | null;
  /** Expected payoff of each player. */
  readonly payoffs: readonly number[];
  /** Sign of the equilibrium as a fixed point where it is regular; null where it is not. */
  readonly index: number | null;
}

/** How the search was done. */
export type Method = 'vertex-enumeration' | 'support-subdivision';

/** What is known of the list: every equilibrium is there, it is known to lack some, or neither. */
export type Verdict = 'exhaustive' | 'refuted' | 'unproven';

export interface Certificate {
  readonly method: Method;
  /** Sum of the indices; 1 over all equilibria of any game. Null where it is not known of each. */
  readonly index_sum: number | null;
  readonly verdict: Verdict;
  /** Supports on which the search could not be finished: [player][strategy]. */
  readonly unsettled: readonly (readonly (readonly number[])[])[];
}

/** A connected set of equilibria; in a regular game each holds one. */
export interface EquilibriumComponent {
  /** Members of the list of equilibria. */
  readonly equilibria: readonly number[];
  /** Index of the component; null where it is not known. */
  readonly index: number | null;
  /** Maximal Nash subsets: mixed strategies of each player, every mixture of which with every other is an equilibrium. Null where not known. */
  readonly subsets: readonly (readonly (readonly (readonly Rational[])[])[])[] | null;
}

/** All equilibria that were found, and an honest word on whether they are all. */
export interface Solution {
  readonly equilibria: readonly Equilibrium[];
  /** True only where nothing can be missing. */
  readonly complete: boolean;
  readonly certificate: Certificate;
  readonly components: readonly EquilibriumComponent[];
}
