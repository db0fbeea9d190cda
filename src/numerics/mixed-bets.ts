import { exp, log } from './elementary.js';
import type { Interval } from './statistics.js';

/** Parts of what would ruin a bet that are staked, each with an equal part of the capital. */
const stakes = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.98];
/** Factors that are multiplied before their logarithm is taken: small enough that no product leaves the range of doubles. */
const atOnce = 16;
/** Halvings by which an end is found: to 10^-12 of the range. */
const halvings = 40;

/**
 * Ends of the mean of values within a range, of whatever distribution: each end by itself is wrong with a chance of at most
 * `alpha`, at every look at once, whoever stops because of what they see.
 *
 * Betting against a mean m (Waudby-Smith and Ramdas 2024, section 4) with capital shared among fixed stakes: m is given up once the
 * capital has multiplied 1 / alpha times. Its growth is that of the best of the stakes, less at most the logarithm of their number, so
 * nobody has to know how far values scatter (universal portfolios, Cover 1991).
 */
export class MixedBets {
  private values = new Float64Array(64);
  private taken = 0;
  private sum = 0;
  private looked = 0;
  private low = 0;
  private high = 1;

  constructor(
    private readonly range: readonly [number, number],
    private readonly alpha: number,
  ) {}

  get count(): number {
    return this.taken;
  }

  /** NaN as long as there is no value. */
  get mean(): number {
    return this.taken === 0 ? NaN : this.stated(this.sum / this.taken);
  }

  /** Takes one more value; beyond the range it counts as the nearer end. */
  add(value: number): void {
    if (this.taken === this.values.length) {
      const more = new Float64Array(2 * this.taken);
      more.set(this.values);
      this.values = more;
    }
    const x = Math.max(0, Math.min(1, this.unit(value)));
    this.values[this.taken++] = x;
    this.sum += x;
  }

  /** Means that have not been given up at any look so far. */
  interval(): Interval {
    if (this.looked < this.taken) {
      this.low = Math.max(this.low, this.end(1));
      this.high = Math.min(this.high, this.end(-1));
      this.looked = this.taken;
    }
    return { low: this.stated(this.low), high: this.stated(this.high) };
  }

  /** Values after which a mean would be given up, were those to come as those that came; null where it never would. */
  needed(mean: number): number | null {
    const m = this.unit(mean);
    const own = this.sum / this.taken;
    if (this.taken === 0 || own === m || m <= 0 || m >= 1) return null;
    const bets = this.bets(m, own > m ? 1 : -1);
    const growth = Math.max(...bets) / this.taken;
    const lacking = -log(this.alpha) - capital(bets);
    if (lacking <= 0) return this.taken;
    return growth > 0 ? this.taken + Math.ceil(lacking / growth) : null;
  }

  /** Between the mean of the values, against which no bet gains, and the end of the range. */
  private end(side: 1 | -1): number {
    const enough = -log(this.alpha);
    let inside = this.sum / this.taken;
    let outside = side > 0 ? 0 : 1;
    for (let i = 0; i < halvings; i++) {
      const m = (inside + outside) / 2;
      if (capital(this.bets(m, side)) >= enough) outside = m;
      else inside = m;
    }
    return outside;
  }

  /** Logarithms of what each stake has made of 1, on means above `m` (side 1) or below. */
  private bets(m: number, side: 1 | -1): number[] {
    const odds = side > 0 ? 1 / m : -1 / (1 - m);
    return stakes.map((stake) => {
      const bet = stake * odds;
      let sum = 0;
      let product = 1;
      for (let i = 0; i < this.taken; i++) {
        product *= 1 + bet * (this.values[i]! - m);
        if (i % atOnce === atOnce - 1) {
          sum += log(product);
          product = 1;
        }
      }
      return sum + log(product);
    });
  }

  private unit(value: number): number {
    const [low, high] = this.range;
    return (value - low) / (high - low);
  }

  private stated(unit: number): number {
    const [low, high] = this.range;
    return low + unit * (high - low);
  }
}

/** Logarithm of the mean of what stakes have made. */
function capital(bets: readonly number[]): number {
  const most = Math.max(...bets);
  return most + log(bets.reduce((sum, bet) => sum + exp(bet - most), 0) / bets.length);
}
