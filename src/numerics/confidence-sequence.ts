import { log } from './elementary.js';
import { CompensatedSum, type Interval } from './statistics.js';

/**
 * An interval of a mean that holds at every look at once: whoever stops when they please, because of what they see, is
 * wrong no more often than stated.
 */
export interface ConfidenceSequence {
  add(value: number): void;
  readonly count: number;
  readonly mean: number;
  interval(): Interval;
}

/**
 * For values in [-1, 1], of whatever distribution: Waudby-Smith and Ramdas 2024, "Estimating means of bounded random
 * variables by betting", theorem 3 (hedged capital, predictable plug-in). A mean is given up once bets against it have
 * multiplied 1 / alpha times. Exact at every number of values; means are tried on a grid, and ends lie a step outward.
 */
export class BoundedSequence implements ConfidenceSequence {
  private readonly up: Float64Array;
  private readonly down: Float64Array;
  private readonly given: Uint8Array;
  private readonly sum = new CompensatedSum();
  private spread = 0.25;
  private taken = 0;

  /** `boldness` is the most that is staked of what would ruin a bet: more of it narrows sooner where values hardly vary. */
  constructor(
    private readonly alpha: number,
    private readonly steps = 2000,
    private readonly boldness = 0.5,
  ) {
    this.up = new Float64Array(steps + 1).fill(1);
    this.down = new Float64Array(steps + 1).fill(1);
    this.given = new Uint8Array(steps + 1);
  }

  get count(): number {
    return this.taken;
  }

  get mean(): number {
    return this.taken === 0 ? NaN : this.sum.value() / this.taken;
  }

  add(value: number): void {
    const { up, down, given, steps, alpha, boldness } = this;
    const x = (value + 1) / 2;
    this.taken += 1;
    const t = this.taken;
    const stake = Math.sqrt((2 * log(2 / alpha)) / (this.spread * log(t + 1)));
    for (let i = 0; i <= steps; i++) {
      if (given[i]) continue;
      const m = i / steps;
      up[i]! *= 1 + Math.min(stake, boldness / m) * (x - m);
      down[i]! *= 1 - Math.min(stake, boldness / (1 - m)) * (x - m);
      if (Math.max(up[i]!, down[i]!) >= 2 / alpha) given[i] = 1;
    }
    this.sum.add(value);
    const centre = (0.5 + (this.sum.value() + t) / 2) / (t + 1);
    this.spread += (x - centre) * (x - centre);
  }

  interval(): Interval {
    const first = this.given.indexOf(0);
    const last = this.given.lastIndexOf(0);
    if (first < 0) return { low: this.mean, high: this.mean };
    const at = (i: number): number => Math.max(-1, Math.min(1, (2 * i) / this.steps - 1));
    return { low: at(first - 1), high: at(last + 1) };
  }
}

/** The number of values at which an unbounded sequence is narrowest for its level. */
const tuned = 500;

/**
 * For values without bounds: the asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas 2024
 * (theorem 2.2), with the sample's variance in place of the true one; so it holds once there are enough values, as a
 * normal interval does. None below 20 values.
 */
export class UnboundedSequence implements ConfidenceSequence {
  private taken = 0;
  private centre = 0;
  private squares = 0;
  private low = -Infinity;
  private high = Infinity;

  constructor(private readonly alpha: number) {}

  get count(): number {
    return this.taken;
  }

  get mean(): number {
    return this.taken === 0 ? NaN : this.centre;
  }

  add(value: number): void {
    this.taken += 1;
    const gap = value - this.centre;
    this.centre += gap / this.taken;
    this.squares += gap * (value - this.centre);
    if (this.taken < 20) return;
    const half = this.halfWidth();
    this.low = this.centre - half;
    this.high = this.centre + half;
  }

  interval(): Interval {
    return { low: this.low, high: this.high };
  }

  private halfWidth(): number {
    const n = this.taken;
    const level = -2 * log(this.alpha);
    const rho = (level + log(level) + 1) / tuned;
    const variance = this.squares / (n - 1);
    return Math.sqrt(variance * ((2 * (n * rho + 1)) / (n * n * rho)) * log(Math.sqrt(n * rho + 1) / this.alpha));
  }
}
