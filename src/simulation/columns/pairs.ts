import { licenceUtility, ownBonus } from '../../model/index.js';
import type { Scenario, Segment, Vendor } from '../../scenario/index.js';
import { inOdds } from './pace.js';
import type { Layout } from '../layout.js';
import type { PairColumns, VendorColumns } from '../market.js';

/** What is stated of vendors in segments: a row for each segment, a number in it for each vendor. */
export function pairColumns(
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
