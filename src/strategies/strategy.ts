import type { Language } from '../documents/index.js';

/** What becomes of a finished run: kept back, sold, given away, or sold while a smaller class, or what was sold before, is given away. */
export const release = { withhold: 0, closed: 1, open: 2, openSmall: 3, openLate: 4 } as const;
export type Release = (typeof release)[keyof typeof release];

/** A vendor's decision for one month. Written in place by a strategy, then bounded by the engine. */
export interface Action {
  /** Factor on the reference sticker, applied when stickers may change: at a release. */
  price: number;
  /** Training budget as a factor on the vendor's plan of that month. */
  training: number;
  /** USD a month. */
  operations: number;
  /** USD per active builder and month. */
  credits: number;
  /** USD per consumer and month. */
  subsidy: number;
  /** USD a month. */
  advertising: number;
  /** How open its terms, interfaces and code are, from 0 to 1. */
  openness: number;
  /** What is done with a run that completes this month. */
  release: Release;
}

/** An action that nobody has decided yet. */
export function undecided(): Action {
  return {
    price: NaN,
    training: NaN,
    operations: NaN,
    credits: NaN,
    subsidy: NaN,
    advertising: NaN,
    openness: NaN,
    release: release.withhold,
  };
}

/** Writes one action over another. */
export function copyAction(from: Action, to: Action): void {
  to.price = from.price;
  to.training = from.training;
  to.operations = from.operations;
  to.credits = from.credits;
  to.subsidy = from.subsidy;
  to.advertising = from.advertising;
  to.openness = from.openness;
  to.release = from.release;
}

/** A vendor's own levers at the start, as the scenario states them. */
export interface Levers {
  readonly operations: number;
  readonly credits: number;
  readonly subsidy: number;
  readonly advertising: number;
  readonly openness: number;
  /** Factor of this month's training plan on the budget at the start. */
  readonly plan: number;
}

/**
 * What a vendor can observe when it decides: its own books exactly, rivals' list prices and released capability now,
 * shares one month late (business three, with survey noise). Never a rival's cash.
 */
export interface View {
  readonly month: number;
  readonly vendor: number;
  readonly levers: Levers;
  readonly cash: number;
  /** Months; Infinity when nothing is burnt. */
  readonly runway: number;
  readonly morale: number;
  /** The own present price, as a factor on the reference sticker. */
  readonly price: number;
  /** The own present openness. */
  readonly openness: number;
  /** Points of the released flagship on the first workload. */
  readonly capability: number;
  /** Best released capability among rivals, in points on the first workload. */
  readonly bestRival: number;
  readonly consumerShare: number;
  readonly businessShare: number;
  readonly builderShare: number;
  /** Lowest list price of a living rival's flagship over the own reference sticker, for strategies that watch prices; Infinity without a rival. */
  readonly rivalPrice: number;
  /** Own cost of serving the flagship over the own reference sticker, for strategies that watch prices. */
  readonly unitCost: number;
  /** Worst distress in [0, 1] among living closed rivals, estimated from outside, for strategies that watch rivals. */
  readonly rivalDistress: number;
  /** A number of (0, 1) from the vendor's own stream; one half in mean-field. Shipped strategies draw none. */
  readonly uniform: () => number;
}

/** Numbers of the scenario that shipped strategies read. */
export interface Policies {
  readonly premiumPrice: number;
  readonly premiumTraining: number;
  readonly subsidyPrice: number;
  readonly subsidyCredits: number;
  readonly subsidyAdvertising: number;
  readonly subsidyConsumer: number;
  readonly openPrice: number;
  readonly openTraining: number;
  readonly hybridPrice: number;
  readonly opportunistBehind: number;
  readonly warUndercut: number;
  readonly warFloor: number;
  readonly corePrice: number;
  readonly coreOperations: number;
  readonly followerPrice: number;
  readonly followerTraining: number;
  readonly followerGap: number;
  readonly unbeatablePrice: number;
  readonly unbeatableTraining: number;
  readonly unbeatableRunway: number;
  readonly unbeatableDistress: number;
  readonly unbeatableStrikePrice: number;
  readonly unbeatableStrikeOperations: number;
  /** Lowest price that a forward-looking vendor considers. */
  readonly lookLowest: number;
  /** How many it considers from there to below half the reference price. */
  readonly lookRungs: number;
  /** Part of the way to the best reply that is gone in a month. */
  readonly replyPace: number;
  readonly retreatRunway: number;
  readonly retreatTraining: number;
  readonly retreatPromotion: number;
}

/** The market played ahead for one vendor. Given to strategies that look ahead, in the months in which they think again. */
export interface LookAhead {
  /** Discounted USD that the vendor earns if it keeps to `action` from now on. */
  value(action: Action): number;
}

/** The demand that one vendor's price meets this month, if everybody chose anew and rivals kept to last month's prices. */
export interface Demand {
  /** Bounds of the price, as factors on the reference sticker. */
  readonly lowest: number;
  readonly highest: number;
  /** Whether earnings may have kinks and several peaks in the price, which are then searched in equal steps of it. */
  readonly kinked: boolean;
  /** Whether the vendor's openness is a lever: the scenario states it. */
  readonly opens: boolean;
  /** USD a month that usage of its cloud earns after serving at `price`, a factor on the reference sticker, and an openness. */
  own(price: number, openness: number): number;
  /** The same, with what it leaves to all vendors that set prices jointly. */
  joint(price: number, openness: number): number;
}

/** A way of doing business: a policy over what the vendor can observe. Deterministic; keeps no state. */
export interface Strategy {
  readonly name: string;
  /** Whether it wants to know prices and cost, which costs time to work out. */
  readonly watchesPrices?: boolean;
  /** Whether it wants an estimate of rivals' distress, which costs time too. */
  readonly watchesRivals?: boolean;
  /** Whether it follows rivals whose advertising seems to work (E8d). */
  readonly imitates?: boolean;
  /** Whether it plays the market ahead, which costs most. */
  readonly looksAhead?: boolean;
  /** Whether it wants to know the demand that its prices would meet, which costs time. */
  readonly knowsDemand?: boolean;
  /** Whether it counts what others with such a strategy earn as its own. */
  readonly jointly?: boolean;
  /** Rows of the argument it carries. */
  readonly carries: readonly string[];
  readonly watches: Readonly<Record<Language, string>>;
  readonly does: Readonly<Record<Language, string>>;
  decide(view: View, policies: Policies, action: Action, ahead?: LookAhead, demand?: Demand): void;
}
