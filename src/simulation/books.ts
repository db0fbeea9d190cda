import { departures, keptOfSales, openSupportCost, payingShare, sandboxCost } from '../model/index.js';
import { receive } from './grants.js';
import { channel, channels } from './layout.js';
import { sellParts } from './parts.js';
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
  state.granted.fill(0);
  sellClouds(market, state);
  sellWeights(market, state);
  for (let v = 0; v < V; v++) {
    if (state.alive[v] === 0) continue;
    runProgramme(market, state, v, cloud[v]!, open[v]!);
    runCompany(market, state, v);
  }
  for (let v = 0; v < V; v++) state.net[v] = state.ledger.balance[v]! - state.entryCash[v]!;
}

/** Clouds sell to every segment: list price or subscription, contracts, attention; credits and subsidies go back. */
function sellClouds(market: Market, state: State): void {
  const { vendors: V, segments: S, offers: O } = market.layout;
  const { segment, vendor, numbers } = market;
  const { ledger, people, usage, revenue, programmeCost, builderMargin, actions, maturity } = state;
  for (let s = 0; s < S; s++) {
    const payer = V + s;
    const subscription = segment.subscription[s] === 1;
    const builder = segment.kind[s] === segmentKind.builder;
    const consumer = segment.kind[s] === segmentKind.consumer;
    const paying = payingShare(segment.paying[s]!, maturity, numbers.maturity);
    if (numbers.composite) sellParts(market, state, s, paying);
    for (let v = 0; v < V; v++) {
      const o = s * O + v * channels + channel.api;
      const used = usage[o]!;
      if (used === 0) continue;
      const users = people[o]!;
      const sv = s * V + v;
      const cost = used * state.servingCost[sv]!;
      const sales = subscription ? users * vendor.subscription[v]! * state.priceEvent[v]! * paying : used * state.listPrice[sv]!;
      const openness = state.openness[v]!;
      const fee = openness > 0 ? sales * keptOfSales(openness, numbers.opennessLoss) : sales;
      // The rest is sold by others, who serve it from what they are paid.
      if (openness > 0) ledger.pay(payer, ledger.hosts, sales - fee);
      const contracts = users * segment.enterpriseFee[s]! * maturity;
      const advertising = users * segment.advertisingRevenue[s]! * maturity;
      ledger.pay(payer, v, fee + contracts);
      ledger.pay(ledger.world, v, advertising + users * vendor.complement[v]!);
      ledger.pay(v, ledger.compute, cost);
      revenue[v]! += fee + contracts + advertising;
      if (builder) {
        // Credits are a cost of the developer programme.
        const credits = users * actions[v]!.credits;
        ledger.pay(v, payer, credits);
        programmeCost[v]! += credits;
        builderMargin[v]! += fee - cost;
      } else if (consumer) {
        const granted = users * state.grantedSubsidy[v]!;
        receive(state, v, granted);
        ledger.pay(v, payer, users * actions[v]!.subsidy + granted);
      }
    }
  }
}

/**
 * What open weights turn over: hosts sell and buy compute, users pay for their own hardware, and the originator captures a
 * part of hosts' sales, support contracts and licence fees while it lives.
 */
function sellWeights(market: Market, state: State): void {
  const { vendors: V, segments: S, offers: O } = market.layout;
  const { segment, vendor, numbers } = market;
  const { ledger, people, usage, isOpen, alive, revenue, maturity } = state;
  for (let s = 0; s < S; s++) {
    const payer = V + s;
    const price = state.hostedPrice[s]!;
    let local = 0;
    let hosted = 0;
    let spend = 0;
    for (let v = 0; v < V; v++) {
      if (isOpen[v] === 0) continue;
      const first = s * O + v * channels;
      const sold = usage[first + channel.hosted]! * price;
      local += people[first + channel.local]!;
      hosted += people[first + channel.hosted]!;
      spend += sold;
      if (alive[v] === 0) continue;
      const captured = alive[v]! * sold * numbers.hostCapture;
      const users = alive[v]! * (people[first + channel.local]! + people[first + channel.hosted]!);
      const support = users * segment.supportFee[s]! * maturity;
      const licence = vendor.terms[v]!.cap ? users * segment.aboveCap[s]! * numbers.licenceFee * maturity : 0;
      ledger.pay(ledger.hosts, v, captured);
      ledger.pay(payer, v, support + licence);
      ledger.pay(ledger.world, v, users * vendor.complement[v]!);
      revenue[v]! += captured + support + licence;
    }
    const debugging = segment.kind[s] === segmentKind.builder ? hosted * numbers.sandbox : 0;
    ledger.pay(payer, ledger.hosts, spend);
    ledger.pay(ledger.hosts, ledger.compute, spend / numbers.hostMarkup + debugging * numbers.hostShare);
    ledger.pay(payer, ledger.compute, local * segment.hardwareMonthly[s]! + debugging * (1 - numbers.hostShare));
  }
}

/** The developer programme: on the own cloud for every builder, on open weights support in proportion to operations. */
function runProgramme(market: Market, state: State, v: number, cloud: number, open: number): void {
  const { numbers } = market;
  const { ledger } = state;
  const sandbox = sandboxCost(cloud, numbers.sandbox);
  const engineering = cloud * numbers.engineering;
  const support = openSupportCost(open * state.alive[v]!, numbers.openSupport, state.operations[v]!);
  const granted = state.grantedOperations[v]! * state.alive[v]!;
  const operations = state.actions[v]!.operations * state.alive[v]! + granted;
  receive(state, v, granted);
  ledger.pay(v, ledger.compute, sandbox);
  ledger.pay(v, ledger.talent, engineering + support + operations);
  state.programmeCost[v]! += sandbox + engineering + support + operations;
}

/** Training, staff, usability engineering, sales, advertising. */
function runCompany(market: Market, state: State, v: number): void {
  const { numbers, vendor } = market;
  const { ledger } = state;
  const alive = state.alive[v]!;
  const granted = state.grantedTraining[v]! * alive;
  receive(state, v, granted);
  const spent = state.trainingSpend[v]! * alive + granted;
  const units = spent / state.trainingPrice[v]!;
  const data = units * numbers.dataShare * state.scarcity[factor.data]!;
  const compute = units * (1 - numbers.dataShare) * state.scarcity[factor.compute]!;
  ledger.pay(v, ledger.data, data);
  ledger.pay(v, ledger.compute, compute);
  state.staff[v] = vendor.staff[v]! * state.staffIndex[v]! * market.factors.staff[v]!;
  state.departed[v] = departures(state.morale[v]!, numbers.attrition);
  const wages =
    alive * state.scarcity[factor.talent]! * state.staff[v]! * state.talentPrice * (1 + state.departed[v]! * numbers.hiring);
  ledger.pay(v, ledger.talent, wages + alive * vendor.usability[v]!);
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
