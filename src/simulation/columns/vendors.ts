import { monthlyProbability } from '../../model/index.js';
import { licencePresets, type Scenario, type Vendor } from '../../scenario/index.js';
import { strategyOf } from '../../strategies/index.js';
import { monthly, yearly } from './pace.js';
import type { Layout } from '../layout.js';
import { funding, type LicenceTerms, type VendorColumns } from '../market.js';

/** What is stated of vendors, a column for each of their numbers. */
export function vendorColumns(scenario: Scenario, layout: Layout, vendors: readonly Vendor[]): VendorColumns {
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
export const atWar = (scenario: Scenario, vendor: Vendor): boolean =>
  scenario.mechanisms.finance && vendor.gives_up === 'attrition';

function termsOf(holder: Pick<Vendor, 'licence' | 'terms'>): LicenceTerms {
  if (holder.licence === 'terms' && holder.terms !== undefined) return holder.terms;
  return licencePresets[holder.licence === 'terms' ? 'conditional' : holder.licence];
}
