import type { Scenario } from '../../src/scenario/index.js';
import { compile, Simulator, vendorSeries, type Fidelity, type Recorder } from '../../src/simulation/index.js';

type SeriesName = (typeof vendorSeries)[number];

/** A run that is over, asked by name. */
export interface Finished {
  readonly simulator: Simulator;
  readonly recorder: Recorder;
  /** Value of a vendor's metric at the end of a month, the last one where none is said. */
  readonly at: (vendor: string, metric: SeriesName, month?: number) => number;
}

export function runOf(scenario: Scenario, fidelity: Fidelity, seed = 1, replicate = 0): Finished {
  const simulator = new Simulator(compile(scenario), fidelity);
  const recorder = simulator.run(seed, replicate);
  const { vendorNames, vendors } = simulator.market.layout;
  const { horizon } = simulator.market.numbers;
  return {
    simulator,
    recorder,
    at: (vendor, metric, month = horizon) =>
      recorder.vendorPath[(vendorSeries.indexOf(metric) * vendors + vendorNames.indexOf(vendor)) * horizon + month - 1]!,
  };
}

/** Means of a vendor's metric at the horizon over replicates, in order. */
export function sample(scenario: Scenario, vendor: string, metric: SeriesName, replicates: number): number[] {
  const simulator = new Simulator(compile(scenario), 'stochastic', 'quick');
  const { vendorNames, vendors } = simulator.market.layout;
  const { horizon } = simulator.market.numbers;
  const at = (vendorSeries.indexOf(metric) * vendors + vendorNames.indexOf(vendor) + 1) * horizon - 1;
  return Array.from({ length: replicates }, (_, i) => simulator.run(1, i).vendorPath[at]!);
}

export const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
