import { floatPayoffs, profilesOf, sizesOf, stridesOf, type Game } from '../game.js';
import { exp } from '../../numerics/index.js';
import { logFixationAgainst, logFixationWithin, type Selection } from './fixation.js';
import { stationary } from './stationary.js';

/** A mutant's chance to take over: from the state in which all play `from` to the one in which one population plays `to`. */
export interface Fixation {
  readonly from: number;
  readonly to: number;
  readonly chance: number;
}

/** The evolutionary process with rare mutants over pure states. */
export interface Ranking {
  readonly fixations: readonly Fixation[];
  /** Share of time in each state. */
  readonly shares: Float64Array;
  readonly residual: number;
}

/**
 * Rare mutants in one population for each player: a state is a profile, and one player's population changes at a time. Sparse: of all
 * pairs of profiles only unilateral deviations are edges.
 *
 * Source: Omidshafiei et al. (2019), Scientific Reports 9, 9937.
 */
export function alphaRank(game: Game, selection: Selection): Ranking {
  const sizes = sizesOf(game);
  const strides = stridesOf(sizes);
  const payoffs = floatPayoffs(game);
  const rates = Array.from({ length: profilesOf(sizes) }, (_, profile) => {
    const edges = new Map<number, number>();
    sizes.forEach((size, i) => {
      const stride = strides[i]!;
      const own = Math.floor(profile / stride) % size;
      for (let s = 0; s < size; s++) {
        if (s === own) continue;
        const to = profile + (s - own) * stride;
        edges.set(to, logFixationAgainst(selection, payoffs[i]![to]! - payoffs[i]![profile]!));
      }
    });
    return edges;
  });
  return ranked(rates);
}

/**
 * Rare mutants in the one population of a symmetric game of two players: a state is a strategy. Mutants and residents meet one another
 * and their own kind in proportion to their number.
 *
 * Source: Fudenberg and Imhof (2006), Journal of Economic Theory 131, 251-262.
 */
export function alphaRankWithin(game: Game, selection: Selection): Ranking {
  const [size] = sizesOf(game) as [number];
  const own = floatPayoffs(game)[0]!;
  const pays = (a: number, b: number): number => own[a + size * b]!;
  const rates = Array.from({ length: size }, (_, r) => {
    const edges = new Map<number, number>();
    for (let m = 0; m < size; m++) {
      if (m !== r) edges.set(m, logFixationWithin(selection, [pays(m, m), pays(m, r), pays(r, m), pays(r, r)]));
    }
    return edges;
  });
  return ranked(rates);
}

function ranked(rates: readonly ReadonlyMap<number, number>[]): Ranking {
  const fixations = rates.flatMap((edges, from) => [...edges].map(([to, rate]) => ({ from, to, chance: exp(rate) })));
  return { fixations, ...stationary(rates) };
}
