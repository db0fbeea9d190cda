import type { Scenario } from '../../scenario/index.js';

/** The scenario with another strategy for one vendor. */
export function withStrategy(scenario: Scenario, vendor: string, strategy: string): Scenario {
  const { [vendor]: changed, ...others } = scenario.vendors;
  if (changed === undefined) throw new RangeError(`no vendor ${vendor}`);
  return { ...scenario, vendors: { ...others, [vendor]: { ...changed, strategy } } };
}
