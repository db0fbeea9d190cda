import type { Luck } from '../numerics/index.js';
import { exp } from '../numerics/index.js';
import { addRound, monthlyProbability, roundHazard, roundSize, runway, truncate, type CashBelief } from '../model/index.js';
import { meanBurn } from './decide.js';
import { funding, type Market } from './market.js';
import { burnMonths, tractionMonths, type State } from './state.js';
import { stream } from './streams.js';

const belief: CashBelief = { mean: 0, deviation: 0 };

/** Parents top up, rounds close, then the exit test: cash below the overdraft after all funding ends a vendor. */
export function fund(market: Market, state: State, luck: Luck | undefined): void {
  const { vendors: V } = market.layout;
  state.exitPart.fill(0);
  let market6 = 0;
  let marketNow = 0;
  const slot = state.month % tractionMonths;
  for (let v = 0; v < V; v++) {
    marketNow += state.revenue[v]!;
    market6 += state.revenues[v * tractionMonths + slot]!;
  }
  for (let v = 0; v < V; v++) {
    const alive = state.alive[v]!;
    state.roundClosed[v] = 0;
    const before = state.revenues[v * tractionMonths + slot]!;
    state.revenues[v * tractionMonths + slot] = state.revenue[v]!;
    if (alive === 0) {
      state.account[v]! += state.ledger.balance[v]!;
      continue;
    }
    const net = state.net[v]! / alive;
    state.cash[v]! += net;
    const added = market.vendor.funding[v] === funding.parent ? topUp(market, state, luck, v, net) : 0;
    // What a parent covers shortens nobody's runway.
    state.burns[v * burnMonths + (state.month % burnMonths)] = -net - added;
    const burn = meanBurn(state, v, state.month);
    if (market.vendor.funding[v] === funding.venture) {
      const relative = before > 0 && market6 > 0 ? state.revenue[v]! / before / (marketNow / market6) : 1;
      seekRound(market, state, luck, v, burn, relative);
    }
    testExit(market, state, luck === undefined, v, burn);
    const owed = state.alive[v]! * (state.alive[v]! > 0 ? state.cash[v]! : 0) - state.account[v]! - state.ledger.balance[v]!;
    // What an exit leaves behind, or could not pay, is the investors'.
    if (owed > 0) state.ledger.pay(state.ledger.investors, v, owed);
    else state.ledger.pay(v, state.ledger.investors, -owed);
    state.account[v]! += state.ledger.balance[v]!;
  }
}

/** USD that the parent adds, given survival. */
function topUp(market: Market, state: State, luck: Luck | undefined, v: number, net: number): number {
  if (net >= 0) return 0;
  const chance = market.vendor.parentLosesPatience[v]!;
  if (luck === undefined) state.parentSupport[v]! *= 1 - chance;
  else if (state.parentSupport[v] === 1) {
    luck.begin(stream.patience, state.month);
    if (luck.bernoulli(market.layout.vendorKey[v]!, chance)) state.parentSupport[v] = 0;
  }
  const most = market.vendor.parentBudget[v]! * exp(market.vendor.parentGrowth[v]! * state.month);
  const amount = state.parentSupport[v]! * Math.min(-net, most);
  state.cash[v]! += amount;
  state.ledger.pay(state.ledger.investors, v, amount * state.alive[v]!);
  return amount;
}

function seekRound(market: Market, state: State, luck: Luck | undefined, v: number, burn: number, traction: number): void {
  const { numbers, vendor } = market;
  let climate = 0;
  for (let c = 0; c < 3; c++) climate += state.climateChance[c]! * market.climateRounds[c]!;
  const chance = monthlyProbability(roundHazard(numbers.roundHazard, climate, numbers.performance, traction));
  const cap = vendor.roundCap[v]! * exp(vendor.roundGrowth[v]! * state.month);
  const size = roundSize(burn, numbers.roundCover, cap);
  if (luck === undefined) {
    if (burn <= 0) {
      state.looking[v] = 0;
      return;
    }
    belief.mean = state.cash[v]!;
    belief.deviation = Math.max(state.cashDeviation[v]!, burn);
    const before = belief.mean;
    addRound(belief, numbers.roundTrigger * burn, chance, size);
    const closed = size > 0 ? (belief.mean - before) / size : 0;
    state.looking[v] = (state.looking[v]! + 1) * (1 - closed) * (runway(before, burn) < numbers.roundTrigger ? 1 : 0);
    state.roundClosed[v] = closed;
    state.cash[v] = belief.mean;
    state.cashDeviation[v] = belief.deviation;
    state.ledger.pay(state.ledger.investors, v, (belief.mean - before) * state.alive[v]!);
    return;
  }
  if (runway(state.cash[v]!, burn) >= numbers.roundTrigger) {
    state.looking[v] = 0;
    return;
  }
  state.looking[v]! += 1;
  luck.begin(stream.round, state.month);
  if (!luck.bernoulli(market.layout.vendorKey[v]!, chance)) return;
  state.looking[v] = 0;
  state.roundClosed[v] = 1;
  state.cash[v]! += size;
  state.ledger.pay(state.ledger.investors, v, size);
}

function testExit(market: Market, state: State, expected: boolean, v: number, burn: number): void {
  const limit = -market.numbers.overdraft;
  if (!expected) {
    if (state.cash[v]! < limit) leave(state, v, 1);
    return;
  }
  belief.mean = state.cash[v]!;
  belief.deviation = Math.max(state.cashDeviation[v]!, Math.max(burn, 0), 1);
  const part = truncate(belief, limit);
  if (part === 0) return;
  state.cash[v] = belief.mean;
  state.cashDeviation[v] = belief.deviation;
  leave(state, v, part);
}

/** Ends a part of a vendor's worlds: all of it in a stochastic run. Users of its cloud have to move next month. */
export function leave(state: State, v: number, part: number): void {
  const before = state.alive[v]!;
  state.exitPart[v] = 1 - (1 - state.exitPart[v]!) * (1 - part);
  state.alive[v] = part === 1 ? 0 : before * (1 - part);
  if (before >= 0.5 && state.alive[v]! < 0.5) state.exitMonth[v] = state.month;
  if (state.alive[v] === 0) {
    state.cash[v] = 0;
    state.operations[v] = 0;
  }
}
