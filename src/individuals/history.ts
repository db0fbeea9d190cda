import type { Points } from './world.js';

/** Points at the ends of months: noted from one month on, by a rule before. */
export class History {
  private readonly noted: Points[] = [];

  constructor(
    private readonly from: number,
    private readonly before: (month: number) => Points,
  ) {}

  note(points: Points): void {
    this.noted.push(points);
  }

  at(month: number): Points {
    return month < this.from ? this.before(month) : this.noted[month - this.from]!;
  }
}
