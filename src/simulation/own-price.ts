import { keptOfSales, linearPriceUtility, opennessUtility, priceUtility, sticker } from '../model/index.js';
import { segmentKind, type Market } from './market.js';
import type { State } from './state.js';

/** USD a unit that is left to pay of the list price when USD a month are given back: credits buy no more than is used, a subsidy is money. */
export function paidPerUnit(list: number, given: number, intensity: number, builder: boolean): number {
  if (given === 0) return list;
  const paid = list - given / intensity;
  return builder ? Math.max(0, paid) : paid;
}

/** USD a unit that a vendor would list for a segment's class mix at a price lever, costs and events being as they are. */
export function listedAt(market: Market, state: State, s: number, v: number, price: number): number {
  const { classes: K } = market.layout;
  const { passThrough, floor } = market.numbers;
  let mixed = 0;
  for (let k = 0; k < K; k++) {
    const reference = market.vendor.prices[v * K + k]!;
    const cost = state.costFall[v]! * state.sizeCost[v * K + k]!;
    mixed += market.segment.classMix[s * K + k]! * sticker(reference, price, cost, passThrough, floor);
  }
  return mixed * state.priceEvent[v]!;
}

/** Utility of what a vendor's users pay when it lists a price, in nats. */
export function feltAt({ segment, numbers }: Market, state: State, s: number, v: number, list: number): number {
  const action = state.actions[v]!;
  const builder = segment.kind[s] === segmentKind.builder;
  const given = builder ? action.credits : segment.kind[s] === segmentKind.consumer ? action.subsidy : 0;
  const asked = paidPerUnit(list, given, state.intensity[s]!, builder);
  return numbers.linearPrice
    ? linearPriceUtility(asked, segment.price[s]!, segment.zeroPrice[s]!)
    : priceUtility(asked, segment.price[s]!, segment.otherCost[s]!, segment.zeroPrice[s]!);
}

/** What an openness adds, in nats, over the present one: to a whole product only. */
export function openedBy({ segment, vendor }: Market, state: State, s: number, v: number, openness: number): number {
  const taste = segment.openness[s]!;
  const present = state.openness[v]!;
  if (taste === 0 || openness === present || vendor.host[v] !== v) return 0;
  return opennessUtility(taste, openness) - opennessUtility(taste, present);
}

/** Part of its sales that a vendor keeps. */
export function keptAt({ vendor, numbers }: Market, v: number, openness: number): number {
  return openness > 0 && vendor.host[v] === v ? keptOfSales(openness, numbers.opennessLoss) : 1;
}
