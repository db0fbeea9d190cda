import { exp, log } from '../numerics/index.js';
import {
  feltFrontier,
  localBonus,
  monthlyProbability,
  ownBonus,
  pointsPerEfold,
  sizeExponent,
  learningExponent,
  licenceUtility,
  switchingCost,
  tenureHazard,
  withNeutral,
} from '../model/index.js';
import {
  inSteps,
  leverNames,
  licencePresets,
  type factorNames,
  type Scenario,
  type Segment,
  type Vendor,
} from '../scenario/index.js';
import { policiesOf, strategyOf } from '../strategies/index.js';
import { initialShares, invertBrand, monthZero, observedEcosystem, unserved } from './brand.js';
import { layoutOf, type Layout } from './layout.js';
import { withMargins } from './margins.js';
import {
  demandForm,
  funding,
  networkForm,
  segmentKind,
  type CompiledEvent,
  type FactorColumns,
  type LicenceTerms,
  type Market,
  type MarketNumbers,
  type PairColumns,
  type SegmentColumns,
  type VendorColumns,
} from './market.js';

const climates = ['boom', 'normal', 'winter'] as const;
/** Growth a month of a factor a year, as a logarithm and as a factor. */
const yearly = (factor: number): number => log(factor) / 12;
const monthly = (factor: number): number => exp(yearly(factor));

/** What variants of a scenario share: brand, and shares at the start. */
export type Frozen = Pick<Market, 'brand' | 'initialShare'>;

/**
 * Turns a checked scenario into columns. With `frozen`, of the market of the base scenario, brand and initial shares are
 * taken from it: a variant is another policy in the same market, not another market.
 */
export function compile(stated: Scenario, frozen?: Frozen): Market {
  const scenario = withMargins(inSteps(withNeutral(stated)));
  const layout = layoutOf(scenario);
  const vendors = layout.vendorNames.map((name) => scenario.vendors[name]!);
  const segments = layout.segmentNames.map((name) => scenario.segments[name]!);
  const vendor = vendorColumns(scenario, layout, vendors);
  // One shape for every market, so that compiled code fits all of them.
  const market: Market = {
    layout,
    numbers: numbersOf(scenario, layout),
    segment: segmentColumns(scenario, layout, segments),
    vendor,
    pair: pairColumns(scenario, layout, segments, vendors, vendor),
    classLag: Float64Array.from(layout.classNames, (name) => scenario.serving.classes[name]!.lag.value),
    classCost: Float64Array.from(layout.classNames, (name) => scenario.serving.classes[name]!.cost.value),
    sizeElasticity: Float64Array.from(layout.classNames, (name) => scenario.serving.classes[name]!.size_elasticity.value),
    climateRounds: Float64Array.from(climates, (name) => scenario.climate[name].rounds.value),
    climateLeaves: Float64Array.from(climates, (name) => monthlyProbability(1 / scenario.climate[name].length.value)),
    events: scenario.events.map((event) => compileEvent(event, layout)),
    policies: policiesOf(scenario),
    brand: frozen?.brand ?? new Float64Array(layout.segments * layout.offers),
    initialShare: frozen?.initialShare ?? new Float64Array(layout.segments * layout.offers),
    initialEcosystem: observedEcosystem(scenario, layout),
    closedAtStart: Uint8Array.from(vendors, (v) => (v.open === undefined ? 1 : 0)),
    factors: factorColumns(scenario, layout),
    networked: (scenario.diffusion.network?.kind ?? 'none') !== 'none',
  };
  if (frozen === undefined) {
    const state = monthZero(market);
    market.brand.set(invertBrand(market, scenario, state));
    market.initialShare.set(initialShares(market, scenario, state));
  }
  return market;
}

function numbersOf(scenario: Scenario, layout: Layout): MarketNumbers {
  const {
    capability,
    training,
    spillover,
    factors,
    serving,
    diffusion,
    choice,
    ecosystem,
    programmes,
    revenue,
    finance,
    climate,
    morale,
  } = scenario;
  const law = {
    irreducible: capability.irreducible_loss.value,
    parameterCoefficient: capability.parameter_coefficient.value,
    dataCoefficient: capability.data_coefficient.value,
    parameterExponent: capability.parameter_exponent.value,
    dataExponent: capability.data_exponent.value,
  };
  return {
    horizon: scenario.horizon.value,
    step: scenario.step.value,
    stepsAYear: 12 / scenario.step.value,
    linearPrice: choice.price_form === 'linear',
    form: demandForm[choice.form ?? 'logit'],
    substitution: choice.substitution?.value ?? 0,
    persistent: choice.tastes === 'persistent',
    foresight: choice.foresight?.value ?? 0,
    ahead: scenario.policies['best-response']?.ahead?.value ?? 0,
    spread: choice.spread?.value ?? 1,
    composite: Object.values(scenario.vendors).some((vendor) => vendor.part_of !== undefined),
    networkForm: {
      'log-share': networkForm.logShare,
      share: networkForm.share,
      adopters: networkForm.adopters,
      penetration: networkForm.penetration,
    }[choice.network_form],
    compatibility: ecosystem.compatibility?.value ?? 0,
    inTurn: Object.values(scenario.segments).some(({ arrivals }) => arrivals === 'sequential'),
    adoptionAsRate: diffusion.adoption === 'rate',
    continuousStickers: serving.stickers === 'continuous',
    ladderLow: scenario.policies.ladder.low.value,
    ladderHigh: scenario.policies.ladder.high.value,
    discountRate: scenario.discount_rate.value,
    comebackGap: scenario.comeback_gap.value,
    comebackMonth: scenario.comeback_month.value,
    tippingShare: scenario.tipping_share.value,
    surveyNoise: scenario.survey_noise.value,
    slope: pointsPerEfold(law, capability.points_per_nat.value),
    sizeExponent: sizeExponent(law),
    sized: Object.values(serving.classes).some(({ size_elasticity: elasticity }) => elasticity.value !== 0),
    defaults: Object.values(scenario.vendors).some(({ by_default: parts }) =>
      Object.values(parts).some(({ value }) => value > 0),
    ),
    algorithms: yearly(training.algorithmic_gain.value),
    luck: training.luck.value,
    hidden: training.hidden.value,
    hiddenKept: training.hidden_kept.value,
    dataShare: training.data_share.value,
    specialisation: capability.specialisation.value,
    lag: spillover.lag.value,
    proactive: spillover.regime === 'proactive',
    closedSpill: monthlyProbability(spillover.closed_hazard.value),
    openSpill: monthlyProbability(spillover.open_hazard.value),
    communityGain: spillover.community_gain.value,
    computePrice: factors.compute_price.value,
    computeTrend: yearly(factors.compute_trend.value),
    computeYield: factors.compute_yield.value,
    talentPrice: factors.talent_price.value,
    talentTrend: yearly(factors.talent_trend.value),
    hardwareGain: yearly(serving.hardware_gain.value),
    learning: learningExponent(serving.learning_rate.value),
    passThrough: serving.pass_through.value,
    floor: serving.floor.value,
    headroom: serving.headroom.value,
    congestion: serving.congestion.value,
    hostMarkup: serving.host_markup.value,
    hostCapture: serving.host_capture.value,
    launch: diffusion.launch.value,
    lead: diffusion.lead.value,
    advertising: diffusion.advertising.value,
    advertisingScale: diffusion.advertising_scale.value,
    operations: diffusion.operations.value,
    operationsScale: diffusion.operations_scale.value,
    wordOfMouth: diffusion.word_of_mouth.value,
    imitation: monthlyProbability(diffusion.imitation.value),
    outbid: diffusion.outbid.value,
    imitationOfRevenue: diffusion.imitation_of_revenue.value,
    usabilityGain: choice.usability_gain.value,
    usabilityScale: choice.usability_scale.value,
    forgotten: monthlyProbability(diffusion.decay.value),
    reachTrial: diffusion.reach_trial.value,
    openNest: choice.open_nest.value,
    localEase: choice.local_ease.value,
    ecosystemEase: choice.ecosystem_ease.value,
    build: ecosystem.build.value,
    decay: monthlyProbability(ecosystem.decay.value),
    operationsShare: ecosystem.operations_share.value,
    sandbox: programmes.sandbox.value,
    engineering: programmes.engineering.value,
    openSupport: programmes.open_support.value,
    hostShare: programmes.host_share.value,
    maturity: revenue.maturity.value,
    maturation: monthlyProbability(revenue.maturation.value),
    opennessLoss: revenue.openness_loss?.value ?? 1,
    licenceFee: revenue.licence_fee.value,
    operatingShare: finance.operating_share.value,
    trainingOfRevenue: finance.training_of_revenue.value,
    trainingOfCash: finance.training_of_cash.value,
    overdraft: finance.overdraft.value,
    roundHazard: finance.round_hazard.value,
    roundTrigger: finance.round_trigger.value,
    roundCover: finance.round_cover.value,
    performance: finance.performance.value,
    missedAfter: finance.missed_after.value,
    climateInitial: climates.indexOf(climate.initial),
    boomAfterNormal: climate.boom_after_normal.value,
    moraleBaseline: morale.baseline.value,
    moraleReversion: monthlyProbability(morale.reversion.value),
    moraleShare: morale.share.value,
    moraleRunway: morale.runway.value,
    moraleMissed: morale.missed.value,
    moraleDepartures: morale.departures.value,
    moraleWin: morale.win.value,
    moraleTraining: morale.training.value,
    attrition: morale.attrition.value,
    hiring: morale.hiring.value,
    threshold: morale.threshold.value,
    prizeMonths: finance.prize_months?.value ?? 24,
    atWar: Object.values(scenario.vendors).some((vendor) => atWar(scenario, vendor)),
    quietMonths: scenario.policies.distress.quiet.value,
    rout: scenario.policies.distress.rout.value,
    exodus: scenario.policies.distress.exodus.value,
    lookEvery: scenario.policies['forward-looking'].every.value,
    lookHorizon: scenario.policies['forward-looking'].horizon.value,
    lookTerminal: scenario.policies['forward-looking'].terminal.value,
    openDelay: scenario.policies['delayed-open'].delay.value,
    smallClass: Math.max(0, layout.classNames.indexOf(scenario.policies.hybrid.size_class)),
  };
}

/** 0 where switching cost is paid in the division of tastes, instead of in the odds of staying. */
const inOdds = ({ choice }: Scenario): number => (choice.tastes === 'persistent' ? 0 : 1);

function segmentColumns(scenario: Scenario, layout: Layout, segments: readonly Segment[]): SegmentColumns {
  const paidInOdds = inOdds(scenario);
  const column = (of: (segment: Segment) => number): Float64Array => Float64Array.from(segments, of);
  const byStage = (of: (segment: Segment, stage: number) => number): Float64Array =>
    Float64Array.from(segments.flatMap((segment) => Array.from({ length: layout.stages }, (_, stage) => of(segment, stage))));
  const byName = (names: readonly string[], of: (segment: Segment, name: string) => number): Float64Array =>
    Float64Array.from(segments.flatMap((segment) => names.map((name) => of(segment, name))));
  const cost = (segment: Segment, stage: number): number =>
    switchingCost(segment.switching_cost.value, segment.coupling.value, stage, layout.stages);
  return {
    kind: Uint8Array.from(segments, (segment) => segmentKind[segment.kind]),
    subscription: Uint8Array.from(segments, (segment) => (segment.billing === 'subscription' ? 1 : 0)),
    potential: column((segment) => segment.potential.value),
    potentialGrowth: column((segment) => yearly(segment.potential_growth.value)),
    growthKept: column((segment) => log(segment.growth_kept.value)),
    growthFactor: column((segment) => monthly(segment.growth_kept.value)),
    adopted: column((segment) => Math.floor(segment.adopted.value)),
    outside: column((segment) => segment.outside?.value ?? NaN),
    lapsed: column(unserved),
    enters: column((segment) => segment.enters?.value ?? 0),
    sequential: Uint8Array.from(segments, (segment) => (segment.arrivals === 'sequential' ? 1 : 0)),
    innovation: column((segment) => segment.innovation.value),
    imitation: column((segment) => segment.imitation.value),
    intensity: column((segment) => segment.intensity.value),
    intensityFactor: column((segment) => monthly(segment.intensity_growth.value)),
    budget: column((segment) => segment.budget?.value ?? 0),
    quality: column((segment) => segment.quality.value),
    saturation: column((segment) => segment.saturation.value),
    feltFrontier: column((segment) => feltFrontier(segment.saturation.value)),
    price: column((segment) => segment.price.value),
    otherCost: column((segment) => segment.other_cost.value),
    zeroPrice: column((segment) => segment.zero_price.value),
    ease: column((segment) => segment.ease.value),
    support: column((segment) => segment.support.value),
    openFriction: column((segment) => segment.open_friction.value),
    approval: column((segment) => monthlyProbability(segment.approval.value)),
    openness: column((segment) => segment.openness?.value ?? 0),
    network: column((segment) => segment.network.value),
    attention: column((segment) => segment.attention.value),
    hardwareRenewal: column((segment) => monthlyProbability(1 / segment.hardware_life.value)),
    hardwareMonthly: column(
      (segment) =>
        (segment.hardware.value * (1 - segment.hardware_owned.value)) / segment.hardware_life.value + segment.running_cost.value,
    ),
    tenureProbability: column((segment) => monthlyProbability(tenureHazard(segment.coupling_time.value, layout.stages))),
    contested: column((segment) => segment.contested.value),
    upgradeLocal: column((segment) => monthlyProbability(segment.upgrade_local.value)),
    upgradeHosted: column((segment) => monthlyProbability(segment.upgrade_hosted.value)),
    secondSource: column((segment) => segment.second_source.value),
    brandDrift: column((segment) => segment.brand_drift.value / Math.sqrt(12)),
    paying: column((segment) => segment.paying.value),
    advertisingRevenue: column((segment) => segment.advertising_revenue.value),
    enterpriseFee: column((segment) => segment.enterprise_fee.value),
    supportFee: column((segment) => segment.support_fee.value),
    aboveCap: column((segment) => segment.above_cap.value),
    classMix: byName(layout.classNames, (segment, name) => segment.classes[name]?.value ?? 0),
    workload: byName(layout.workloadNames, (segment, name) => segment.workloads[name]?.value ?? 0),
    workloadShift: byName(layout.workloadNames, (segment, name) => (segment.workload_shift[name]?.value ?? 0) / 12),
    plainBonus: column((segment) => ownBonus(paidInOdds * segment.switching_cost.value)),
    leaving: column((segment) => segment.switching_cost.value),
    localBonus: byStage((segment, stage) => ownBonus(paidInOdds * cost(segment, stage))),
    portableBonus: byStage((segment, stage) => localBonus(paidInOdds * cost(segment, stage), segment.portability.value)),
  };
}

function vendorColumns(scenario: Scenario, layout: Layout, vendors: readonly Vendor[]): VendorColumns {
  const column = (of: (vendor: Vendor) => number): Float64Array => Float64Array.from(vendors, of);
  const table = (names: readonly string[], of: (vendor: Vendor, name: string) => number): Float64Array =>
    Float64Array.from(vendors.flatMap((vendor) => names.map((name) => of(vendor, name))));
  const fundingCode = { venture: funding.venture, parent: funding.parent, 'self-funded': funding.selfFunded };
  return {
    strategy: layout.vendorNames.map((name) => strategyOf(scenario, name)),
    host: Int32Array.from(vendors, (vendor, v) =>
      vendor.part_of === undefined ? v : layout.vendorNames.indexOf(vendor.part_of),
    ),
    funding: Uint8Array.from(vendors, (vendor) => fundingCode[vendor.funding]),
    opensInDistress: Uint8Array.from(vendors, (vendor) => (vendor.distress === 'open-up' ? 1 : 0)),
    number: column((vendor) => vendor.number?.value ?? 1),
    contends: Uint8Array.from(vendors, (vendor) => (atWar(scenario, vendor) ? 1 : 0)),
    enters: column((vendor) => vendor.enters.value),
    interval: column((vendor) => vendor.release_interval.value),
    runProgress: column((vendor) => Math.min(vendor.run_progress.value, vendor.release_interval.value - 1)),
    training: column((vendor) => vendor.training.value),
    trainingGrowth: column((vendor) => yearly(vendor.training_growth.value)),
    trainingFactor: column((vendor) => monthly(vendor.training_growth.value)),
    subscription: column((vendor) => vendor.subscription.value),
    costFactor: column((vendor) => vendor.cost_factor.value),
    subsidy: column((vendor) => vendor.subsidy.value),
    credits: column((vendor) => vendor.credits.value),
    operations: column((vendor) => vendor.operations.value),
    advertising: column((vendor) => vendor.advertising.value),
    openness: column((vendor) => vendor.openness?.value ?? NaN),
    usability: column((vendor) => vendor.usability.value),
    staff: column((vendor) => vendor.staff.value),
    staffFactor: column((vendor) => monthly(vendor.staff_growth.value)),
    cash: column((vendor) => vendor.cash.value),
    roundCap: column((vendor) => vendor.round_cap.value),
    roundFactor: column((vendor) => monthly(vendor.round_growth.value)),
    parentBudget: column((vendor) => (vendor.funding === 'parent' ? vendor.parent_budget.value : 0)),
    parentFactor: column((vendor) => monthly(vendor.parent_growth.value)),
    parentLosesPatience: column((vendor) => monthlyProbability(1 / vendor.parent_patience.value)),
    complement: column((vendor) => vendor.complement.value),
    ease: column((vendor) => vendor.ease.value),
    morale: column((vendor) => vendor.morale.value),
    terms: vendors.map((vendor) => termsOf(vendor)),
    hasOpen: Uint8Array.from(vendors, (vendor) => (vendor.open === undefined ? 0 : 1)),
    openTerms: vendors.map((vendor) => termsOf(vendor.open ?? vendor)),
    capability: table(scenario.workloads, (vendor, name) => vendor.capability[name]?.value ?? 0),
    openCapability: table(scenario.workloads, (vendor, name) => vendor.open?.capability[name]?.value ?? 0),
    openAge: column((vendor) => vendor.open?.age.value ?? 0),
    focus: table(scenario.workloads, (vendor, name) => vendor.focus[name]?.value ?? 1 / scenario.workloads.length),
    prices: table(layout.classNames, (vendor, name) => vendor.prices[name]?.value ?? scenario.serving.classes[name]!.cost.value),
  };
}

/** Giving up belongs to finance, and is off with it. */
const atWar = (scenario: Scenario, vendor: Vendor): boolean => scenario.mechanisms.finance && vendor.gives_up === 'attrition';

function termsOf(holder: Pick<Vendor, 'licence' | 'terms'>): LicenceTerms {
  if (holder.licence === 'terms' && holder.terms !== undefined) return holder.terms;
  return licencePresets[holder.licence === 'terms' ? 'conditional' : holder.licence];
}

function pairColumns(
  scenario: Scenario,
  layout: Layout,
  segments: readonly Segment[],
  vendors: readonly Vendor[],
  columns: VendorColumns,
): PairColumns {
  const pair = (of: (vendor: Vendor, name: string, segment: Segment, v: number) => number): Float64Array =>
    Float64Array.from(
      segments.flatMap((segment, s) => vendors.map((vendor, v) => of(vendor, layout.segmentNames[s]!, segment, v))),
    );
  return {
    aware: pair((vendor, name) => vendor.aware[name]?.value ?? 0.5),
    reach: pair((vendor, name) => vendor.reach[name]?.value ?? 0),
    admissible: pair((vendor, name) => vendor.admissible[name]?.value ?? 1),
    admissibleOpen: pair((vendor, name) => vendor.admissible_open[name]?.value ?? 1),
    approved: pair((vendor, name) => vendor.approved[name]?.value ?? 1),
    approvedOpen: pair((vendor, name) => vendor.approved_open[name]?.value ?? 1),
    lockIn: pair((vendor, name) => vendor.lock_in?.[name]?.value ?? 0),
    cloudBonus: pair((vendor, name, segment) =>
      ownBonus(inOdds(scenario) * (segment.switching_cost.value + (vendor.lock_in?.[name]?.value ?? 0))),
    ),
    byDefault: pair((vendor, name) => vendor.by_default[name]?.value ?? 0),
    servingCost: pair((vendor, _name, segment) =>
      layout.classNames.reduce(
        (sum, name) =>
          sum + (segment.classes[name]?.value ?? 0) * scenario.serving.classes[name]!.cost.value * vendor.cost_factor.value,
        0,
      ),
    ),
    supply: pair((vendor, name) => vendor.supply?.[name]?.value ?? 0),
    licence: pair((_vendor, _name, segment, v) => {
      const terms = columns.openTerms[v]!;
      return licenceUtility(segment.licence.value, terms.cap, terms.obligations);
    }),
  };
}

const bought = ['compute', 'data', 'talent'] as const;

function factorColumns({ factors }: Scenario, { vendorNames }: Layout): FactorColumns {
  /** What `stated` does to a vendor; `free` where the regime leaves it alone. */
  const felt = (name: (typeof factorNames)[number], vendor: string, stated: number, free: number): number =>
    factors[name].regime === 'market' || factors[name].favoured.includes(vendor) ? free : stated;
  const access = (name: (typeof factorNames)[number], vendor: string): number =>
    felt(name, vendor, factors[name].access.value, 1);
  return {
    held: bought.some((name) => factors[name].regime === 'vendor-held'),
    scarcity: Float64Array.from(bought, (name) => factors[name].scarcity.value),
    holder: Int32Array.from(bought, (name) =>
      factors[name].regime === 'vendor-held' ? vendorNames.indexOf(factors[name].favoured[0]!) : -1,
    ),
    dearness: Float64Array.from(
      bought.flatMap((name) =>
        vendorNames.map((vendor) =>
          factors[name].regime === 'vendor-held' ? felt(name, vendor, 1 + factors[name].markup.value, 1) : 1,
        ),
      ),
    ),
    training: Float64Array.from(vendorNames, (vendor) => Math.min(...bought.map((name) => access(name, vendor)))),
    staff: Float64Array.from(vendorNames, (vendor) => access('talent', vendor)),
    algorithms: Float64Array.from(vendorNames, (vendor) => access('algorithms', vendor)),
  };
}

function compileEvent(event: Scenario['events'][number], layout: Layout): CompiledEvent {
  return {
    from: event.month.value,
    until: event.until.value,
    vendor: event.vendor === undefined ? -1 : layout.vendorNames.indexOf(event.vendor),
    lever: event.lever === undefined ? -1 : leverNames.indexOf(event.lever),
    factor: event.factor?.value ?? NaN,
    amount: event.amount?.value ?? NaN,
    add: event.add?.value ?? NaN,
    climate: event.climate === undefined ? -1 : climates.indexOf(event.climate),
  };
}
