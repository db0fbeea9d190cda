import { MixedBets } from '../numerics/index.js';
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

/**
 * What the worlds played so far say of a claim.
 *
 * Ends of two means by betting, of the effect and of the part of worlds in which it is as large as matters; each end by itself is wrong
 * with a chance of at most half of `alpha` (of a claim about a chance, which has no second question, all of it), however often one looks
 * and whenever one stops. A wrong verdict needs the wrong end of the first or of the second, so there is one with a chance of at most `alpha`.
 * - `depends`: it holds in more than a fifth of all worlds and fails in more than a fifth (not of a claim about a chance);
 * - `supported`: the mean effect is at least the smallest that matters (for a claim of smallness: at most);
 * - `refuted`: it is not;
 * - `undetermined`: the worlds played do not tell.
 */
export class Judge {
  private readonly effects: MixedBets;
  private readonly holding: MixedBets;
  private readonly bound: number;
  private readonly sign: number;

  constructor(
    private readonly claim: Pick<Claim, 'matters' | 'range' | 'chance'>,
    alpha: number,
  ) {
    const each = claim.chance ? alpha : alpha / 2;
    this.effects = new MixedBets(claim.range, each);
    this.holding = new MixedBets([0, 1], each);
    const { least, most } = claim.matters;
    this.sign = least === undefined ? -1 : 1;
    this.bound = least ?? most!;
  }

  /** Takes the effect in one more world; one that does not exist says nothing. */
  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.effects.add(value);
    this.holding.add(Number(this.holds(value)));
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
    return estimateOf(this.effects, (low + high) / 2);
  }

  /** The part of worlds in which it holds. */
  get share(): Estimate {
    return estimateOf(this.holding, 0.5);
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

  /** Worlds after which there would be a verdict, were those to come as those that came; null where there never would. */
  get needed(): number | null {
    return least([this.effects.needed(this.bound), this.claim.chance ? null : this.neededToDepend()]);
  }

  /** Worlds after which a question would be settled that is not: where there is a verdict, whether it depends. */
  get neededToSettle(): number | null {
    if (this.verdict === 'undetermined') return this.needed;
    const { mean } = this.holding;
    if (mean > divided && mean < 1 - divided) return this.neededToDepend();
    return this.holding.needed(mean >= 1 - divided ? 1 - divided : divided);
  }

  /** Worlds after which the claim would be told to hold in more than a fifth of all and to fail in more than a fifth. */
  private neededToDepend(): number | null {
    const { mean } = this.holding;
    if (!(mean > divided && mean < 1 - divided)) return null;
    const [lower, upper] = [this.holding.needed(divided), this.holding.needed(1 - divided)];
    return lower === null || upper === null ? null : Math.max(lower, upper);
  }
}

function estimateOf(bets: MixedBets, unknown: number): Estimate {
  const { low, high } = bets.interval();
  const estimate = bets.count === 0 ? unknown : bets.mean;
  return { estimate, low: Math.min(estimate, low), high: Math.max(estimate, high) };
}

/** The smallest of those that there are. */
function least(counts: readonly (number | null)[]): number | null {
  const there = counts.filter((count) => count !== null);
  return there.length === 0 ? null : Math.min(...there);
}
