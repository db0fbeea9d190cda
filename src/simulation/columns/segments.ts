import { log } from '../../numerics/index.js';
import { feltFrontier, localBonus, monthlyProbability, ownBonus, switchingCost, tenureHazard } from '../../model/index.js';
import type { Scenario, Segment } from '../../scenario/index.js';
import { unserved } from '../brand.js';
import { inOdds, monthly, yearly } from './pace.js';
import type { Layout } from '../layout.js';
import { segmentKind, type SegmentColumns } from '../market.js';

/** What is stated of segments, a column for each of their numbers. */
export function segmentColumns(scenario: Scenario, layout: Layout, segments: readonly Segment[]): SegmentColumns {
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
