import { compile, Simulator } from '../../simulation/index.js';
import type { Market } from '../protocol/messages.js';
import type { Paths } from '../protocol/paths.js';
import { scenarioOf } from './reading.js';

/** Expected flows of a market, played where it is asked for: a few milliseconds. */
export function instant(market: Market): Paths {
  const compiled = compile(scenarioOf(market));
  const { vendorPath } = new Simulator(compiled, 'mean-field', 'quick').run(0, 0);
  const { horizon, step } = compiled.numbers;
  return { vendors: compiled.layout.vendorNames, months: horizon, step, values: vendorPath.slice() };
}
