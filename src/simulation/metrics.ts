import { log } from '../numerics/index.js';
import { runway, vendorEndings, vendorSeries } from '../model/index.js';
import { channel, channels } from './layout.js';
import { demandForm, segmentKind, type Market } from './market.js';
import { retentionMonths, type RetentionLog } from './retention.js';
import type { State } from './state.js';
import type { Tape } from './tape.js';

export { vendorEndings, vendorSeries };

export const marketSeries = ['hhi', 'open_closed_gap', 'consumer_surplus', 'initiative', 'tipping_month'] as const;

/** Series and endings of a vendor that only designs ask for: no report of a run has them. */
export const askedSeries = ['awareness'] as const;
export const askedEndings = ['borne_per_retained_builder'] as const;

export type VendorMetric =
  | (typeof vendorSeries)[number]
  | (typeof vendorEndings)[number]
  | (typeof askedSeries)[number]
  | (typeof askedEndings)[number];
export type MarketMetric = (typeof marketSeries)[number];

export const metricUnits: Readonly<Record<VendorMetric | MarketMetric, string>> = {
  survival: 'fraction',
  cash: 'USD',
  cumulative_burn: 'USD',
  runway: 'months',
  builders: 'people',
  builder_share: 'fraction',
  consumer_share: 'fraction',
  business_share: 'fraction',
  capability: 'points',
  capability_lead: 'points',
  morale: '1',
  advertising: 'USD/month',
  exit_month: 'month',
  profit_npv: 'USD',
  retention_api: 'fraction',
  retention_local: 'fraction',
  cost_per_retained_builder: 'USD/person',
  comeback: 'fraction',
  awareness: 'fraction',
  borne_per_retained_builder: 'USD/person',
  hhi: '1',
  open_closed_gap: 'points',
  consumer_surplus: 'nat',
  initiative: 'fraction',
  tipping_month: 'month',
};

/** Outcomes that are chances: a run has 0 or 1 and the mean gets a Wilson interval. */
export const chanceMetrics: ReadonlySet<string> = new Set(['survival', 'comeback']);

const seriesCount = vendorSeries.length;

/**
 * Watches a run and writes numbers; a run is the same bytes with or without it. NaN where a value does not exist.
 *
 * `vendorPath` = [metric][vendor][month - 1], `marketPath` = [metric][month - 1], `endings` = [ending][vendor].
 */
export class Recorder {
  readonly vendorPath: Float64Array;
  readonly marketPath: Float64Array;
  readonly endings: Float64Array;
  /** [vendor][month - 1] part of consumers that know the vendor. */
  readonly awareness: Float64Array;
  /** [vendor] USD that builders and hosts have borne for each builder retained. */
  readonly borneEach: Float64Array;
  private readonly borne: Float64Array;
  private readonly offered: Float64Array;
  private readonly burnt: Float64Array;
  private readonly discounted: Float64Array;
  private readonly wasBehind: Float64Array;
  private leader = -1;
  private tippedTo = -1;
  private tippedIn = NaN;
  private best = NaN;
  private second = NaN;

  constructor(
    private readonly market: Market,
    private readonly retention: RetentionLog | undefined,
  ) {
    const { vendors: V } = market.layout;
    const months = market.numbers.horizon;
    this.vendorPath = new Float64Array(seriesCount * V * months);
    this.marketPath = new Float64Array(marketSeries.length * months);
    this.endings = new Float64Array(vendorEndings.length * V);
    this.awareness = new Float64Array(V * months);
    this.borneEach = new Float64Array(V);
    this.borne = new Float64Array(V);
    this.offered = new Float64Array(V);
    this.burnt = new Float64Array(V);
    this.discounted = new Float64Array(V);
    this.wasBehind = new Float64Array(V);
  }

  begin(): void {
    this.borne.fill(0);
    this.awareness.fill(NaN);
    this.burnt.fill(0);
    this.discounted.fill(0);
    this.wasBehind.fill(NaN);
    this.tippedTo = -1;
    this.tippedIn = NaN;
    if (this.retention === undefined) this.marketPath.fill(NaN);
  }

  /** Writes down what has been noted up to the end of `month`. */
  save(tape: Tape, month: number): void {
    for (const column of this.columns(month)) tape.put(column);
    for (const value of [this.leader, this.tippedTo, this.tippedIn, this.best, this.second]) tape.putNumber(value);
  }

  /** Takes over what `save` wrote, also where the horizon is another one. */
  restore(tape: Tape, month: number): void {
    for (const column of this.columns(month)) tape.take(column);
    this.leader = tape.takeNumber() | 0;
    this.tippedTo = tape.takeNumber() | 0;
    this.tippedIn = tape.takeNumber();
    this.best = tape.takeNumber();
    this.second = tape.takeNumber();
  }

  /** Every column up to the end of `month`. */
  private columns(month: number): Float64Array[] {
    const { horizon } = this.market.numbers;
    const begun = [this.vendorPath, this.marketPath, this.awareness].flatMap((path) =>
      Array.from({ length: path.length / horizon }, (_, row) => path.subarray(row * horizon, row * horizon + month)),
    );
    const noted = this.retention?.columns(month) ?? [];
    return [...begun, this.offered, this.borne, this.burnt, this.discounted, this.wasBehind, ...noted];
  }

  /** Notes a month that has just been stepped. `discount` is (1 + rate)^-month. */
  note(state: State, cloud: Float64Array, open: Float64Array, discount: number): void {
    const { market } = this;
    const { vendors: V } = market.layout;
    this.retention?.note(state);
    noteOffered(state, this.offered, market.layout.workloads);
    this.noteLeader();
    for (let v = 0; v < V; v++) {
      this.burnt[v]! -= state.net[v]!;
      this.discounted[v]! += state.net[v]! * discount;
      this.noteVendor(state, v, cloud[v]! + open[v]!);
    }
    if (this.retention === undefined) return;
    this.noteMarket(state);
    for (let v = 0; v < V; v++) {
      this.awareness[v * market.numbers.horizon + state.month - 1] = consumerAwareness(market, state, v);
      if (state.month + retentionMonths <= market.numbers.horizon) this.borne[v]! += borneByOthers(market, state, v);
    }
  }

  private noteLeader(): void {
    const { offered } = this;
    this.leader = -1;
    this.best = -Infinity;
    this.second = -Infinity;
    for (let v = 0; v < offered.length; v++) {
      const points = offered[v]!;
      if (points > this.best) {
        this.second = this.best;
        this.best = points;
        this.leader = v;
      } else if (points > this.second) this.second = points;
    }
  }

  /** By how much a vendor is ahead of the best other. */
  private leadOf(v: number): number {
    return this.offered[v]! - (v === this.leader ? this.second : this.best);
  }

  private noteVendor(state: State, v: number, builders: number): void {
    const { market } = this;
    const { vendors: V } = market.layout;
    const months = market.numbers.horizon;
    const at = v * months + state.month - 1;
    const step = V * months;
    const path = this.vendorPath;
    const alive = state.alive[v]!;
    const offered = this.offered[v]!;
    const lead = this.leadOf(v);
    const left = alive > 0 ? runway(state.cash[v]!, state.burn[v]!) : NaN;
    path[at] = alive;
    path[at + step] = alive * state.cash[v]!;
    path[at + 2 * step] = this.burnt[v]!;
    path[at + 3 * step] = left === Infinity ? NaN : left * market.numbers.step;
    path[at + 4 * step] = builders;
    path[at + 5 * step] = state.share[segmentKind.builder * V + v]!;
    path[at + 6 * step] = state.share[segmentKind.consumer * V + v]!;
    path[at + 7 * step] = state.share[segmentKind.business * V + v]!;
    path[at + 8 * step] = offered === -Infinity ? NaN : offered;
    path[at + 9 * step] = Number.isFinite(lead) ? lead : NaN;
    path[at + 10 * step] = alive > 0 ? state.morale[v]! : NaN;
    path[at + 11 * step] = alive * state.actions[v]!.advertising;
    if (state.month === market.numbers.comebackMonth && Number.isFinite(lead)) this.wasBehind[v] = -lead;
  }

  private noteMarket(state: State): void {
    const { market } = this;
    const months = market.numbers.horizon;
    const at = state.month - 1;
    this.marketPath[at] = concentration(market, state);
    this.marketPath[months + at] = openClosedGap(market, state);
    // Both are log-sums, which no other form has.
    const logit = market.numbers.form === demandForm.logit;
    this.marketPath[2 * months + at] = logit ? meanLogSum(market, state, segmentKind.consumer) : NaN;
    this.marketPath[3 * months + at] = logit ? initiative(market, state) : NaN;
    this.noteTipping(state);
    this.marketPath[4 * months + at] = this.tippedIn;
  }

  /** Month since which one family has held more than the tipping share of business usage without a break; NaN where none does. */
  private noteTipping(state: State): void {
    const { vendors: V } = this.market.layout;
    let holder = -1;
    for (let v = 0; v < V; v++) {
      if (state.share[segmentKind.business * V + v]! > this.market.numbers.tippingShare) holder = v;
    }
    if (holder !== this.tippedTo) this.tippedIn = holder < 0 ? NaN : state.month * this.market.numbers.step;
    this.tippedTo = holder;
  }

  /** Fills `endings` when the horizon is reached. */
  finish(state: State): void {
    const { market, retention, endings } = this;
    const { vendors: V } = market.layout;
    for (let v = 0; v < V; v++) {
      const lead = this.leadOf(v);
      const behind = this.wasBehind[v]! >= market.numbers.comebackGap;
      endings[v] = state.exitMonth[v]! * market.numbers.step;
      endings[V + v] = this.discounted[v]!;
      endings[5 * V + v] = behind ? (lead > 0 ? 1 : 0) : NaN;
    }
    endings.fill(NaN, 2 * V, 5 * V);
    this.borneEach.fill(NaN);
    // Who keeps to a taste is not placed by chance.
    if (retention === undefined || market.numbers.persistent) return;
    retention.follow();
    for (let v = 0; v < V; v++) {
      const entered = retention.entered.subarray(v * channels, (v + 1) * channels);
      const kept = retention.retained.subarray(v * channels, (v + 1) * channels);
      const retained = kept[0]! + kept[1]! + kept[2]!;
      endings[2 * V + v] = entered[channel.api]! > 0 ? kept[channel.api]! / entered[channel.api]! : NaN;
      endings[3 * V + v] = entered[channel.local]! > 0 ? kept[channel.local]! / entered[channel.local]! : NaN;
      endings[4 * V + v] = retained >= 1 ? retention.spent[v]! / retained : NaN;
      this.borneEach[v] = retained >= 1 ? this.borne[v]! / retained : NaN;
    }
  }
}

/** Released capability on the first workload of what is still on offer: the cloud of a living vendor, else its weights. */
function noteOffered(state: State, offered: Float64Array, workloads: number): void {
  for (let v = 0; v < offered.length; v++) {
    const weights = state.isOpen[v] ? state.openCapability[v * workloads]! : -Infinity;
    offered[v] = state.alive[v]! > 0 ? Math.max(state.capability[v * workloads]!, weights) : weights;
  }
}

/** Part of all consumers that know a vendor; NaN where there are none. */
function consumerAwareness(market: Market, state: State, v: number): number {
  const { vendors: V, segments: S } = market.layout;
  let known = 0;
  let people = 0;
  for (let s = 0; s < S; s++) {
    if (market.segment.kind[s] !== segmentKind.consumer) continue;
    known += state.potential[s]! * state.aware[s * V + v]!;
    people += state.potential[s]!;
  }
  return people > 0 ? known / people : NaN;
}

/** USD that builders on a family's open weights, and their hosts, pay in a month for hardware and debugging. */
function borneByOthers(market: Market, state: State, v: number): number {
  const { segments: S, offers: O } = market.layout;
  let sum = 0;
  for (let s = 0; s < S; s++) {
    if (market.segment.kind[s] !== segmentKind.builder) continue;
    const first = s * O + v * channels;
    sum += state.people[first + channel.local]! * market.segment.hardwareMonthly[s]!;
    sum += state.people[first + channel.hosted]! * market.numbers.sandbox;
  }
  return sum;
}

/** Herfindahl-Hirschman index of business usage by family. */
function concentration(market: Market, state: State): number {
  const { vendors: V } = market.layout;
  let sum = 0;
  for (let v = 0; v < V; v++) {
    const share = state.share[segmentKind.business * V + v]!;
    sum += share * share;
  }
  return sum;
}

/** Best closed capability less the best open one that at least half of businesses may run; NaN where either is missing. */
function openClosedGap(market: Market, state: State): number {
  const { vendors: V, workloads: W, segments: S } = market.layout;
  let closed = -Infinity;
  let open = -Infinity;
  for (let v = 0; v < V; v++) {
    const weights = state.isOpen[v] ? state.openCapability[v * W]! : -Infinity;
    if (state.alive[v]! > 0.5 && state.capability[v * W]! > weights) closed = Math.max(closed, state.capability[v * W]!);
    let admissible = 0;
    let businesses = 0;
    for (let s = 0; s < S; s++) {
      if (market.segment.kind[s] !== segmentKind.business) continue;
      businesses += 1;
      admissible += state.admissibleOpen[s * V + v]!;
    }
    if (businesses === 0 || (admissible >= 0.5 * businesses && state.mayRunCommercially[v])) open = Math.max(open, weights);
  }
  const gap = closed - open;
  return Number.isFinite(gap) ? gap : NaN;
}

/** Mean log-sum over the adopters of a kind of segment. */
function meanLogSum(market: Market, state: State, kind: number): number {
  let sum = 0;
  let people = 0;
  for (let s = 0; s < market.layout.segments; s++) {
    if (market.segment.kind[s] !== kind || state.weightSum[s] === 0) continue;
    const adopters = state.adopted[s]! + state.lapsed[s]!;
    sum += adopters * (log(state.weightSum[s]! * state.comparing[s]!) + state.utilityBase[s]!);
    people += adopters;
  }
  return people > 0 ? sum / people : NaN;
}

/**
 * Builders' part of the surplus (E13): what free choice among all offers is worth to them over their present
 * allocation, in USD by the marginal utility of money, against what vendors keep of their spending after serving.
 */
function initiative(market: Market, state: State): number {
  const { vendors: V, offers: O, segments: S } = market.layout;
  const { segment } = market;
  let gain = 0;
  for (let s = 0; s < S; s++) {
    if (segment.kind[s] !== segmentKind.builder || segment.price[s] === 0 || state.adopted[s] === 0) continue;
    let nats = 0;
    let spend = 0;
    let used = 0;
    const prices = s * (V + 2);
    for (let o = 0; o < O; o++) {
      const i = s * O + o;
      const people = state.people[i]!;
      const which = o % channels === channel.api ? (o / channels) | 0 : V - 1 + (o % channels);
      if (state.weight[i]! > 0 && people > 0) nats += (people / state.adopted[s]!) * log(state.weightSum[s]! / state.weight[i]!);
      spend += state.usage[i]! * state.offerPrice[prices + which]!;
      used += state.usage[i]!;
    }
    const moneyPerNat = (spend + used * segment.otherCost[s]!) / segment.price[s]!;
    gain += nats * moneyPerNat;
  }
  let margin = 0;
  for (let v = 0; v < V; v++) margin += Math.max(0, state.builderMargin[v]!);
  return gain + margin > 0 ? gain / (gain + margin) : NaN;
}
