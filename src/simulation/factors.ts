import { bundlePrice, scarcity } from '../model/index.js';
import { factor, type Market } from './market.js';
import type { State } from './state.js';

/** Prices of factors over their trend, from last month's demand against what the plans of the start foresaw by now. */
export function clearFactors(market: Market, state: State): void {
  const { vendors: V } = market.layout;
  const { vendor, factors } = market;
  let spending = 0;
  let planned = 0;
  let staff = 0;
  let plannedStaff = 0;
  for (let v = 0; v < V; v++) {
    if (vendor.enters[v]! >= state.month) continue;
    spending += state.alive[v]! * (state.trainingSpend[v]! + state.grantedTraining[v]!);
    planned += vendor.training[v]! * state.trainingIndex[v]!;
    staff += state.alive[v]! * state.staff[v]!;
    plannedStaff += vendor.staff[v]! * state.staffIndex[v]!;
  }
  // In the first month nothing has been bought yet: plans hold.
  if (state.month === 1) spending = planned;
  state.scarcity[factor.compute] = scarcity(spending, planned, factors.scarcity[factor.compute]!);
  state.scarcity[factor.data] = scarcity(spending, planned, factors.scarcity[factor.data]!);
  state.scarcity[factor.talent] = scarcity(staff, plannedStaff, factors.scarcity[factor.talent]!);
  priceTraining(market, state);
}

/** Prices over the trend of a unit of training: compute and data at the market's price and what their holders add. */
function priceTraining({ factors, layout, numbers }: Market, { scarcity, trainingPrice }: State): void {
  const { vendors: V } = layout;
  const { dearness } = factors;
  for (let v = 0; v < V; v++) {
    trainingPrice[v] = bundlePrice(
      numbers.dataShare,
      scarcity[factor.compute]! * dearness[factor.compute * V + v]!,
      scarcity[factor.data]! * dearness[factor.data * V + v]!,
    );
  }
}
