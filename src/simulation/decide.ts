import type { Luck } from '../numerics/index.js';
import { runway, spendingEffect, sticker } from '../model/index.js';
import type { Action, Levers, LookAhead, View } from '../strategies/index.js';
import type { DemandCurves } from './demand.js';
import type { ActionTrace } from './trace.js';
import { kinds, type CompiledEvent, type Market } from './market.js';
import { rivalDistress } from './distress.js';
import { findExample, imitate, type Example } from './imitation.js';
import { lateMonths, type State } from './state.js';
import { stream } from './streams.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Hands out look-aheads; undefined in months in which nobody thinks again. */
export interface LookAheadOf {
  of(vendor: number, month: number): LookAhead | undefined;
}

/** The one view that every vendor in turn looks through; filled anew for each, so that no month allocates. */
export class Lookout {
  /** The best vendor by released capability, and the best and second best points. */
  leader = -1;
  best = NaN;
  second = NaN;
  /** Whose advertising seems to work. */
  readonly example: Example = { vendor: -1, advertising: NaN };
  readonly levers: Mutable<Levers> = { operations: NaN, credits: NaN, subsidy: NaN, advertising: NaN, openness: NaN, plan: NaN };
  readonly view: Mutable<View> = {
    month: 0,
    vendor: 0,
    levers: this.levers,
    cash: NaN,
    runway: NaN,
    morale: NaN,
    price: NaN,
    openness: NaN,
    capability: NaN,
    bestRival: NaN,
    consumerShare: NaN,
    businessShare: NaN,
    builderShare: NaN,
    rivalPrice: NaN,
    unitCost: NaN,
    rivalDistress: NaN,
    uniform: () => this.uniform(),
  };
  /** Luck of the run, the vendor that looks, and how much luck it has asked for this month. */
  luck: Luck | undefined;
  vendorKey = 0;
  drawn = 0;

  constructor(
    readonly foresight: LookAheadOf | undefined,
    readonly demand: DemandCurves | undefined,
  ) {}

  private uniform(): number {
    const { luck } = this;
    if (luck === undefined) return 0.5;
    this.drawn += 1;
    if (this.drawn > 1) return luck.next();
    luck.begin(stream.strategy, this.view.month);
    return luck.uniform(this.vendorKey);
  }
}

/** Replays the actions of every vendor but one: rivals that do not react. */
export interface Replay {
  readonly trace: ActionTrace;
  readonly except: number;
}

/**
 * How rivals take what one vendor does, instead of by their own strategies alone: not at all, or by never asking a
 * higher price, as a factor on the reference sticker, than it asked last month.
 */
export type Reaction = Replay | { readonly match: number };

/**
 * All vendors decide at once on the same information; nobody sees another's action of this month.
 *
 * Dated events move levers afterwards: they come from outside. Then every action is bounded to what is possible.
 */
export function decide(
  market: Market,
  state: State,
  luck: Luck | undefined,
  lookout: Lookout,
  record: ActionTrace | undefined,
  reaction: Reaction | undefined,
): void {
  const { vendors: V } = market.layout;
  lookout.luck = luck;
  lookAtFrontier(market, state, lookout);
  findExample(market, state, lookout.example);
  const replay = reaction !== undefined && 'trace' in reaction ? reaction : undefined;
  const matched = reaction !== undefined && 'match' in reaction ? reaction.match : -1;
  const ceiling = matched < 0 ? Infinity : state.actions[matched]!.price;
  for (let v = 0; v < V; v++) {
    const action = state.actions[v]!;
    if (replay !== undefined && v !== replay.except) {
      replay.trace.read(state.month, v, action);
    } else if (state.alive[v]! > 0) {
      observe(market, state, luck, lookout, v);
      lookout.view.price = action.price;
      lookout.view.openness = action.openness;
      lookout.vendorKey = market.layout.vendorKey[v]!;
      lookout.drawn = 0;
      const strategy = state.strategy[v]!;
      const ahead = strategy.looksAhead ? lookout.foresight?.of(v, state.month) : undefined;
      const demand = strategy.knowsDemand ? lookout.demand?.of(v) : undefined;
      strategy.decide(lookout.view, market.policies, action, ahead, demand);
      if (v !== matched) action.price = Math.min(action.price, ceiling);
      if (strategy.imitates) {
        imitate(market, state, v, lookout.example, lookout.view.runway < market.policies.retreatRunway, action);
      }
      applyVendorEvents(market, state, v, action);
      bound(market, action);
    }
    if (state.alive[v] === 0) action.operations = 0;
    record?.write(state.month, v, action);
    const operations = action.operations + state.grantedOperations[v]!;
    state.openness[v] = action.openness;
    state.operations[v] = state.alive[v]! * spendingEffect(operations, market.numbers.operationsScale);
  }
  // Last, so that everybody has seen the same prices.
  for (let v = 0; v < V; v++) state.priceEvent[v] = priceEvents(market, state, v);
}

/** Best and second best released capability among families that are on offer: clouds of the living, and weights. */
function lookAtFrontier(market: Market, state: State, lookout: Lookout): void {
  const { vendors: V, workloads: W } = market.layout;
  const { alive, isOpen, capability, openCapability } = state;
  let leader = -1;
  let best = -Infinity;
  let second = -Infinity;
  for (let v = 0; v < V; v++) {
    const weights = isOpen[v]! > 0 ? openCapability[v * W]! : -Infinity;
    const points = alive[v]! > 0.5 ? Math.max(capability[v * W]!, weights) : weights;
    if (points > best) {
      second = best;
      best = points;
      leader = v;
    } else if (points > second) second = points;
  }
  lookout.leader = leader;
  lookout.best = best;
  lookout.second = second;
}

function observe(market: Market, state: State, luck: Luck | undefined, lookout: Lookout, v: number): void {
  const { vendors: V, workloads: W } = market.layout;
  const { view, levers } = lookout;
  const { vendor } = market;
  levers.operations = vendor.operations[v]!;
  levers.credits = vendor.credits[v]!;
  levers.subsidy = vendor.subsidy[v]!;
  levers.advertising = vendor.advertising[v]!;
  levers.openness = vendor.openness[v]! > 0 ? vendor.openness[v]! : 0;
  levers.plan = state.trainingIndex[v]!;
  view.month = state.month;
  view.vendor = v;
  view.cash = state.cash[v]!;
  view.runway = runway(state.cash[v]!, state.burn[v]!);
  view.morale = state.morale[v]!;
  view.capability = state.capability[v * W]!;
  const best = lookout.leader === v ? lookout.second : lookout.best;
  if (state.strategy[v]!.watchesRivals) view.rivalDistress = rivalDistress(market, state, v);
  if (state.strategy[v]!.watchesPrices) comparePrices(market, state, view, v);
  view.bestRival = best === -Infinity ? view.capability : best;
  const lastMonth = ((state.month + lateMonths - 1) % lateMonths) * kinds * V;
  const threeMonthsAgo = ((state.month + lateMonths - 3) % lateMonths) * kinds * V;
  if (luck !== undefined) luck.begin(stream.survey, state.month);
  const noise = luck === undefined ? 0 : market.numbers.surveyNoise * luck.normal(market.layout.vendorKey[v]!);
  view.consumerShare = state.lateShares[lastMonth + v]!;
  view.businessShare = Math.max(0, state.lateShares[threeMonthsAgo + V + v]! * (1 + noise));
  view.builderShare = state.lateShares[lastMonth + 2 * V + v]!;
}

/** Prices and cost over what the own flagship would list at if it were released now at the reference price. */
function comparePrices({ layout, numbers, vendor, classCost }: Market, state: State, view: Mutable<View>, v: number): void {
  let cheapest = Infinity;
  for (let rival = 0; rival < layout.vendors; rival++) {
    if (rival === v || state.alive[rival]! <= 0.5) continue;
    cheapest = Math.min(cheapest, state.price[rival * layout.classes]! * state.priceEvent[rival]!);
  }
  const i = v * layout.classes;
  const fall = state.costFall[v]! * state.sizeCost[i]!;
  const reference = sticker(vendor.prices[i]!, 1, fall, numbers.passThrough, numbers.floor);
  view.rivalPrice = cheapest / reference;
  view.unitCost = (classCost[0]! * vendor.costFactor[v]! * fall) / reference;
}

const leverPrice = 0;

function applyVendorEvents(market: Market, state: State, v: number, action: Action): void {
  for (const event of market.events) {
    if (event.vendor !== v || event.lever <= leverPrice || state.month < event.from || state.month >= event.until) continue;
    if (event.lever === 1) action.training = moved(event, action.training);
    else if (event.lever === 2) action.operations = moved(event, action.operations);
    else if (event.lever === 3) action.credits = moved(event, action.credits);
    else if (event.lever === 4) action.subsidy = moved(event, action.subsidy);
    else if (event.lever === 5) action.advertising = moved(event, action.advertising);
    else action.openness = moved(event, action.openness);
  }
}

/** A lever under an event: set to its amount, added to, or multiplied. */
function moved({ amount, add, factor }: CompiledEvent, now: number): number {
  if (!Number.isNaN(amount)) return amount;
  return Number.isNaN(add) ? now * factor : now + add;
}

/** Factor of dated events on everything that the vendor lists this month. */
function priceEvents(market: Market, state: State, v: number): number {
  let factor = 1;
  for (const event of market.events) {
    if (event.vendor === v && event.lever === leverPrice && state.month >= event.from && state.month < event.until) {
      factor *= event.factor;
    }
  }
  return factor;
}

/** Price stays within a ladder of the reference sticker, and no spending is negative. */
function bound({ numbers }: Market, action: Action): void {
  action.price = Math.min(numbers.ladderHigh, Math.max(numbers.ladderLow, action.price));
  action.training = Math.max(0, action.training);
  action.operations = Math.max(0, action.operations);
  action.credits = Math.max(0, action.credits);
  action.subsidy = Math.max(0, action.subsidy);
  action.advertising = Math.max(0, action.advertising);
  action.openness = Math.min(1, Math.max(0, action.openness));
}
