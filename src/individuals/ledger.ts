/** Who money goes to and comes from, beside vendors and segments. */
export type Market = 'compute' | 'data' | 'talent' | 'hosts' | 'investors' | 'world';

/** A vendor, a segment, or a market: whoever can be named. */
type Account = { readonly name: string } | Market;

/** A month's money by double entry: what leaves one account enters another. */
export class Ledger {
  private readonly balances = new Map<Account, number>();

  open(): void {
    this.balances.clear();
  }

  pay(from: Account, to: Account, amount: number): void {
    this.balances.set(from, this.of(from) - amount);
    this.balances.set(to, this.of(to) + amount);
  }

  /** USD that an account has gained this month. */
  of(account: Account): number {
    return this.balances.get(account) ?? 0;
  }

  all(): readonly number[] {
    return [...this.balances.values()];
  }
}
