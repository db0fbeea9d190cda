import { strategyNames, type Scenario } from '../../scenario/index.js';
import { compile, Simulator, vendorSeries } from '../../simulation/index.js';
import { shippedStrategies } from '../../strategies/index.js';
import { summarise, type Outcome } from './summary.js';
import type { UnbeatableResult, UnbeatableTask } from '../tasks/task.js';
import { withStrategy } from './variant.js';

const survivalSeries = vendorSeries.indexOf('survival');

/** What rivals may turn to, all of them at once: every shipped strategy that acts and neither looks ahead nor works out demand. */
export const assaults = strategyNames.filter((name) => {
  const { looksAhead, knowsDemand } = shippedStrategies[name];
  return name !== 'hold' && !looksAhead && !knowsDemand;
});

/** Survival of one vendor, by replicate, when every rival plays `task.assault`; brand as in the scenario as it is. */
export function runUnbeatable(task: UnbeatableTask): UnbeatableResult {
  const { scenario, vendor } = task;
  const market = compile(besieged(scenario, vendor, task.assault), compile(scenario));
  const simulator = new Simulator(market, task.fidelity, 'quick');
  const { vendorNames } = market.layout;
  const last = (survivalSeries * vendorNames.length + vendorNames.indexOf(vendor) + 1) * market.numbers.horizon - 1;
  const values = Float64Array.from({ length: task.count }, (_, i) => simulator.run(task.seed, i).vendorPath[last]!);
  return { type: 'unbeatable', values };
}

function besieged(scenario: Scenario, vendor: string, assault: string): Scenario {
  return Object.keys(scenario.vendors)
    .filter((name) => name !== vendor)
    .reduce((changed, rival) => withStrategy(changed, rival, assault), scenario);
}

/**
 * Worst survival over rivals' strategies (E18a): the summary of the assault that the vendor survives least often, the
 * first of equals, and its name unless all of them come to the same. `values` by assault.
 */
export function unbeatable(vendor: string, values: readonly Float64Array[]): Outcome {
  const rows = values.map((column) => summarise(vendor, 'unbeatable', 'fraction', column, true));
  const worst = rows.reduce((least, row, i) => ((row.mean ?? 1) < (rows[least]!.mean ?? 1) ? i : least), 0);
  const matters = rows.some(({ mean }) => mean !== rows[worst]!.mean);
  return { ...rows[worst]!, ...(matters && { against: assaults[worst]! }) };
}
