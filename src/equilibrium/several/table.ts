import { floatPayoffs, sizesOf, stridesOf, wholePayoffs, type Game } from '../game.js';

/** Whole payoffs below this, and differences of differences of them, are exact as doubles. */
const exactBelow = 1n << 50n;
/** Relative error of a payoff that was rounded to a double, doubled for safety. */
const rounding = 2 * Number.EPSILON;

/** Payoffs as doubles with a bound of their error, which is zero where they are whole and of ordinary size. */
export interface Table {
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  /** [player][profile]. */
  readonly payoffs: readonly Float64Array[];
  /** Absolute error of a payoff of each player. */
  readonly error: readonly number[];
}

/** Payoffs that intervals can be computed from: each player's in a unit in which they are whole, if doubles hold them so. */
export function tableOf(game: Game): Table {
  const sizes = sizesOf(game);
  const whole = wholePayoffs(game);
  const floats = floatPayoffs(game);
  const exact = whole.map((own) => own.every((payoff) => payoff < exactBelow && payoff > -exactBelow));
  const payoffs = whole.map((own, i) => (exact[i]! ? Float64Array.from(own, Number) : floats[i]!));
  const error = payoffs.map((own, i) => (exact[i]! ? 0 : rounding * own.reduce((most, x) => Math.max(most, Math.abs(x)), 0)));
  return { sizes, strides: stridesOf(sizes), payoffs, error };
}
