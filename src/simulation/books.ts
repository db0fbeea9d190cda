import { departures, openSupportCost, payingShare, sandboxCost } from '../model/index.js';
import { channel, channels } from './layout.js';
import { factor, segmentKind, type Market } from './market.js';
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
  const { segment, numbers } = market;
  const { ledger, people, usage, isOpen } = state;
  const payer = V + s;
  const builder = segment.kind[s] === segmentKind.builder;
  let local = 0;
  let hosted = 0;
  let hostedUsage = 0;
  for (let v = 0; v < V; v++) {
    const o = s * O + v * channels;
    if (usage[o + channel.api]! > 0) sellCloud(market, state, s, v);
    if (isOpen[v] === 0) continue;
    local += people[o + channel.local]!;
    hosted += people[o + channel.hosted]!;
    hostedUsage += usage[o + channel.hosted]!;
    if (state.alive[v]! > 0) sellOpen(market, state, s, v);
  }
  const spend = hostedUsage * state.hostedPrice[s]!;
  const debugging = builder ? hosted * numbers.sandbox : 0;
  ledger.pay(payer, ledger.hosts, spend);
  ledger.pay(ledger.hosts, ledger.compute, spend / numbers.hostMarkup + debugging * numbers.hostShare);
  ledger.pay(payer, ledger.compute, local * segment.hardwareMonthly[s]! + debugging * (1 - numbers.hostShare));
}

/** A vendor's cloud sells to a segment: list price or subscription, contracts, attention; credits and subsidies go back. */
function sellCloud(market: Market, state: State, s: number, v: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment, vendor, numbers } = market;
  const { ledger } = state;
  const payer = V + s;
  const o = s * O + v * channels + channel.api;
  const users = state.people[o]!;
  const used = state.usage[o]!;
  const cost = used * state.servingCost[s * V + v]!;
  const fee =
    segment.subscription[s] === 1
      ? users * vendor.subscription[v]! * state.priceEvent[v]! * payingShare(segment.paying[s]!, state.maturity, numbers.maturity)
      : used * state.listPrice[s * V + v]!;
  const contracts = users * segment.enterpriseFee[s]! * state.maturity;
  const advertising = users * segment.advertisingRevenue[s]! * state.maturity;
  ledger.pay(payer, v, fee + contracts);
  ledger.pay(ledger.world, v, advertising + users * vendor.complement[v]!);
  ledger.pay(v, ledger.compute, cost);
  state.revenue[v]! += fee + contracts + advertising;
  if (segment.kind[s] === segmentKind.builder) {
    // Credits are a cost of the developer programme.
    const credits = users * state.actions[v]!.credits;
    ledger.pay(v, payer, credits);
    state.programmeCost[v]! += credits;
    state.builderMargin[v]! += fee - cost;
  } else if (segment.kind[s] === segmentKind.consumer) {
    ledger.pay(v, payer, users * state.actions[v]!.subsidy);
  }
}

/** What the originator of open weights captures of hosts' sales, of support and of licences. */
function sellOpen(market: Market, state: State, s: number, v: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment, numbers, vendor } = market;
  const { ledger, people } = state;
  const first = s * O + v * channels;
  const spend = state.usage[first + channel.hosted]! * state.hostedPrice[s]!;
  const captured = state.alive[v]! * spend * numbers.hostCapture;
  const users = state.alive[v]! * (people[first + channel.local]! + people[first + channel.hosted]!);
  const support = users * segment.supportFee[s]! * state.maturity;
  const licence = vendor.terms[v]!.cap ? users * segment.aboveCap[s]! * numbers.licenceFee * state.maturity : 0;
  ledger.pay(ledger.hosts, v, captured);
  ledger.pay(V + s, v, support + licence);
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
  const units = spent / state.trainingPrice[v]!;
  const data = units * numbers.dataShare * state.scarcity[factor.data]!;
  const compute = units * (1 - numbers.dataShare) * state.scarcity[factor.compute]!;
  ledger.pay(v, ledger.data, data);
  ledger.pay(v, ledger.compute, compute);
  state.staff[v] = vendor.staff[v]! * state.staffIndex[v]! * market.factors.staff[v]!;
  state.departed[v] = departures(state.morale[v]!, numbers.attrition);
  const wages =
    alive * state.scarcity[factor.talent]! * state.staff[v]! * state.talentPrice * (1 + state.departed[v]! * numbers.hiring);
  ledger.pay(v, ledger.talent, wages);
  if (market.factors.held) {
    payHolder(market, state, v, factor.data, ledger.data, data);
    payHolder(market, state, v, factor.compute, ledger.compute, compute);
    payHolder(market, state, v, factor.talent, ledger.talent, wages);
  }
  ledger.pay(v, ledger.world, numbers.operatingShare * state.revenue[v]! + state.actions[v]!.advertising * alive);
}

/** The mark-up on what was bought for `cost` USD goes to the vendor that holds the factor, or to the market when that is gone. */
function payHolder({ factors, layout }: Market, state: State, v: number, which: number, seller: number, cost: number): void {
  const dearness = factors.dearness[which * layout.vendors + v]!;
  if (dearness === 1) return;
  const holder = factors.holder[which]!;
  const there = state.alive[holder]!;
  const fee = cost * (dearness - 1);
  state.ledger.pay(v, holder, fee * there);
  state.ledger.pay(v, seller, fee * (1 - there));
}
