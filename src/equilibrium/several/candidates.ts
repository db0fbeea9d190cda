import { standingOf } from '../exact/expectation.js';
import { nearFraction, one, subtract, zero, type Rational } from '../exact/rational.js';
import type { Game } from '../game.js';
import { copyOf, tighten, type Box } from './box.js';
import { determinantSign } from './linear.js';
import type { SupportSystem } from './system.js';

/** What an isolated root of indifference turns out to be. */
export type Candidate =
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided' }
  | {
      readonly kind: 'equilibrium';
      readonly strategies: readonly (readonly number[])[];
      readonly exact: Rational[][] | null;
      readonly index: number | null;
    };

/** How near a fraction has to be to the middle of an enclosure to be tried, and how large its denominator may be. */
const near = 1e-11;
const mostDenominator = 1e5;

/**
 * Decides whether a root, enclosed tightly, is an equilibrium with exactly these supports.
 *
 * Signs that the enclosure leaves open are decided in fractions where the root is one, and otherwise left undecided.
 */
export function candidateOf(game: Game, system: SupportSystem, root: Box): Candidate {
  const { supports } = system;
  const clipped = copyOf(root);
  if (!tighten(clipped) || system.excludes(clipped)) return { kind: 'none' };
  const exact = fractionsIn(
    root,
    supports,
    game.strategies.map(({ length }) => length),
  );
  const standing = exact === undefined ? 'none' : standingOf(game, exact);
  if (exact !== undefined && standing !== 'none') {
    if (supports.some((own, i) => own.some((s) => exact[i]![s]!.num === 0n))) return { kind: 'none' };
    const index = standing === 'strict' ? indexAt(system, root) : null;
    return {
      kind: 'equilibrium',
      strategies: exact.map((own) => own.map(({ num, den }) => Number(num) / Number(den))),
      exact,
      index,
    };
  }
  const positive = root.low.every((own) => own.every((x) => x > 0));
  if (!positive || system.temptation(clipped) >= 0) return { kind: 'undecided' };
  const strategies = supports.map((own, i) => {
    const all = game.strategies[i]!.map(() => 0);
    own.forEach((s, t) => void (all[s] = 0.5 * (root.low[i]![t]! + root.high[i]![t]!)));
    return all;
  });
  return { kind: 'equilibrium', strategies, exact: null, index: indexAt(system, root) };
}

/** Index of a regular equilibrium: the sign of the determinant of minus the Jacobian of gains in the free probabilities. */
function indexAt(system: SupportSystem, root: Box): number | null {
  if (system.columns.length === 0) return 1;
  const { low, high } = system.jacobian(root);
  const sign = determinantSign(low.map((row, r) => row.map((x, c) => -0.5 * (x + high[r]![c]!))));
  return sign === 0 ? null : sign;
}

/** The simplest fractions near the middle of an enclosure, the last of each player as what is left of one. */
export function fractionsIn(root: Box, supports: SupportSystem['supports'], sizes: readonly number[]): Rational[][] | undefined {
  const profile: Rational[][] = [];
  for (let i = 0; i < supports.length; i++) {
    const own = Array.from({ length: sizes[i]! }, () => zero);
    let left = one;
    for (let t = 0; t < supports[i]!.length - 1; t++) {
      const share = nearFraction(0.5 * (root.low[i]![t]! + root.high[i]![t]!), near, mostDenominator);
      if (share === undefined) return undefined;
      own[supports[i]![t]!] = share;
      left = subtract(left, share);
    }
    own[supports[i]!.at(-1)!] = left;
    profile.push(own);
  }
  return profile;
}
