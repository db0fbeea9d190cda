import { MixedBets } from '../numerics/index.js';
import type { Effect } from './experiment/index.js';
import type { Estimate } from './verdict.js';

/** What moving one factor gains a vendor. */
export interface Advice {
  readonly subject: string;
  readonly factor: string;
  readonly gain: Estimate;
}

/** Gains beyond this count as this; they are parts of a market. */
const largest = 0.1;
/** The chance that an end of one interval is ever wrong; advice has no part in the error rate of verdicts. */
const each = 0.025;

/** Gains by vendor and factor over worlds, each with an interval of 95 % by itself. */
export class Gains {
  private readonly bets = new Map<string, { readonly subject: string; readonly factor: string; readonly of: MixedBets }>();

  add(subject: string, { parts }: Effect): void {
    for (const [factor, value] of Object.entries(parts)) {
      if (Number.isNaN(value)) continue;
      const key = `${subject} ${factor}`;
      const entry = this.bets.get(key) ?? { subject, factor, of: new MixedBets([-largest, largest], each) };
      this.bets.set(key, entry);
      entry.of.add(value);
    }
  }

  /** By vendor, what gains most first. */
  all(): Advice[] {
    const subjects = [...new Set([...this.bets.values()].map(({ subject }) => subject))];
    const told = [...this.bets.values()].map(({ subject, factor, of }): Advice => {
      const { low, high } = of.interval();
      return { subject, factor, gain: { estimate: of.mean, low: Math.min(low, of.mean), high: Math.max(high, of.mean) } };
    });
    return subjects.flatMap((subject) =>
      told.filter((one) => one.subject === subject).toSorted((a, b) => b.gain.estimate - a.gain.estimate),
    );
  }
}
