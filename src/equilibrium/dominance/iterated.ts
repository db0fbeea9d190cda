import { zeroSum } from '../exact/zero-sum.js';
import type { Rational } from '../exact/rational.js';
import { weakMixture } from './weak-mixture.js';
import { profileOf, sizesOf, strategiesIn, wholePayoffs, type Game } from '../game.js';

/** How a strategy may be dominated: by one pure strategy, weakly so, by any mixture, or weakly by any mixture. */
export const dominances = ['strict', 'weak', 'mixed', 'weak-mixed'] as const;
export type Dominance = (typeof dominances)[number];

/** A strategy that was eliminated, and what it is worse than. */
export interface Elimination {
  readonly player: number;
  readonly strategy: number;
  readonly round: number;
  /** Shares of the player's strategies in the mixture that dominates it. */
  readonly by: readonly { readonly strategy: number; readonly share: Rational }[];
}

export interface Dominated {
  /** Strategies that are left: [player]. */
  readonly kept: readonly (readonly number[])[];
  readonly eliminated: readonly Elimination[];
}

/**
 * Eliminates dominated strategies until none is left, all that are dominated in a round together; exact.
 *
 * Strict elimination, pure or by mixtures, removes no equilibrium, whatever the order. Weak elimination may remove some, and
 * what is left may depend on the order: here of several that are equal the first stays.
 */
export function iterated(game: Game, dominance: Dominance): Dominated {
  const sizes = sizesOf(game);
  const whole = wholePayoffs(game);
  let kept = sizes.map((size) => Array.from({ length: size }, (_, s) => s));
  const eliminated: Elimination[] = [];
  for (let round = 1; ; round++) {
    const found = kept.flatMap((own, player) => {
      if (own.length === 1) return [];
      const rows = rowsOf(whole[player]!, kept, player, sizes);
      return dominatedIn(rows, dominance).map(({ row, by }) => ({
        player,
        strategy: own[row]!,
        round,
        by: by.map(({ row: other, share }) => ({ strategy: own[other]!, share })),
      }));
    });
    if (found.length === 0) return { kept, eliminated };
    eliminated.push(...found);
    kept = kept.map((own, player) => own.filter((s) => !found.some((one) => one.player === player && one.strategy === s)));
  }
}

/** Payoffs of each kept strategy over all profiles of what the others keep. */
function rowsOf(
  payoffs: readonly bigint[],
  kept: readonly (readonly number[])[],
  player: number,
  sizes: readonly number[],
): bigint[][] {
  const others = kept.map((own, j) => (j === player ? [0] : own));
  const counts = others.map(({ length }) => length);
  const profiles = Array.from({ length: counts.reduce((product, count) => product * count, 1) }, (_, q) =>
    profileOf(
      strategiesIn(q, counts).map((s, j) => others[j]![s]!),
      sizes,
    ),
  );
  const stride = profileOf(
    sizes.map((_, j) => Number(j === player)),
    sizes,
  );
  return kept[player]!.map((s) => profiles.map((profile) => payoffs[profile + s * stride]!));
}

interface Found {
  readonly row: number;
  readonly by: readonly { readonly row: number; readonly share: Rational }[];
}

const whole: Rational = { num: 1n, den: 1n };

function dominatedIn(rows: readonly (readonly bigint[])[], dominance: Dominance): Found[] {
  const found: Found[] = [];
  for (let row = 0; row < rows.length; row++) {
    const left = rows.map((_, k) => k).filter((k) => k !== row && !found.some((one) => one.row === k));
    const weakly = dominance === 'weak' || dominance === 'weak-mixed';
    const pure = left.find((k) => isDominated(rows[row]!, rows[k]!, weakly, k < row));
    if (pure !== undefined) found.push({ row, by: [{ row: pure, share: whole }] });
    else if ((dominance === 'mixed' || dominance === 'weak-mixed') && left.length > 1) {
      const gains = left.map((k) => rows[k]!.map((payoff, q) => payoff - rows[row]![q]!));
      const mixture = dominance === 'mixed' ? strictMixture(gains) : weakMixture(gains);
      if (mixture === undefined) continue;
      found.push({ row, by: left.flatMap((k, i) => (mixture[i]!.num > 0n ? [{ row: k, share: mixture[i]! }] : [])) });
    }
  }
  return found;
}

/** A mixture of rows all of whose entries are positive, or undefined where there is none. */
function strictMixture(gains: readonly (readonly bigint[])[]): readonly Rational[] | undefined {
  const { value, rows } = zeroSum(gains);
  return value.num > 0n ? rows : undefined;
}

function isDominated(own: readonly bigint[], other: readonly bigint[], weakly: boolean, whereEqual: boolean): boolean {
  if (!weakly) return own.every((payoff, q) => payoff < other[q]!);
  let better = whereEqual;
  for (let q = 0; q < own.length; q++) {
    if (own[q]! > other[q]!) return false;
    if (own[q]! < other[q]!) better = true;
  }
  return better;
}
