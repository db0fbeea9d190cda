import { imitatedAdvertising } from '../model/index.js';
import type { Action } from '../strategies/index.js';
import { kinds, segmentKind, type Market } from './market.js';
import { lateMonths, type State } from './state.js';

/** The largest advertiser whose consumer share grew of late, as rivals see it, and what it spent on advertising last month. */
export interface Example {
  vendor: number;
  advertising: number;
}

/** Finds whom the others would imitate this month; -1 where nobody's share grew. In place. */
export function findExample({ layout, numbers }: Market, state: State, example: Example): void {
  example.vendor = -1;
  example.advertising = 0;
  if (numbers.imitation === 0) return;
  const { vendors: V } = layout;
  const now = rowOf(state.month - 1, V);
  const before = rowOf(state.month - 3, V);
  for (let v = 0; v < V; v++) {
    const { advertising } = state.actions[v]!;
    if (advertising <= example.advertising || state.alive[v] === 0) continue;
    if (state.lateShares[now + v]! <= state.lateShares[before + v]!) continue;
    example.vendor = v;
    example.advertising = advertising;
  }
}

/** Where what observers saw in `month` begins. */
function rowOf(month: number, vendors: number): number {
  return (((month + lateMonths) % lateMonths) * kinds + segmentKind.consumer) * vendors;
}

/** Adds to a decision the advertising that imitates the example, as far as revenue pays for it; none while money is short. */
export function imitate({ numbers }: Market, state: State, v: number, example: Example, short: boolean, action: Action): void {
  if (numbers.imitation === 0) return;
  const aim = example.vendor === v || short ? 0 : numbers.outbid * example.advertising;
  const means = numbers.imitationOfRevenue * (state.revenue[v]! / state.alive[v]!);
  state.imitated[v] = imitatedAdvertising(state.imitated[v]!, action.advertising, aim, means, numbers.imitation);
  action.advertising += state.imitated[v]!;
}
