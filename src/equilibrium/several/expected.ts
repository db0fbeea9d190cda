import { floatPayoffs, sizesOf, stridesOf, type Game } from '../game.js';

/** Mixed strategies as doubles: [player][strategy]. */
export type Profile = readonly ArrayLike<number>[];

/** Expected payoffs of a game as doubles, prepared once. */
export class Expected {
  readonly sizes: readonly number[];
  readonly payoffs: readonly Float64Array[];
  private readonly strides: readonly number[];

  constructor(game: Game) {
    this.sizes = sizesOf(game);
    this.strides = stridesOf(this.sizes);
    this.payoffs = floatPayoffs(game);
  }

  /** What each strategy of a player pays when the others mix; written to `out`. */
  ofStrategies(profile: Profile, player: number, out: Float64Array): Float64Array {
    for (let s = 0; s < out.length; s++) out[s] = this.average(profile, player, s * this.strides[player]!, 0, -1);
    return out;
  }

  /** What a player is paid by strategy `own` when another plays `other`, and all the rest mix. */
  ofPair(profile: Profile, player: number, own: number, rival: number, other: number): number {
    return this.average(profile, player, own * this.strides[player]! + other * this.strides[rival]!, 0, rival);
  }

  private average(profile: Profile, player: number, at: number, j: number, rival: number): number {
    if (j === this.sizes.length) return this.payoffs[player]![at]!;
    if (j === player || j === rival) return this.average(profile, player, at, j + 1, rival);
    const stride = this.strides[j]!;
    const shares = profile[j]!;
    let sum = 0;
    for (let s = 0; s < this.sizes[j]!; s++) {
      if (shares[s] !== 0) sum += shares[s]! * this.average(profile, player, at + s * stride, j + 1, rival);
    }
    return sum;
  }
}

/** Expected payoff of each player. */
export function payoffsAt(game: Game, profile: Profile): number[] {
  const expected = new Expected(game);
  return expected.sizes.map((size, i) => {
    const each = expected.ofStrategies(profile, i, new Float64Array(size));
    return each.reduce((sum, payoff, s) => sum + payoff * profile[i]![s]!, 0);
  });
}

/** What each strategy of a player pays when the others mix. */
export const strategyPayoffs = (game: Game, profile: Profile, player: number): Float64Array =>
  new Expected(game).ofStrategies(profile, player, new Float64Array(sizesOf(game)[player]!));
