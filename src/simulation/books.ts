import { exp } from '../numerics/index.js';
import { departures, openSupportCost, payingShare, sandboxCost } from '../model/index.js';
import { channel, channels } from './layout.js';
import { segmentKind, type Market } from './market.js';
import type { State } from './state.js';

/**
 * The month's books, by double entry: sales and costs of every vendor, hosts, and what users pay themselves.
 *
 * In mean-field amounts are expectations: users of a cloud count those in worlds where its vendor lives, and what a
 * vendor spends by itself is weighted by its chance of being alive.
 */
export function keepBooks(market: Market, state: State, cloud: Float64Array, open: Float64Array): void {
  const { vendors: V } = market.layout;
  state.revenue.fill(0);
  state.programmeCost.fill(0);
  state.builderMargin.fill(0);
  for (let s = 0; s < market.layout.segments; s++) sell(market, state, s);
  for (let v = 0; v < V; v++) {
    if (state.alive[v] === 0) continue;
    runProgramme(market, state, v, cloud[v]!, open[v]!);
    runCompany(market, state, v);
  }
  for (let v = 0; v < V; v++) state.net[v] = state.ledger.balance[v]! - state.entryCash[v]!;
}

/** What one segment buys this month, from vendors, hosts and the market for compute, and what serving it costs. */
function sell(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment, vendor, numbers } = market;
  const { ledger } = state;
  const payer = V + s;
  const subscription = segment.subscription[s] === 1;
  const builder = segment.kind[s] === segmentKind.builder;
  const paying = payingShare(segment.paying[s]!, state.maturity, numbers.maturity);
  for (let v = 0; v < V; v++) {
    const o = s * O + v * channels;
    const users = state.people[o]!;
    const used = state.usage[o]!;
    if (used > 0) {
      const cost = used * state.servingCost[s * V + v]!;
      const fee = subscription
        ? users * vendor.subscription[v]! * state.priceEvent[v]! * paying
        : used * state.listPrice[s * V + v]!;
      const contracts = users * segment.enterpriseFee[s]! * state.maturity;
      const advertising = users * segment.advertisingRevenue[s]! * state.maturity;
      ledger.pay(payer, v, fee + contracts);
      ledger.pay(ledger.world, v, advertising + users * vendor.complement[v]!);
      ledger.pay(v, ledger.compute, cost);
      state.revenue[v]! += fee + contracts + advertising;
      if (builder) {
        state.builderMargin[v]! += fee - cost;
        payBuilders(state, payer, v, users);
      } else if (segment.kind[s] === segmentKind.consumer) {
        ledger.pay(v, payer, users * state.actions[v]!.subsidy);
      }
    }
    if (state.isOpen[v]) sellOpen(market, state, s, v);
  }
}

/** Credits, which are a cost of the developer programme. */
function payBuilders(state: State, builders: number, v: number, users: number): void {
  const credits = users * state.actions[v]!.credits;
  state.ledger.pay(v, builders, credits);
  state.programmeCost[v]! += credits;
}

/** Open weights: hosts sell and pay for compute, local users pay their machines, the originator captures a part. */
function sellOpen(market: Market, state: State, s: number, v: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment, numbers, vendor } = market;
  const { ledger } = state;
  const payer = V + s;
  const first = s * O + v * channels;
  const localUsers = state.people[first + channel.local]!;
  const hostedUsers = state.people[first + channel.hosted]!;
  const spend = state.usage[first + channel.hosted]! * state.hostedPrice[s]!;
  ledger.pay(payer, ledger.hosts, spend);
  ledger.pay(ledger.hosts, ledger.compute, spend / numbers.hostMarkup);
  ledger.pay(payer, ledger.compute, localUsers * segment.hardwareMonthly[s]!);
  if (segment.kind[s] === segmentKind.builder) {
    const debugging = hostedUsers * numbers.sandbox;
    ledger.pay(ledger.hosts, ledger.compute, debugging * numbers.hostShare);
    ledger.pay(payer, ledger.compute, debugging * (1 - numbers.hostShare));
  }
  if (state.alive[v] === 0) return;
  const captured = state.alive[v]! * spend * numbers.hostCapture;
  const users = state.alive[v]! * (localUsers + hostedUsers);
  const support = users * segment.supportFee[s]! * state.maturity;
  const licence = vendor.terms[v]!.cap ? users * segment.aboveCap[s]! * numbers.licenceFee * state.maturity : 0;
  ledger.pay(ledger.hosts, v, captured);
  ledger.pay(payer, v, support + licence);
  ledger.pay(ledger.world, v, users * vendor.complement[v]!);
  state.revenue[v]! += captured + support + licence;
}

/** The developer programme: on the own cloud for every builder, on open weights support in proportion to operations. */
function runProgramme(market: Market, state: State, v: number, cloud: number, open: number): void {
  const { numbers } = market;
  const { ledger } = state;
  const sandbox = sandboxCost(cloud, numbers.sandbox);
  const engineering = cloud * numbers.engineering;
  const support = openSupportCost(open * state.alive[v]!, numbers.openSupport, state.operations[v]!);
  const operations = state.actions[v]!.operations * state.alive[v]!;
  ledger.pay(v, ledger.compute, sandbox);
  ledger.pay(v, ledger.talent, engineering + support + operations);
  state.programmeCost[v]! += sandbox + engineering + support + operations;
}

/** Training, staff, sales, advertising. */
function runCompany(market: Market, state: State, v: number): void {
  const { numbers, vendor } = market;
  const { ledger } = state;
  const alive = state.alive[v]!;
  const spent = state.trainingSpend[v]! * alive;
  ledger.pay(v, ledger.data, spent * numbers.dataShare);
  ledger.pay(v, ledger.compute, spent * (1 - numbers.dataShare));
  state.staff[v] = vendor.staff[v]! * exp(vendor.staffGrowth[v]! * state.month);
  state.departed[v] = departures(state.morale[v]!, numbers.attrition);
  const wages = state.staff[v]! * state.talentPrice * (1 + state.departed[v]! * numbers.hiring);
  ledger.pay(v, ledger.talent, wages * alive);
  ledger.pay(v, ledger.world, numbers.operatingShare * state.revenue[v]! + state.actions[v]!.advertising * alive);
}
