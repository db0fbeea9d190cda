import type { Policies, Strategy } from '../strategies/index.js';
import type { Layout } from './layout.js';

/** Terms of the weights that a vendor gives away. */
export interface LicenceTerms {
  readonly commercial: boolean;
  readonly cap: boolean;
  readonly obligations: boolean;
}

export const funding = { venture: 0, parent: 1, selfFunded: 2 } as const;
export const segmentKind = { consumer: 0, business: 1, builder: 2 } as const;
export const kinds = 3;

/** What the network exponent multiplies. */
export const networkForm = { logShare: 0, share: 1, adopters: 2, penetration: 3 } as const;
export type NetworkForm = (typeof networkForm)[keyof typeof networkForm];

/** How a segment divides itself among offers. */
export const demandForm = { logit: 0, vertical: 1, linear: 2, quantities: 3 } as const;
export type DemandForm = (typeof demandForm)[keyof typeof demandForm];

/** Columns by segment. Rates are monthly, growth is a logarithm a month. */
export interface SegmentColumns {
  readonly kind: Uint8Array;
  /** 1 where billing is by subscription: prices then are USD per person and month. */
  readonly subscription: Uint8Array;
  readonly potential: Float64Array;
  readonly potentialGrowth: Float64Array;
  /** Logarithm of the part of growth that a year leaves, and the part that a month leaves. */
  readonly growthKept: Float64Array;
  readonly growthFactor: Float64Array;
  readonly adopted: Float64Array;
  /** [segment] utility of using nothing, NaN where nobody who has adopted may choose that; and the part that does so at the start. */
  readonly outside: Float64Array;
  readonly lapsed: Float64Array;
  /** Month in which the people of the segment come, all of them new; 0 where they are there from the start. */
  readonly enters: Float64Array;
  /** [segment] 1 where newcomers choose one after another. */
  readonly sequential: Uint8Array;
  readonly innovation: Float64Array;
  readonly imitation: Float64Array;
  readonly intensity: Float64Array;
  /** Factor a month. */
  readonly intensityFactor: Float64Array;
  /** USD a person spends a month, where prices clear and enter by their logarithm. */
  readonly budget: Float64Array;
  readonly quality: Float64Array;
  readonly saturation: Float64Array;
  /** What is felt of the frontier, in points. */
  readonly feltFrontier: Float64Array;
  readonly price: Float64Array;
  readonly otherCost: Float64Array;
  readonly zeroPrice: Float64Array;
  readonly ease: Float64Array;
  readonly support: Float64Array;
  readonly openFriction: Float64Array;
  /** Part a month of what procurement and compliance still have to decide. */
  readonly approval: Float64Array;
  readonly openness: Float64Array;
  readonly network: Float64Array;
  readonly attention: Float64Array;
  readonly hardwareRenewal: Float64Array;
  readonly hardwareMonthly: Float64Array;
  readonly tenureProbability: Float64Array;
  readonly contested: Float64Array;
  /** Chance a month of moving up from own hardware, and from a host, to the vendor's own cloud. */
  readonly upgradeLocal: Float64Array;
  readonly upgradeHosted: Float64Array;
  readonly secondSource: Float64Array;
  readonly brandDrift: Float64Array;
  readonly paying: Float64Array;
  readonly advertisingRevenue: Float64Array;
  readonly enterpriseFee: Float64Array;
  readonly supportFee: Float64Array;
  readonly aboveCap: Float64Array;
  /** [segment][class] */
  readonly classMix: Float64Array;
  /** [segment][workload], at the start and its change a month */
  readonly workload: Float64Array;
  readonly workloadShift: Float64Array;
  /** [segment] e^phi - 1 away from own hardware */
  readonly plainBonus: Float64Array;
  /** [segment] cost of leaving an offer, nats, where it is paid in the division of tastes. */
  readonly leaving: Float64Array;
  /** [segment][stage] on own hardware: e^phi - 1 and the part that other local offers enjoy */
  readonly localBonus: Float64Array;
  readonly portableBonus: Float64Array;
}

/** Columns by vendor. USD a month unless said otherwise. */
export interface VendorColumns {
  readonly strategy: readonly Strategy[];
  /** The vendor of whose product it sells a part; itself where it sells a whole one. */
  readonly host: Int32Array;
  /** Equal vendors that it stands for. */
  readonly number: Float64Array;
  readonly funding: Uint8Array;
  readonly opensInDistress: Uint8Array;
  /** 1 where it is at a war of attrition. */
  readonly contends: Uint8Array;
  readonly enters: Float64Array;
  readonly interval: Float64Array;
  readonly runProgress: Float64Array;
  readonly training: Float64Array;
  readonly trainingGrowth: Float64Array;
  /** Factor a month, e^growth. */
  readonly trainingFactor: Float64Array;
  readonly subscription: Float64Array;
  readonly costFactor: Float64Array;
  readonly subsidy: Float64Array;
  readonly credits: Float64Array;
  readonly operations: Float64Array;
  readonly advertising: Float64Array;
  /** NaN where it is no lever. */
  readonly openness: Float64Array;
  readonly usability: Float64Array;
  readonly staff: Float64Array;
  readonly staffFactor: Float64Array;
  readonly cash: Float64Array;
  readonly roundCap: Float64Array;
  readonly roundFactor: Float64Array;
  readonly parentBudget: Float64Array;
  readonly parentFactor: Float64Array;
  readonly parentLosesPatience: Float64Array;
  readonly complement: Float64Array;
  readonly ease: Float64Array;
  readonly morale: Float64Array;
  readonly terms: readonly LicenceTerms[];
  readonly hasOpen: Uint8Array;
  readonly openTerms: readonly LicenceTerms[];
  /** [vendor][workload], points */
  readonly capability: Float64Array;
  readonly openCapability: Float64Array;
  readonly openAge: Float64Array;
  readonly focus: Float64Array;
  /** [vendor][class], USD per unit */
  readonly prices: Float64Array;
}

/** Compute, data and talent, in this order; algorithms are never bought. */
export const factor = { compute: 0, data: 1, talent: 2 } as const;
export const boughtFactors = 3;

/** Who may buy what, and at what price over the market's. */
export interface FactorColumns {
  /** Whether any vendor holds a factor. */
  readonly held: boolean;
  /** [factor] inverse elasticity of supply. */
  readonly scarcity: Float64Array;
  /** [factor] vendor to whom mark-ups go, -1 for none. */
  readonly holder: Int32Array;
  /** [factor][vendor] price over the market's: 1, or 1 + mark-up. */
  readonly dearness: Float64Array;
  /** [vendor] part of planned training that compute, data and talent allow, and part of planned staff. */
  readonly training: Float64Array;
  readonly staff: Float64Array;
  /** [vendor] part of algorithmic progress and of released know-how within reach. */
  readonly algorithms: Float64Array;
}

/** Columns by [segment][vendor]. */
export interface PairColumns {
  readonly aware: Float64Array;
  readonly reach: Float64Array;
  readonly admissible: Float64Array;
  readonly admissibleOpen: Float64Array;
  /** Who may use them in the end, as procurement and compliance decide. */
  readonly approved: Float64Array;
  readonly approvedOpen: Float64Array;
  /** What the vendor adds to the cost of leaving its cloud, nats, and e^phi - 1 of the whole cost. */
  readonly lockIn: Float64Array;
  readonly cloudBonus: Float64Array;
  /** Part of choosers who take the own cloud without comparing. */
  readonly byDefault: Float64Array;
  /** USD that a unit of the segment's class mix costs the vendor to serve at the start. */
  readonly servingCost: Float64Array;
  /** Units a month served at the reference price, where vendors decide on quantities. */
  readonly supply: Float64Array;
  /** Utility of an open licence's terms by vendor, commercial use considered in `mayRun`. */
  readonly licence: Float64Array;
}

/** Numbers of the whole market; probabilities and growth a month. */
export interface MarketNumbers {
  readonly horizon: number;
  /** Months of a step, and steps of a year. */
  readonly step: number;
  readonly stepsAYear: number;
  readonly linearPrice: boolean;
  readonly form: DemandForm;
  readonly substitution: number;
  /** Whether tastes persist, what next month counts for with buyers, and with vendors that price by best response. */
  readonly persistent: boolean;
  readonly foresight: number;
  readonly ahead: number;
  readonly spread: number;
  /** Whether any vendor sells a part of another's product. */
  readonly composite: boolean;
  readonly networkForm: NetworkForm;
  readonly compatibility: number;
  /** Whether adoption is the hazard itself rather than the chance that it makes. */
  /** Whether newcomers of any segment choose one after another. */
  readonly inTurn: boolean;
  readonly adoptionAsRate: boolean;
  readonly continuousStickers: boolean;
  readonly ladderLow: number;
  readonly ladderHigh: number;
  readonly discountRate: number;
  readonly comebackGap: number;
  readonly comebackMonth: number;
  readonly tippingShare: number;
  readonly surveyNoise: number;
  readonly slope: number;
  /** Rise of the logarithm of a model's optimal size with that of compute, and whether any class costs more for it. */
  readonly sizeExponent: number;
  readonly sized: boolean;
  /** Whether any vendor's cloud is anybody's default. */
  readonly defaults: boolean;
  readonly algorithms: number;
  readonly luck: number;
  /** Points of what a release is beyond the scale: its standard deviation, and the part that the next one keeps. */
  readonly hidden: number;
  readonly hiddenKept: number;
  readonly dataShare: number;
  readonly specialisation: number;
  readonly lag: number;
  readonly proactive: boolean;
  readonly closedSpill: number;
  readonly openSpill: number;
  readonly communityGain: number;
  readonly computePrice: number;
  readonly computeTrend: number;
  readonly computeYield: number;
  readonly talentPrice: number;
  readonly talentTrend: number;
  readonly hardwareGain: number;
  readonly learning: number;
  readonly passThrough: number;
  readonly floor: number;
  readonly headroom: number;
  readonly congestion: number;
  readonly hostMarkup: number;
  readonly hostCapture: number;
  readonly launch: number;
  readonly lead: number;
  readonly advertising: number;
  readonly advertisingScale: number;
  readonly operations: number;
  readonly operationsScale: number;
  readonly wordOfMouth: number;
  readonly imitation: number;
  readonly outbid: number;
  readonly imitationOfRevenue: number;
  readonly usabilityGain: number;
  readonly usabilityScale: number;
  readonly forgotten: number;
  readonly reachTrial: number;
  readonly openNest: number;
  readonly localEase: number;
  readonly ecosystemEase: number;
  readonly build: number;
  readonly decay: number;
  readonly operationsShare: number;
  readonly sandbox: number;
  readonly engineering: number;
  readonly openSupport: number;
  readonly hostShare: number;
  readonly maturity: number;
  readonly maturation: number;
  readonly licenceFee: number;
  readonly opennessLoss: number;
  readonly operatingShare: number;
  readonly trainingOfRevenue: number;
  readonly trainingOfCash: number;
  readonly overdraft: number;
  readonly roundHazard: number;
  readonly roundTrigger: number;
  readonly roundCover: number;
  readonly performance: number;
  readonly missedAfter: number;
  readonly climateInitial: number;
  readonly boomAfterNormal: number;
  readonly moraleBaseline: number;
  readonly moraleReversion: number;
  readonly moraleShare: number;
  readonly moraleRunway: number;
  readonly moraleMissed: number;
  readonly moraleDepartures: number;
  readonly moraleWin: number;
  readonly moraleTraining: number;
  readonly attrition: number;
  readonly hiring: number;
  readonly threshold: number;
  /** Months for which being alone counts, and whether anybody is at a war of attrition. */
  readonly prizeMonths: number;
  readonly atWar: boolean;
  readonly openDelay: number;
  readonly quietMonths: number;
  readonly rout: number;
  readonly exodus: number;
  readonly smallClass: number;
  readonly lookEvery: number;
  readonly lookHorizon: number;
  readonly lookTerminal: number;
}

/** A dated event, vendor = -1 for none, climate = -1 for none; NaN for absent numbers. */
export interface CompiledEvent {
  readonly from: number;
  readonly until: number;
  readonly vendor: number;
  readonly lever: number;
  readonly factor: number;
  readonly amount: number;
  readonly add: number;
  readonly climate: number;
}

/** A scenario as the engine wants it: columns of plain numbers, nothing left to look up. Never written after `compile`. */
export interface Market {
  readonly layout: Layout;
  readonly numbers: MarketNumbers;
  readonly segment: SegmentColumns;
  readonly vendor: VendorColumns;
  readonly pair: PairColumns;
  /** [class] */
  readonly classLag: Float64Array;
  readonly classCost: Float64Array;
  /** [class] elasticity of unit cost in the size of the vendor's model. */
  readonly sizeElasticity: Float64Array;
  /** [climate] factor on rounds and monthly chance of leaving the state */
  readonly climateRounds: Float64Array;
  readonly climateLeaves: Float64Array;
  readonly events: readonly CompiledEvent[];
  readonly policies: Policies;
  /** [segment][offer] brand, found once and frozen across variants. */
  readonly brand: Float64Array;
  /** [segment][offer] shares of users at the start. */
  readonly initialShare: Float64Array;
  /** [vendor] shares of the ecosystem at the start. */
  readonly initialEcosystem: Float64Array;
  readonly closedAtStart: Uint8Array;
  readonly factors: FactorColumns;
  /** Whether word of mouth needs a neighbour, which counts of people do not have. */
  readonly networked: boolean;
}
