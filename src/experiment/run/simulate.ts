import { scenarioHash, type Scenario } from '../../scenario/index.js';
import type { AnyFidelity } from '../tasks/fidelity.js';
import { inLine } from '../in-line.js';
import { runScenario, type RunResult } from './run.js';

/** What `simulate` may be told; what is left out is as the command line has it. */
export interface SimulateOptions {
  readonly fidelity?: AnyFidelity;
  readonly replicates?: number;
  readonly seed?: number;
  readonly without?: ReadonlySet<'drain' | 'assumptions'>;
}

/**
 * Runs a scenario where it is called, in Node or a browser, and summarises it.
 *
 * The fidelity must be able to have what the scenario has: see `fidelityProblems`. Rejects with InvariantError when a run yields NaN, a negative count or lost money.
 */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): Promise<RunResult> {
  return runScenario({
    scenario,
    hash: scenarioHash(scenario),
    fidelity: options.fidelity ?? 'stochastic',
    replicates: options.replicates ?? 200,
    seed: options.seed ?? 1,
    executor: inLine(),
    ...(options.without && { without: options.without }),
  });
}
