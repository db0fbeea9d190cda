import { exp } from '../../numerics/index.js';
import { Expected, type Profile } from '../several/expected.js';
import type { Game } from '../game.js';

/**
 * The logit equilibrium condition in log-odds: y - lambda * gain(p(y)) = 0 for every strategy against the player's first one.
 *
 * Payoffs are measured in units of each player's own range, so `lambda` is too. Source: McKelvey and Palfrey (1995), Games and
 * Economic Behavior 10, 6-38; Turocy (2005), Games and Economic Behavior 51, 243-263.
 */
export class LogitSystem {
  readonly sizes: readonly number[];
  /** Number of log-odds. */
  readonly dimension: number;
  private readonly expected: Expected;
  private readonly scale: readonly number[];
  private readonly from: readonly number[];

  constructor(game: Game) {
    this.expected = new Expected(game);
    this.sizes = this.expected.sizes;
    let dimension = 0;
    this.from = this.sizes.map((size) => {
      const own = dimension;
      dimension += size - 1;
      return own;
    });
    this.dimension = dimension;
    this.scale = this.expected.payoffs.map((own) => {
      const range =
        own.reduce((most, x) => Math.max(most, x), -Infinity) - own.reduce((least, x) => Math.min(least, x), Infinity);
      return range > 0 ? 1 / range : 1;
    });
  }

  /** Probabilities that log-odds stand for. */
  profile(y: ArrayLike<number>): Float64Array[] {
    return this.sizes.map((size, i) => {
      const own = Float64Array.from({ length: size }, (_, s) => (s === 0 ? 0 : y[this.from[i]! + s - 1]!));
      const most = own.reduce((largest, x) => Math.max(largest, x), -Infinity);
      const weights = own.map((x) => exp(x - most));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      return weights.map((weight) => weight / sum);
    });
  }

  /** What each strategy gains over the player's first one, in the order of the log-odds. */
  gains(profile: Profile): Float64Array {
    const gains = new Float64Array(this.dimension);
    this.sizes.forEach((size, i) => {
      const each = this.expected.ofStrategies(profile, i, new Float64Array(size));
      for (let s = 1; s < size; s++) gains[this.from[i]! + s - 1] = this.scale[i]! * (each[s]! - each[0]!);
    });
    return gains;
  }

  residual(y: ArrayLike<number>, lambda: number): Float64Array {
    return this.gains(this.profile(y)).map((gain, r) => y[r]! - lambda * gain);
  }

  /** Derivatives of the residual by the log-odds, and in the last column by lambda: [row][column]. */
  jacobian(y: ArrayLike<number>, lambda: number): Float64Array[] {
    const profile = this.profile(y);
    const gains = this.gains(profile);
    const rows = Array.from({ length: this.dimension }, (_, r) => {
      const row = new Float64Array(this.dimension + 1);
      row[r] = 1;
      row[this.dimension] = -gains[r]!;
      return row;
    });
    this.sizes.forEach((size, i) => {
      this.sizes.forEach((other, j) => {
        if (i === j || size === 1 || other === 1) return;
        const shares = profile[j]!;
        for (let s = 1; s < size; s++) {
          const pays = Float64Array.from(
            { length: other },
            (_, t) => this.scale[i]! * (this.expected.ofPair(profile, i, s, j, t) - this.expected.ofPair(profile, i, 0, j, t)),
          );
          const average = pays.reduce((sum, x, t) => sum + x * shares[t]!, 0);
          const row = rows[this.from[i]! + s - 1]!;
          for (let t = 1; t < other; t++) row[this.from[j]! + t - 1]! -= lambda * shares[t]! * (pays[t]! - average);
        }
      });
    });
    return rows;
  }
}
