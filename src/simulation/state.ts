import { channels, historyLength } from './layout.js';
import { cashLevels } from '../model/index.js';
import { Division } from './forms.js';
import { Ledger } from './ledger.js';
import { Clearing } from './quantities.js';
import { mostIntervals, tasteBoards, type TasteBoard } from './tastes.js';
import { boughtFactors, kinds, type Market } from './market.js';
import type { Action, Strategy } from '../strategies/index.js';
import { copyAction, shippedStrategies, undecided } from '../strategies/index.js';
import type { Tape } from './tape.js';
import { actionFields, readAction, writeAction } from './trace.js';

/** Months of burn over which runway is measured, and of revenue over which traction is. */
export const burnMonths = 3;
export const tractionMonths = 6;
/** Months of shares that are kept for late observers. */
export const lateMonths = 4;

/** Everything that changes in a run. Columns as in `Layout`; allocated once and copied into between runs. */
export class State {
  month = 0;
  // NaN until a run begins: a field that first held a small integer would change its shape under compiled code.
  maturity = NaN;
  computePrice = NaN;
  talentPrice = NaN;
  climate = 0;
  leader = -1;
  /** Chances of boom, normal and winter; certain in stochastic runs. */
  readonly climateChance = new Float64Array(3);
  /** [factor] price over its trend. */
  readonly scarcity: Float64Array;

  // Users: people or projects by [segment][offer][stage]; usage in units a month by [segment][offer].
  readonly users: Float64Array;
  /** [segment][offer] users over all stages. */
  readonly people: Float64Array;
  readonly freeUsage: Float64Array;
  readonly usage: Float64Array;
  readonly weight: Float64Array;
  readonly adopted: Float64Array;
  readonly potential: Float64Array;
  readonly intensity: Float64Array;
  /** [segment] part of the yearly growth of potential that remains. */
  readonly growthLeft: Float64Array;
  /** [segment] sum of weights of all offers, and of using nothing where that may be chosen. */
  readonly weightSum: Float64Array;
  readonly outsideWeight: Float64Array;
  /** [segment] part of choosers who compare, and [segment][vendor] weight of those who take the own cloud by default. */
  readonly comparing: Float64Array;
  readonly defaultWeight: Float64Array;
  /** [segment] utility that weights are measured from, where they would overflow otherwise. */
  readonly utilityBase: Float64Array;
  /** [segment][offer] part of the segment that knows the offer and may use it; only where newcomers choose in turn. */
  readonly considered: Float64Array;
  /** [segment] people who have adopted and use nothing, and newcomers who are yet to choose in turn. */
  readonly lapsed: Float64Array;
  readonly waiting: Float64Array;
  readonly localSum: Float64Array;
  readonly attentive: Float64Array;
  /** [segment][offer] arrivals of this month. */
  readonly arrivals: Float64Array;
  /** [segment][vendor] people who left the family's offers for the pool this month, and [segment] the whole pool. */
  readonly leavers: Float64Array;
  readonly pool: Float64Array;
  /** [segment][offer], utils; only of what is on offer. */
  readonly utility: Float64Array;
  /**
   * [segment][vendor's cloud, then own hardware, then hosts] price in the billing unit, the price that was felt last, and its
   * utility.
   */
  readonly offerPrice: Float64Array;
  readonly feltPrice: Float64Array;
  readonly priceFelt: Float64Array;
  /**
   * [segment][vendor] sticker, list price and serving cost of the cloud for the segment's class mix, [segment] what hosts
   * ask, USD per unit. Stickers hold until the next release, list prices follow events.
   */
  readonly stickerPrice: Float64Array;
  readonly listPrice: Float64Array;
  readonly servingCost: Float64Array;
  /** [segment][vendor] units that were sold where vendors decide on quantities. */
  readonly sold: Float64Array;
  readonly hostedPrice: Float64Array;
  /** [segment][vendor]: quality in points of the own cloud and of the open weights, as the segment weighs workloads. */
  readonly apiQuality: Float64Array;
  readonly openQuality: Float64Array;
  /** [segment][cloud or weights][vendor] utility of that quality. */
  readonly qualityFelt: Float64Array;
  /** [segment][vendor] */
  readonly aware: Float64Array;
  /** [segment][vendor] part of the segment that may buy from the vendor, and that may run its open weights. */
  readonly admissible: Float64Array;
  readonly admissibleOpen: Float64Array;
  /** [kind] chance that this month makes the unaware aware of the vendor at hand. */
  readonly reached: Float64Array;
  readonly brandShift: Float64Array;
  /** [segment][workload] */
  readonly workload: Float64Array;

  // Technology by [vendor][workload], points.
  readonly capability: Float64Array;
  readonly openCapability: Float64Array;
  readonly ownLevel: Float64Array;
  /** [vendor] points of its cloud, and of its weights, that users feel and the scale does not see. */
  readonly hidden: Float64Array;
  readonly openHidden: Float64Array;
  readonly knowHow: Float64Array;
  /** [class][workload] where in the histories of the first vendor each class is at, and its part in a segment's judgement. Scratch. */
  readonly classRow: Int32Array;
  readonly classPart: Float64Array;
  /** [month modulo length][vendor][workload] */
  readonly history: Float64Array;
  readonly openHistory: Float64Array;
  /** [workload][month modulo length]: best closed and best open at the end of that month. */
  readonly closedFrontier: Float64Array;
  readonly openFrontier: Float64Array;
  /** [workload] what followers can aim at this month, points. */
  readonly closedTarget: Float64Array;
  readonly openTarget: Float64Array;
  readonly isOpen: Float64Array;
  readonly mayRunCommercially: Float64Array;
  /** [vendor] part of all builders who run the vendor's open weights. */
  readonly openBuilderShare: Float64Array;
  readonly runCompute: Float64Array;
  readonly runMonths: Float64Array;
  readonly referenceCompute: Float64Array;
  /** [vendor] compute of the flagship of the start. */
  readonly firstCompute: Float64Array;
  readonly referenceMonth: Float64Array;
  readonly released: Float64Array;

  // Supply.
  readonly price: Float64Array;
  readonly priceEvent: Float64Array;
  /** [vendor] unit cost of any class over that of the start. */
  readonly costFall: Float64Array;
  readonly hostPrice: Float64Array;
  /** [vendor][class] unit cost over that of a model as large as at the start. */
  readonly sizeCost: Float64Array;
  readonly volume: Float64Array;
  readonly firstVolume: Float64Array;
  readonly capacity: Float64Array;
  readonly congestion: Float64Array;
  readonly operations: Float64Array;
  readonly openness: Float64Array;
  /** [vendor] chance of giving up in a war of attrition if all who are in it are there, and the chance of doing so this month. */
  readonly givingUp: Float64Array;
  readonly quitting: Float64Array;
  /** [vendor] ease of use of the own cloud, before what its ecosystem adds. */
  readonly ease: Float64Array;
  /** [vendor] USD a month of advertising beyond what the vendor decided itself. */
  readonly imitated: Float64Array;
  readonly ecosystem: Float64Array;
  readonly ecosystemShare: Float64Array;
  /** [vendor] what the network exponent multiplies. */
  readonly networkBase: Float64Array;

  // Money and people of vendors.
  readonly alive: Float64Array;
  readonly exitPart: Float64Array;
  /** Part of each cloud's users who have to move this month: last month's exits. */
  readonly forced: Float64Array;
  readonly exitMonth: Float64Array;
  /** Cash in USD, in mean-field its mean given survival. */
  readonly cash: Float64Array;
  /** Mean-field only: [vendor][level] chances of cash levels, and [vendor] the level's unit in USD. */
  readonly worlds: Float64Array;
  readonly worldScale: Float64Array;
  readonly nextWorlds = new Float64Array(cashLevels + 1);
  /** Unconditional cash by double entry: alive x mean cash, or money was lost. */
  readonly account: Float64Array;
  readonly revenue: Float64Array;
  readonly trainingSpend: Float64Array;
  /** [vendor] price over the trend of a unit of training. */
  readonly trainingPrice: Float64Array;
  readonly programmeCost: Float64Array;
  /** [vendor] what a grant adds: USD a month given survival, and USD a month for every consumer on the own cloud. */
  readonly grantedTraining: Float64Array;
  readonly grantedOperations: Float64Array;
  readonly grantedSubsidy: Float64Array;
  /** [vendor] USD of grants received this month. */
  readonly granted: Float64Array;
  /** Revenue less serving on builders, and what builders gain from free choice, in USD a month: the two sides of E13. */
  readonly builderMargin: Float64Array;
  readonly net: Float64Array;
  /** [vendor] growth since the start of training plans, parents' budgets, round caps and staff, factors. */
  readonly trainingIndex: Float64Array;
  readonly parentIndex: Float64Array;
  readonly roundIndex: Float64Array;
  readonly staffIndex: Float64Array;
  /** Cash that a vendor brings along in the month it enters. */
  readonly entryCash: Float64Array;
  readonly burns: Float64Array;
  /** [vendor] mean burn of the last months, USD a month; negative when cash was earned. */
  readonly burn: Float64Array;
  readonly revenues: Float64Array;
  readonly looking: Float64Array;
  /** [vendor] 1 where nobody counts on its cash ever ending: a belief about rivals, not a part of what happens, so that no copy takes it over. */
  readonly ample: Uint8Array;
  readonly roundClosed: Float64Array;
  /** Months since a round was announced, or since the start. */
  readonly sinceRound: Float64Array;
  readonly staff: Float64Array;
  readonly departed: Float64Array;
  readonly morale: Float64Array;
  readonly lowMonths: Float64Array;
  readonly tookLead: Float64Array;
  /** [kind][vendor] usage shares of this month, and what observers saw in the last months: [month][kind][vendor]. */
  readonly share: Float64Array;
  readonly lateShares: Float64Array;
  /** [segment][interval] where intervals of tastes end, and the offer that people in it use; none where tastes are drawn anew. */
  readonly tasteUntil: Float64Array;
  readonly tasteUse: Float64Array;
  readonly moraleShare: Float64Array;

  /** Scratch of demand forms. */
  readonly division: Division;
  readonly clearing: Clearing;
  /** [segment] who uses what where tastes persist, and scratch of its division. */
  readonly tastes: readonly TasteBoard[];

  private readonly columns: Float64Array[] = [];
  readonly ledger: Ledger;
  readonly strategy: Strategy[];
  readonly actions: Action[];

  constructor(market: Market) {
    const { vendors: V, segments: S, workloads: W, classes: K, offers: O, stages: T } = market.layout;
    const column = (length: number): Float64Array => {
      this.columns.push(new Float64Array(length));
      return this.columns.at(-1)!;
    };
    this.division = new Division(O);
    this.clearing = new Clearing(V);
    this.scarcity = column(boughtFactors);
    this.users = column(S * O * T);
    this.people = column(S * O);
    this.freeUsage = column(S * O);
    this.usage = column(S * O);
    this.weight = column(S * O);
    this.adopted = column(S);
    this.potential = column(S);
    this.intensity = column(S);
    this.growthLeft = column(S);
    this.weightSum = column(S);
    this.outsideWeight = column(S);
    this.comparing = column(S);
    this.defaultWeight = column(S * V);
    this.utilityBase = column(S);
    this.considered = column(S * O);
    this.lapsed = column(S);
    this.waiting = column(S);
    this.localSum = column(S);
    this.attentive = column(S);
    this.arrivals = column(S * O);
    this.leavers = column(S * V);
    this.pool = column(S);
    this.offerPrice = column(S * (V + 2));
    this.utility = column(S * O);
    this.feltPrice = column(S * (V + 2));
    this.priceFelt = column(S * (V + 2));
    this.stickerPrice = column(S * V);
    this.listPrice = column(S * V);
    this.servingCost = column(S * V);
    this.sold = column(S * V);
    this.hostedPrice = column(S);
    this.apiQuality = column(S * V);
    this.openQuality = column(S * V);
    this.qualityFelt = column(2 * S * V);
    this.aware = column(S * V);
    this.admissible = column(S * V);
    this.admissibleOpen = column(S * V);
    this.reached = column(kinds);
    this.brandShift = column(S * V);
    this.workload = column(S * W);
    this.capability = column(V * W);
    this.openCapability = column(V * W);
    this.ownLevel = column(V * W);
    this.hidden = column(V);
    this.openHidden = column(V);
    this.knowHow = column(V * W);
    this.classRow = new Int32Array(K * W);
    this.classPart = new Float64Array(K * W);
    this.history = column(V * W * historyLength);
    this.openHistory = column(V * W * historyLength);
    this.closedFrontier = column(W * historyLength);
    this.openFrontier = column(W * historyLength);
    this.closedTarget = column(W);
    this.openTarget = column(W);
    this.isOpen = column(V);
    this.mayRunCommercially = column(V);
    this.openBuilderShare = column(V);
    this.runCompute = column(V);
    this.runMonths = column(V);
    this.referenceCompute = column(V);
    this.firstCompute = column(V);
    this.referenceMonth = column(V);
    this.released = column(V);
    this.price = column(V * K);
    this.priceEvent = column(V);
    this.costFall = column(V);
    this.hostPrice = column(K);
    this.sizeCost = column(V * K);
    this.volume = column(V);
    this.firstVolume = column(V);
    this.capacity = column(V);
    this.congestion = column(V);
    this.operations = column(V);
    this.openness = column(V);
    this.givingUp = column(V);
    this.quitting = column(V);
    this.ease = column(V);
    this.imitated = column(V);
    this.ecosystem = column(V);
    this.ecosystemShare = column(V);
    this.networkBase = column(V);
    this.alive = column(V);
    this.exitPart = column(V);
    this.forced = column(V);
    this.exitMonth = column(V);
    this.cash = column(V);
    this.worlds = column(V * cashLevels);
    this.worldScale = column(V);
    this.account = column(V);
    this.revenue = column(V);
    this.trainingSpend = column(V);
    this.trainingPrice = column(V);
    this.programmeCost = column(V);
    this.grantedTraining = column(V);
    this.grantedOperations = column(V);
    this.grantedSubsidy = column(V);
    this.granted = column(V);
    this.builderMargin = column(V);
    this.net = column(V);
    this.entryCash = column(V);
    this.trainingIndex = column(V);
    this.parentIndex = column(V);
    this.roundIndex = column(V);
    this.staffIndex = column(V);
    this.burns = column(V * burnMonths);
    this.burn = column(V);
    this.revenues = column(V * tractionMonths);
    this.looking = column(V);
    this.roundClosed = column(V);
    this.sinceRound = column(V);
    this.staff = column(V);
    this.departed = column(V);
    this.morale = column(V);
    this.lowMonths = column(V);
    this.tookLead = column(V);
    this.share = column(kinds * V);
    this.lateShares = column(lateMonths * kinds * V);
    this.tasteUntil = column(S * mostIntervals(market));
    this.tasteUse = column(S * mostIntervals(market));
    this.tastes = tasteBoards(market, this.tasteUntil, this.tasteUse);
    this.moraleShare = column(V);
    this.ample = new Uint8Array(V);
    this.ledger = new Ledger(V, S);
    this.strategy = [...market.vendor.strategy];
    this.actions = Array.from({ length: V }, undecided);
  }

  /** Takes over all of another state of the same market. Allocates nothing. */
  copy(from: State): void {
    this.month = from.month;
    this.maturity = from.maturity;
    this.computePrice = from.computePrice;
    this.talentPrice = from.talentPrice;
    this.climate = from.climate;
    this.leader = from.leader;
    this.climateChance.set(from.climateChance);
    for (let i = 0; i < this.columns.length; i++) this.columns[i]!.set(from.columns[i]!);
    for (let v = 0; v < this.actions.length; v++) {
      this.strategy[v] = from.strategy[v]!;
      copyAction(from.actions[v]!, this.actions[v]!);
    }
  }

  /** Writes down all that `copy` takes over, of a run of `market`. */
  save(market: Market, tape: Tape): void {
    for (const value of [this.month, this.maturity, this.computePrice, this.talentPrice, this.climate, this.leader]) {
      tape.putNumber(value);
    }
    tape.put(this.climateChance);
    for (const column of this.columns) tape.put(column);
    const action = new Float64Array(actionFields);
    for (let v = 0; v < this.actions.length; v++) {
      tape.putNumber(this.strategy[v] === market.vendor.strategy[v] ? 0 : 1);
      writeAction(this.actions[v]!, action, 0);
      tape.put(action);
    }
  }

  /** Takes over what `save` wrote, of a run of a market of the same layout. A vendor that has turned to open weights keeps to them. */
  restore(market: Market, tape: Tape): void {
    // Small integers stay such, or compiled code would not fit them any more.
    this.month = tape.takeNumber() | 0;
    this.maturity = tape.takeNumber();
    this.computePrice = tape.takeNumber();
    this.talentPrice = tape.takeNumber();
    this.climate = tape.takeNumber() | 0;
    this.leader = tape.takeNumber() | 0;
    tape.take(this.climateChance);
    for (const column of this.columns) tape.take(column);
    const action = new Float64Array(actionFields);
    for (let v = 0; v < this.actions.length; v++) {
      this.strategy[v] = tape.takeNumber() === 0 ? market.vendor.strategy[v]! : shippedStrategies['open-weights'];
      tape.take(action);
      readAction(action, 0, this.actions[v]!);
    }
  }
}

/** Number of offers of a vendor before `vendor`: the index of its first offer. */
export function firstOffer(vendor: number): number {
  return vendor * channels;
}
