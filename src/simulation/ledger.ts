/**
 * Double-entry money between named accounts, one month at a time.
 *
 * Accounts: vendors, segments, then compute, data and talent markets, hosts, investors (parents among them) and the
 * rest of the world. Every amount leaves one account and enters another, so a month sums to zero.
 */
export class Ledger {
  /** USD that entered less USD that left, this month. */
  readonly balance: Float64Array;
  readonly compute: number;
  readonly data: number;
  readonly talent: number;
  readonly hosts: number;
  readonly investors: number;
  readonly world: number;

  constructor(vendors: number, segments: number) {
    this.compute = vendors + segments;
    this.data = this.compute + 1;
    this.talent = this.compute + 2;
    this.hosts = this.compute + 3;
    this.investors = this.compute + 4;
    this.world = this.compute + 5;
    this.balance = new Float64Array(this.compute + 6);
  }

  open(): void {
    this.balance.fill(0);
  }

  /** Moves `amount` USD. */
  pay(from: number, to: number, amount: number): void {
    this.balance[from]! -= amount;
    this.balance[to]! += amount;
  }

  /** What the month's balances sum to: rounding, or lost money. */
  imbalance(): number {
    let sum = 0;
    for (let i = 0; i < this.balance.length; i++) sum += this.balance[i]!;
    return sum;
  }

  /** USD that accounts which gained have gained this month; no more than what changed hands. */
  turnover(): number {
    let sum = 0;
    for (let i = 0; i < this.balance.length; i++) sum += Math.max(0, this.balance[i]!);
    return sum;
  }
}
