import type { Scenario } from '../../scenario/index.js';
import { marketSeries, metricUnits, vendorEndings, vendorSeries } from '../../simulation/index.js';
import { tells, type AnyFidelity } from './fidelity.js';
import type { Output } from './output.js';
import type { ReplicatesResult } from './task.js';

/** What a replicate is asked: a metric of a vendor, or of the whole market; at its end, or as `metric@12` at that of a month. */
export interface Measure {
  readonly vendor: string | null;
  readonly metric: string;
  readonly unit: string;
}

/** An output as a measure. */
export const measureOf = ({ vendor, metric, month }: Output): Measure => ({
  vendor,
  metric: month === null ? metric : `${metric}@${month}`,
  unit: metricUnits[metric as keyof typeof metricUnits],
});

/** Where the last value of a measure stands among what is recorded of a replicate. */
interface Source extends Measure {
  readonly row: number;
  readonly of: 'vendorPaths' | 'marketPaths' | 'endings';
}

/** Vendors in their order, the market last, as `Collector.valuesOf`. */
function sourcesOf(scenario: Scenario, fidelity: AnyFidelity): Source[] {
  const vendors = Object.keys(scenario.vendors).sort();
  const source = (vendor: string | null, metric: keyof typeof metricUnits, of: Source['of'], row: number): Source => ({
    vendor,
    metric,
    unit: metricUnits[metric],
    of,
    row,
  });
  const own = vendors.flatMap((vendor, v) => [
    ...vendorSeries.map((metric, m) => source(vendor, metric, 'vendorPaths', m * vendors.length + v)),
    ...vendorEndings.map((metric, m) => source(vendor, metric, 'endings', m * vendors.length + v)),
  ]);
  const all = [...own, ...marketSeries.map((metric, m) => source(null, metric, 'marketPaths', m))];
  return all.filter(({ metric }) => tells(fidelity, metric));
}

/** What runs of a fidelity tell at their end. */
export function measuresOf(scenario: Scenario, fidelity: AnyFidelity): Measure[] {
  return sourcesOf(scenario, fidelity).map(({ vendor, metric, unit }) => ({ vendor, metric, unit }));
}

/** Reads off what replicates came to, leaving behind how they got there. */
export class Finals {
  private readonly sources: readonly Source[];

  constructor(scenario: Scenario, fidelity: AnyFidelity) {
    this.sources = sourcesOf(scenario, fidelity);
  }

  get length(): number {
    return this.sources.length;
  }

  /** Writes replicate `i` of `count` into `values`, laid out [measure][replicate]. */
  read(recorded: Omit<ReplicatesResult, 'type'>, values: Float64Array, i: number, count: number): void {
    const months = recorded.marketPaths.length / marketSeries.length;
    for (let m = 0; m < this.sources.length; m++) {
      const { of, row } = this.sources[m]!;
      values[m * count + i] = recorded[of][of === 'endings' ? row : (row + 1) * months - 1]!;
    }
  }
}
