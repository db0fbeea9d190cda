import type { Fact } from '../../evidence/index.js';

/**
 * What was known on a day: verified rows about that day or before, and nothing else.
 *
 * A row about the day that was first told later is there, and marked as hindsight; `told` leaves it out. Everything that
 * assembles, fits or forecasts is handed one of these and never the rows behind it.
 */
export class Known {
  readonly facts: readonly Fact[];

  constructor(
    facts: readonly Fact[],
    readonly day: string,
    told = false,
  ) {
    this.facts = facts
      .filter(({ verified, date, published }) => verified && date <= day && (!told || (published ?? date) <= day))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  }

  /** Rows of a series, the oldest first. */
  of(series: string, which: (fact: Fact) => boolean = () => true): Fact[] {
    return this.facts.filter((fact) => fact.series === series && which(fact));
  }

  latest(series: string, which?: (fact: Fact) => boolean): Fact | undefined {
    return this.of(series, which).at(-1);
  }

  /** Whether a row was first told after the day. */
  isHindsight({ published }: Fact): boolean {
    return published !== undefined && published > this.day;
  }
}
