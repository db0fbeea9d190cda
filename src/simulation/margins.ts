import { marginSensitivity } from '../model/index.js';
import { withValue, type Scenario, type Segment } from '../scenario/index.js';

/**
 * The scenario with price sensitivity and serving cost where segments state gross margins: those at which the observed
 * shares and the stated prices are a price equilibrium (`marginSensitivity`).
 *
 * The sensitivity of a segment is the mean over the vendors that state a margin; each vendor's cost factor is the mean over
 * the segments in which it states one.
 */
export function withMargins(scenario: Scenario): Scenario {
  const stated = Object.entries(scenario.segments).filter(([, segment]) => Object.keys(segment.margins).length > 0);
  let changed = scenario;
  const costFactors = new Map<string, number[]>();
  for (const [name, segment] of stated) {
    const sensitivities = Object.entries(segment.margins).map(([vendor, { value: margin }]) => {
      const price = mixed(scenario, segment, (size) => scenario.vendors[vendor]!.prices[size]!.value);
      const cost = mixed(scenario, segment, (size) => scenario.serving.classes[size]!.cost.value);
      costFactors.set(vendor, [...(costFactors.get(vendor) ?? []), (price * (1 - margin)) / cost]);
      return marginSensitivity(price, margin, segment.observed.at(-1)!.shares[vendor]!.value);
    });
    changed = withValue(changed, `segments.${name}.price`, mean(sensitivities));
  }
  for (const [vendor, factors] of costFactors) changed = withValue(changed, `vendors.${vendor}.cost_factor`, mean(factors));
  return changed;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A number of every size class, for the segment's mix of classes. */
function mixed(scenario: Scenario, segment: Segment, of: (size: string) => number): number {
  return Object.keys(scenario.serving.classes).reduce((sum, size) => {
    const part = segment.classes[size]?.value ?? 0;
    return part === 0 ? sum : sum + part * of(size);
  }, 0);
}
