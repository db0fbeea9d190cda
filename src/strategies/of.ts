import type { Scenario } from '../scenario/index.js';
import { adapt } from './author.js';
import { sheltered, strategyFromCode } from './from-code.js';
import { shippedStrategies } from './shipped.js';
import type { Strategy } from './strategy.js';

/** The strategy of a vendor: a shipped one, or one that the scenario brings along. Throws StrategyError for code that cannot be read. */
export function strategyOf(scenario: Scenario, vendor: string): Strategy {
  const name = scenario.vendors[vendor]!.strategy;
  const shipped = (shippedStrategies as Readonly<Record<string, Strategy>>)[name];
  return shipped ?? adapt(strategyFromCode(name, scenario.code[name]!.text), vendor, sheltered);
}
