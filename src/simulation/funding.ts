import type { Luck } from '../numerics/index.js';
import {
  cashLevels,
  monthlyProbability,
  moveWorlds,
  roundHazard,
  roundSize,
  runway,
  type CashMove,
  type CashOutcome,
} from '../model/index.js';
import { funding, type Market } from './market.js';
import { burnMonths, tractionMonths, type State } from './state.js';
import { stream } from './streams.js';

/** What a vendor may hope for this month, filled anew for each. */
const offer = { chance: NaN, size: NaN, trigger: NaN };
const outcome: CashOutcome = { gone: NaN, closed: NaN, mean: NaN };
const move: CashMove = { stretch: NaN, flow: NaN, trigger: NaN, chance: NaN, round: NaN, limit: NaN };

/** Parents top up, rounds close, then the exit test: cash below the overdraft after all funding ends a vendor. */
export function fund(market: Market, state: State, luck: Luck | undefined): void {
  const { vendors: V } = market.layout;
  state.exitPart.fill(0);
  const slot = state.month % tractionMonths;
  let then = 0;
  let now = 0;
  for (let v = 0; v < V; v++) {
    now += state.revenue[v]!;
    then += state.revenues[v * tractionMonths + slot]!;
  }
  const marketGrowth = then > 0 ? now / then : 0;
  for (let v = 0; v < V; v++) {
    const before = state.revenues[v * tractionMonths + slot]!;
    state.revenues[v * tractionMonths + slot] = state.revenue[v]!;
    state.roundClosed[v] = 0;
    if (state.alive[v]! > 0) {
      const traction = before > 0 && marketGrowth > 0 ? state.revenue[v]! / before / marketGrowth : 1;
      fundVendor(market, state, luck, v, traction);
      settleAccount(state, v);
      state.sinceRound[v] = (state.sinceRound[v]! + 1) * (1 - state.roundClosed[v]!);
    }
    state.account[v]! += state.ledger.balance[v]!;
  }
}

function fundVendor(market: Market, state: State, luck: Luck | undefined, v: number, traction: number): void {
  const net = state.net[v]! / state.alive[v]!;
  const added = market.vendor.funding[v] === funding.parent ? topUp(market, state, v, net) : 0;
  // What a parent covers shortens nobody's runway.
  state.burns[v * burnMonths + (state.month % burnMonths)] = -net - added;
  const burn = meanBurn(state, v);
  state.burn[v] = burn;
  if (state.ample[v] === 1) {
    state.cash[v]! += net + added;
    state.looking[v] = 0;
  } else {
    lookAround(market, state, v, burn, traction);
    if (luck === undefined) moveExpectedCash(market, state, v, net + added, burn);
    else moveDrawnCash(market, state, luck, v, net + added, burn);
  }
  if (added > 0 && state.alive[v]! > 0) testPatience(market, state, luck, v);
}

/** Mean burn in USD a month over the months gone by, at most the last few. */
function meanBurn({ burns, month }: State, v: number): number {
  let sum = 0;
  for (let j = 0; j < burnMonths; j++) sum += burns[v * burnMonths + j]!;
  return sum / Math.min(burnMonths, month);
}

/** USD that the parent adds, given survival. */
function topUp(market: Market, state: State, v: number, net: number): number {
  if (net >= 0) return 0;
  const amount = Math.min(-net, market.vendor.parentBudget[v]! * state.parentIndex[v]!);
  state.ledger.pay(state.ledger.investors, v, amount * state.alive[v]!);
  return amount;
}

/** Chance, size and trigger of a round this month; none for vendors without venture funding, or that burn nothing. */
function lookAround(market: Market, state: State, v: number, burn: number, traction: number): void {
  const { numbers, vendor } = market;
  offer.chance = 0;
  offer.size = 0;
  offer.trigger = 0;
  if (vendor.funding[v] !== funding.venture || burn <= 0) return;
  let climate = 0;
  for (let c = 0; c < 3; c++) climate += state.climateChance[c]! * market.climateRounds[c]!;
  offer.chance = monthlyProbability(roundHazard(numbers.roundHazard, climate, numbers.performance, traction));
  offer.size = roundSize(burn, numbers.roundCover, vendor.roundCap[v]! * state.roundIndex[v]!);
  offer.trigger = numbers.roundTrigger * burn;
}

function moveDrawnCash(market: Market, state: State, luck: Luck, v: number, flow: number, burn: number): void {
  state.cash[v]! += flow;
  if (state.cash[v]! >= offer.trigger) {
    state.looking[v] = 0;
  } else {
    state.looking[v]! += 1;
    luck.begin(stream.round, state.month);
    if (offer.size > 0 && luck.bernoulli(market.layout.vendorKey[v]!, offer.chance)) {
      state.looking[v] = 0;
      state.roundClosed[v] = 1;
      state.cash[v]! += offer.size;
      state.ledger.pay(state.ledger.investors, v, offer.size);
    }
  }
  if (burn <= 0) state.looking[v] = 0;
  const debt = -state.cash[v]!;
  if (debt > market.numbers.overdraft || (debt === market.numbers.overdraft && flow < 0)) leave(state, v, 1);
}

/** Moves the worlds; the grid's unit follows burn and cash, so that what matters stays on the grid. */
function moveExpectedCash(market: Market, state: State, v: number, flow: number, burn: number): void {
  if (flow === 0 && offer.size === 0) return;
  const from = v * cashLevels;
  const scale = Math.max(burn, state.cash[v]! / 24, 1);
  move.stretch = state.worldScale[v]! / scale;
  move.flow = flow / scale;
  move.trigger = offer.trigger / scale;
  move.chance = offer.chance;
  move.round = offer.size / scale;
  // Nothing left while money goes out is the end: the smallest number lifts a limit of zero above it.
  move.limit = -market.numbers.overdraft / scale + (flow < 0 ? Number.MIN_VALUE : 0);
  state.worldScale[v] = scale;
  moveWorlds(state.worlds, from, move, state.nextWorlds, outcome);
  const { gone } = outcome;
  state.cash[v] = gone < 1 ? outcome.mean * scale : 0;
  state.roundClosed[v] = outcome.closed;
  state.looking[v] =
    runway(state.cash[v]!, burn) < market.numbers.roundTrigger ? (state.looking[v]! + 1) * (1 - state.roundClosed[v]!) : 0;
  if (gone > 0) leave(state, v, gone);
}

/** A parent that loses patience closes what burns its money. */
function testPatience(market: Market, state: State, luck: Luck | undefined, v: number): void {
  const chance = market.vendor.parentLosesPatience[v]!;
  if (luck === undefined) {
    leave(state, v, chance);
    return;
  }
  luck.begin(stream.patience, state.month);
  if (luck.bernoulli(market.layout.vendorKey[v]!, chance)) leave(state, v, 1);
}

/** What an exit leaves behind, or could not pay, is the investors'. */
function settleAccount(state: State, v: number): void {
  const owed = state.alive[v]! * state.cash[v]! - state.account[v]! - state.ledger.balance[v]!;
  if (owed > 0) state.ledger.pay(state.ledger.investors, v, owed);
  else state.ledger.pay(v, state.ledger.investors, -owed);
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
