/**
 * Tastes that persist: who uses what, told by intervals of tastes between 0 and 1, and how they divide anew when leaving costs
 * something. Carries E8a, E13. Source of the division by an upper envelope: Mussa and Rosen (1978), Journal of Economic Theory 18, 301-317.
 */

/** People who have never chosen use no option, not even that of using nothing. */
export const unbound = -1;

/** What people may plan, each worth slope x taste + level, in nats, and the option that the plan begins with. */
export class Plans {
  count = 0;
  readonly slope: Float64Array;
  readonly option: Float64Array;
  private readonly level: Float64Array;
  /** The option that people now use, and what leaving it costs them. */
  private bound = unbound;
  private leaving = 0;

  constructor(capacity: number) {
    this.slope = new Float64Array(capacity);
    this.level = new Float64Array(capacity);
    this.option = new Float64Array(capacity);
  }

  add(slope: number, level: number, option: number): void {
    this.slope[this.count] = slope;
    this.level[this.count] = level;
    this.option[this.count] = option;
    this.count += 1;
  }

  /** Sets what plan `i` is worth beside taste. */
  raise(i: number, level: number): void {
    this.level[i] = level;
  }

  /** Plans are from now on those of people who use `option`. */
  bind(option: number, leaving: number): void {
    this.bound = option;
    this.leaving = leaving;
  }

  /** What plan `i` is worth at taste 0 to those who are bound: staying saves the cost of leaving. */
  height(i: number): number {
    return this.option[i] === this.bound ? this.level[i]! + this.leaving : this.level[i]!;
  }

  /** Tastes between two for which plan `own` is better than every other; NaN where another is as good at all of them. */
  won(own: number, from: number, until: number): number {
    const { count, slope } = this;
    const steep = slope[own]!;
    const height = this.height(own);
    let above = from;
    let below = until;
    for (let i = 0; i < count; i++) {
      if (i === own) continue;
      const rise = steep - slope[i]!;
      const behind = this.height(i) - height;
      if (rise === 0) {
        if (behind === 0) return NaN;
        if (behind > 0) return 0;
      } else if (rise > 0) {
        if (behind > rise * above) above = behind / rise;
      } else if (behind > rise * below) below = behind / rise;
    }
    return below > above ? below - above : 0;
  }

  /** The plan that is best at a taste; of equal ones the steepest. */
  bestAt(taste: number): number {
    let best = 0;
    let top = -Infinity;
    for (let i = 0; i < this.count; i++) {
      const worth = this.slope[i]! * taste + this.height(i);
      if (worth > top || (worth === top && this.slope[i]! > this.slope[best]!)) {
        best = i;
        top = worth;
      }
    }
    return best;
  }

  /** Appends the tastes between two for which `best` is best. Equal plans share them alike, but whoever is bound to one of them stays. */
  append(best: number, from: number, until: number, to: TasteIntervals): void {
    if (!this.rivalled(best)) {
      to.append(until, this.option[best]!);
      return;
    }
    let sharing = 0;
    for (let i = 0; i < this.count; i++) {
      if (!this.shares(i, best)) continue;
      if (this.option[i] === this.bound) {
        to.append(until, this.bound);
        return;
      }
      sharing += 1;
    }
    let shared = 0;
    for (let i = 0; shared < sharing; i++) {
      if (!this.shares(i, best)) continue;
      shared += 1;
      to.append(shared === sharing ? until : from + ((until - from) * shared) / sharing, this.option[i]!);
    }
  }

  /** Whether a plan that begins with another option is as good as `best` at every taste. */
  private rivalled(best: number): boolean {
    const { slope, option } = this;
    for (let i = 0; i < this.count; i++) {
      if (slope[i] === slope[best] && option[i] !== option[best] && this.height(i) === this.height(best)) return true;
    }
    return false;
  }

  /** Whether plan `i` is as good as `best` at every taste, and the first of those that begin with its option. */
  private shares(i: number, best: number): boolean {
    if (!this.equal(i, best)) return false;
    for (let j = 0; j < i; j++) if (this.option[j] === this.option[i] && this.equal(j, best)) return false;
    return true;
  }

  private equal(i: number, best: number): boolean {
    return i === best || (this.slope[i] === this.slope[best] && this.height(i) === this.height(best));
  }
}

/** Intervals narrower than this are crossings told twice by rounding. */
const hair = 1e-13;

/** Intervals of tastes in ascending order: where each ends, and the option that people in it use. The last ends at 1. */
export class TasteIntervals {
  /** While intervals are appended, how many there are. */
  count = 0;

  constructor(
    readonly until: Float64Array,
    readonly use: Float64Array,
  ) {}

  static of(capacity: number): TasteIntervals {
    return new TasteIntervals(new Float64Array(capacity), new Float64Array(capacity));
  }

  /** Everybody uses one option. */
  fill(option: number): void {
    this.until[0] = 1;
    this.use[0] = option;
    this.count = 1;
  }

  /** Takes over the intervals of another; places after the last hold zeros. */
  copy({ until, use, count }: TasteIntervals): void {
    for (let k = 0; k < count; k++) {
      this.until[k] = until[k]!;
      this.use[k] = use[k]!;
    }
    this.until.fill(0, count);
    this.use.fill(0, count);
    this.count = count;
  }

  /**
   * Appends the tastes up to `until`. They join the last interval where that uses the same. Where there is no room for more
   * intervals the narrowest joins its neighbour.
   */
  append(until: number, option: number): void {
    const from = this.count === 0 ? 0 : this.until[this.count - 1]!;
    if (until - from <= hair) {
      if (until >= 1 && this.count > 0) this.until[this.count - 1] = 1;
      return;
    }
    if (this.count > 0 && this.use[this.count - 1] === option) {
      this.until[this.count - 1] = until;
      return;
    }
    if (this.count === this.until.length) this.joinNarrowest();
    this.until[this.count] = until;
    this.use[this.count] = option;
    this.count += 1;
  }

  private joinNarrowest(): void {
    const { until, use } = this;
    let narrowest = 0;
    let least = Infinity;
    for (let k = 0; k < this.count; k++) {
      const width = until[k]! - (k === 0 ? 0 : until[k - 1]!);
      if (width < least) {
        least = width;
        narrowest = k;
      }
    }
    // It takes the option of the one below, or, being the first, of the one above.
    use[narrowest] = narrowest === 0 ? use[1]! : use[narrowest - 1]!;
    const { count } = this;
    this.count = 0;
    for (let k = 0; k < count; k++) this.append(until[k]!, use[k]!);
  }
}

/**
 * Divides people of every taste among plans; `leaving` is what leaving an option costs, by option in nats. Writes what they
 * then use into `after`. Without any plan everybody stays.
 */
export function divideTastes(plans: Plans, leaving: Float64Array, before: TasteIntervals, after: TasteIntervals): void {
  after.count = 0;
  let from = 0;
  for (let k = 0; from < 1; k++) {
    const until = before.until[k]!;
    const bound = before.use[k]!;
    plans.bind(bound, bound === unbound ? 0 : leaving[bound]!);
    if (plans.count === 0) after.append(until, bound);
    else appendEnvelope(plans, from, until, after);
    from = until;
  }
}

/**
 * Part of all tastes that would take one plan, were people divided as `divideTastes` does: faster than dividing them. NaN where
 * others are as good for some, so that it depends on how those share.
 */
export function partTaking(plans: Plans, own: number, leaving: Float64Array, before: TasteIntervals): number {
  let from = 0;
  let part = 0;
  for (let k = 0; from < 1; k++) {
    const until = before.until[k]!;
    const bound = before.use[k]!;
    plans.bind(bound, bound === unbound ? 0 : leaving[bound]!);
    part += plans.won(own, from, until);
    from = until;
  }
  return part;
}

/** Appends the pieces of the upper envelope of plans over tastes from `from` to `until`. */
function appendEnvelope(plans: Plans, from: number, until: number, after: TasteIntervals): void {
  const { count, slope } = plans;
  let best = plans.bestAt(from);
  let taste = from;
  for (;;) {
    const height = plans.height(best);
    let next = -1;
    let nearest = until;
    for (let i = 0; i < count; i++) {
      if (!(slope[i]! > slope[best]!)) continue;
      const at = (height - plans.height(i)) / (slope[i]! - slope[best]!);
      if (at < nearest || (at === nearest && next >= 0 && slope[i]! > slope[next]!)) {
        nearest = at;
        next = i;
      }
    }
    const end = next < 0 ? until : Math.max(taste, nearest);
    plans.append(best, taste, end, after);
    if (next < 0) return;
    taste = end;
    best = next;
  }
}
