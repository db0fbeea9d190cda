import type { State } from './state.js';

/**
 * Money from investors for one purpose of one vendor, on top of what it spends itself. It passes through the vendor's
 * books and touches neither its cash, its runway nor its plans, and buys what it is for whatever the vendor could afford.
 */
export type Grant =
  | {
      readonly vendor: number;
      readonly purpose: 'training' | 'operations';
      /** [month - 1] USD, in mean-field weighed by the chance that the vendor was there to receive it. */
      readonly amounts: Float64Array;
    }
  | {
      readonly vendor: number;
      readonly purpose: 'subsidy';
      /** USD a month for every consumer on the vendor's cloud. */
      readonly perPerson: number;
    };

/** Sets aside what the grant allows this month; none for a vendor that is gone. */
export function allot(state: State, grant: Grant): void {
  const v = grant.vendor;
  const alive = state.alive[v]!;
  if (grant.purpose === 'subsidy') {
    state.grantedSubsidy[v] = alive > 0 ? grant.perPerson : 0;
    return;
  }
  const column = grant.purpose === 'training' ? state.grantedTraining : state.grantedOperations;
  column[v] = alive > 0 ? grant.amounts[state.month - 1]! / alive : 0;
}

/** Pays `amount` USD of a grant into the vendor's account. */
export function receive(state: State, v: number, amount: number): void {
  if (amount === 0) return;
  state.ledger.pay(state.ledger.investors, v, amount);
  state.granted[v]! += amount;
}
