import type { Luck } from '../numerics/index.js';
import type { Action, Policies, Strategy } from '../strategies/index.js';
import type { Facts } from './facts.js';
import type { History } from './history.js';
import type { Ledger } from './ledger.js';

/** Points by workload, in the scenario's order. */
export type Points = readonly number[];

export type Kind = 'consumer' | 'business' | 'builder';
export const kinds: readonly Kind[] = ['consumer', 'business', 'builder'];

/** Ways to use a family: the vendor's cloud, own hardware, third-party hosts. */
export type Channel = 'api' | 'local' | 'hosted';
export const channels: readonly Channel[] = ['api', 'local', 'hosted'];

export const climates = ['boom', 'normal', 'winter'] as const;
export type Climate = (typeof climates)[number];

/** Months of burn over which runway is measured, and of revenue over which traction is. */
export const burnMonths = 3;
export const tractionMonths = 6;

/** A company with its models, its money and its people. */
export interface Vendor {
  readonly name: string;
  readonly key: number;
  readonly index: number;
  readonly facts: Facts['vendors'][string];
  strategy: Strategy;
  readonly action: Action;
  alive: boolean;
  /** Whether it left last month, so that users of its cloud have to move now; and whether it has left this month. */
  closing: boolean;
  leaving: boolean;
  exitMonth: number;
  /** Growth since the start of training plans, a parent's budget, the largest round and staff. */
  readonly growth: { training: number; parent: number; round: number; staff: number };

  // Technology.
  points: Points;
  openPoints: Points;
  /** What training and what copying have brought, in points. */
  own: Points;
  knowHow: Points;
  /** Points of its cloud, and of its weights, that users feel and the scale does not see. */
  hidden: number;
  openHidden: number;
  /** What was sold and given away at the ends of months. */
  readonly past: History;
  openPast: History;
  isOpen: boolean;
  mayRunCommercially: boolean;
  /** Builders on its cloud and on its weights, and the latter as a part of all. */
  builders: { readonly cloud: number; readonly weights: number };
  openBuilderShare: number;
  /** FLOP and months of the run at hand. */
  run: { compute: number; months: number };
  /** FLOP and month of the flagship's run. */
  flagship: { compute: number; month: number };
  /** FLOP of the flagship of the start. */
  readonly firstCompute: number;
  released: boolean;
  tookLead: boolean;

  // Supply.
  /** USD per unit by size class, as listed at the last release. */
  stickers: readonly number[];
  /** Factor of dated events on everything that it lists. */
  priceEvent: number;
  /** Unit cost over that of the start. */
  costFall: number;
  /** Units served so far, in the first month, and the capacity for a month. */
  volume: number;
  firstVolume: number;
  capacity: number;
  /** Points lost to congestion. */
  congestion: number;
  /** Intensity of operations in [0, 1). */
  operations: number;
  ease: number;
  /** USD a month of advertising that imitates another. */
  imitated: number;
  ecosystem: number;
  ecosystemShare: number;

  // Money and people.
  cash: number;
  /** Of this month, USD. */
  revenue: number;
  trainingSpend: number;
  trainingPrice: number;
  programmeCost: number;
  net: number;
  /** The latest months, this one last. */
  burns: readonly number[];
  revenues: readonly number[];
  burn: number;
  /** Months that it has looked for a round, whether one closed this month, and months since. */
  looking: number;
  roundClosed: boolean;
  sinceRound: number;
  staff: number;
  departed: number;
  morale: number;
  lowMonths: number;
  /** Usage shares by kind, this month and months ago; the first is this month's. */
  shares: readonly Readonly<Record<Kind, number>>[];
  moraleShare: number;
}

/** An offer as one segment sees it. */
export interface Offer {
  readonly key: number;
  readonly vendor: Vendor;
  readonly channel: Channel;
  /** Utility beyond what is measured. */
  brand: number;
  /** Part of the segment that may use it, whether it knows it or not; 0 where it is not on offer. */
  admitted: number;
  utility: number;
  /** USD in the segment's billing unit. */
  price: number;
  /** Users after this month's moves, who came this month, and usage in units a month. */
  users: number;
  arrivals: number;
  free: number;
  usage: number;
}

/** What somebody may choose among: weights of offers in their order, and their sums. */
export interface Choice {
  readonly weights: readonly number[];
  readonly all: number;
  readonly local: number;
}

/** One person, or one project. */
export interface Person {
  readonly key: number;
  /** What it uses; undefined until it adopts. */
  offer: Offer | undefined;
  /** Stage of tenure on own hardware. */
  stage: number;
  /** Whom it talks to, and the vendors that it knows: only where there is a network. */
  neighbours: readonly Person[];
  knows: Set<Vendor> | undefined;
}

/** A segment: the people in it, and how the market looks to them. */
export interface Group {
  readonly name: string;
  readonly key: number;
  readonly facts: Facts['segments'][string];
  /** Everybody who may ever adopt. */
  readonly people: Person[];
  readonly offers: readonly Offer[];
  intensity: number;
  /** Weights of workloads. */
  workloads: readonly number[];
  /** Chance of reconsidering this month. */
  attentive: number;
  /** By vendor: part of the segment that knows it, and the drift of its brand. */
  readonly aware: number[];
  /** [vendor] part that may buy from it, and that may run its open weights. */
  readonly mayBuy: number[];
  readonly mayRun: number[];
  readonly brandShift: number[];
  /** How the offers weigh for the mean person. */
  choice: Choice;
  adopters: number;
  /** Who came to another family this month. */
  entrants: Person[];
}

/** The whole market. */
export interface World {
  readonly facts: Facts;
  readonly classes: readonly {
    readonly name: string;
    readonly lag: number;
    readonly cost: number;
    readonly sizeElasticity: number;
  }[];
  readonly policies: Policies;
  readonly vendors: readonly Vendor[];
  readonly groups: readonly Group[];
  readonly luck: Luck;
  readonly ledger: Ledger;
  month: number;
  maturity: number;
  climate: Climate;
  computePrice: number;
  talentPrice: number;
  /** Prices of factors over their trend. */
  scarcity: { compute: number; data: number; talent: number };
  /** What hosts ask by size class, USD per unit. */
  hostPrices: readonly number[];
  /** Best points by workload that anybody sold, and gave away, by the ends of months. */
  readonly frontier: { readonly closed: History; readonly open: History };
  leader: Vendor | undefined;
}

/** Counts the users of every offer. */
export function countUsers(group: Group): void {
  for (const offer of group.offers) offer.users = 0;
  for (const { offer } of group.people) if (offer !== undefined) offer.users += 1;
  group.adopters = group.offers.reduce((sum, { users }) => sum + users, 0);
}
