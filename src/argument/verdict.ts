import { BoundedSequence } from '../numerics/index.js';
import type { Claim } from './claim/document.js';

export const verdicts = ['supported', 'refuted', 'undetermined', 'depends'] as const;
export type Verdict = (typeof verdicts)[number];

/** A mean and the interval that holds it, whenever one stops. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A claim that holds in at least this part of all worlds, and fails in at least this part, depends on something. */
const divided = 0.2;
/** The most of what would ruin a bet that is staked: effects of one claim often hardly vary. */
const boldness = 0.9;

/**
 * What the worlds played so far say of a claim.
 *
 * Two confidence sequences by betting (Waudby-Smith and Ramdas 2024), each at half the level, so that what is said is
 * wrong with a chance of at most `alpha`, however often one looks and whenever one stops: of the mean effect, and of the part of
 * worlds in which the effect is as large as matters.
 * - `depends`: it holds in more than a fifth of all worlds and fails in more than a fifth (not of a claim about a chance);
 * - `supported`: the mean effect is at least the smallest that matters (for a claim of smallness: at most);
 * - `refuted`: it is not;
 * - `undetermined`: the worlds played do not tell.
 */
export class Judge {
  private readonly effects: BoundedSequence;
  private readonly holding: BoundedSequence;
  private readonly bound: number;
  private readonly sign: number;
  private squares = 0;
  private centre = 0;

  constructor(
    private readonly claim: Pick<Claim, 'matters' | 'range' | 'chance'>,
    alpha: number,
  ) {
    this.effects = new BoundedSequence(alpha / 2, 2000, boldness);
    this.holding = new BoundedSequence(alpha / 2, 1000, boldness);
    const { least, most } = claim.matters;
    this.sign = least === undefined ? -1 : 1;
    this.bound = least ?? most!;
  }

  /** Takes the effect in one more world; one that does not exist says nothing. */
  add(value: number): void {
    if (Number.isNaN(value)) return;
    const [low, high] = this.claim.range;
    const inside = Math.max(low, Math.min(high, value));
    const gap = inside - this.centre;
    this.effects.add((2 * (inside - low)) / (high - low) - 1);
    this.centre += gap / this.effects.count;
    this.squares += gap * (inside - this.centre);
    this.holding.add(this.holds(value) ? 1 : -1);
  }

  /** Whether the claim holds in a world with this effect. */
  holds(value: number): boolean {
    return this.sign * (value - this.bound) >= 0;
  }

  /** Worlds in which there was an effect. */
  get worlds(): number {
    return this.effects.count;
  }

  /** The mean effect; the whole range as long as there is none. */
  get effect(): Estimate {
    const [low, high] = this.claim.range;
    const at = (unit: number): number => low + ((unit + 1) / 2) * (high - low);
    const interval = this.effects.interval();
    const estimate = this.worlds === 0 ? (low + high) / 2 : this.centre;
    return { estimate, low: Math.min(estimate, at(interval.low)), high: Math.max(estimate, at(interval.high)) };
  }

  /** The part of worlds in which it holds. */
  get share(): Estimate {
    const { low, high } = this.holding.interval();
    const estimate = this.worlds === 0 ? 0.5 : (this.holding.mean + 1) / 2;
    return { estimate, low: Math.min(estimate, (low + 1) / 2), high: Math.max(estimate, (high + 1) / 2) };
  }

  get verdict(): Verdict {
    const { low: holdsAtLeast, high: holdsAtMost } = this.share;
    if (!this.claim.chance && holdsAtLeast > divided && holdsAtMost < 1 - divided) return 'depends';
    const { low, high } = this.effect;
    if (this.sign > 0 ? low >= this.bound : high <= this.bound) return 'supported';
    if (this.sign > 0 ? high < this.bound : low > this.bound) return 'refuted';
    return 'undetermined';
  }

  /** Whether more worlds would change nothing: there is a verdict, and whether it depends is settled. */
  get settled(): boolean {
    const { verdict } = this;
    if (verdict === 'undetermined') return false;
    if (verdict === 'depends' || this.claim.chance) return true;
    const { low, high } = this.share;
    return low >= 1 - divided || high <= divided;
  }

  /** Worlds after which the mean effect would be told from the smallest that matters, were it what it is now; null where it never would. */
  get needed(): number | null {
    const gap = Math.abs(this.centre - this.bound);
    const { low, high } = this.effect;
    const half = (high - low) / 2;
    if (this.worlds === 0 || gap === 0) return null;
    return Math.ceil(this.worlds * Math.max(1, (half / gap) * (half / gap)));
  }
}
