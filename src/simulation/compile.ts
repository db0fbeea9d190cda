import { monthlyProbability, withNeutral } from '../model/index.js';
import { inSteps, leverNames, type Scenario } from '../scenario/index.js';
import { policiesOf } from '../strategies/index.js';
import { initialShares, invertBrand, monthZero, observedEcosystem } from './brand.js';
import { climates } from './columns/pace.js';
import { segmentColumns } from './columns/segments.js';
import { vendorColumns } from './columns/vendors.js';
import { pairColumns } from './columns/pairs.js';
import { factorColumns } from './columns/factors.js';
import { numbersOf } from './columns/numbers.js';
import { layoutOf, type Layout } from './layout.js';
import { withMargins } from './margins.js';
import type { CompiledEvent, Market } from './market.js';

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
