import { compile, vendorEndings, vendorSeries, type VendorMetric } from '../../simulation/index.js';
import type { AnyFidelity } from '../tasks/fidelity.js';
import type { Executor } from '../tasks/executor.js';
import type { Keyed, ReplicatesTask } from '../tasks/task.js';

/** The first replicates of a run one by one: the months of a vendor's metric, and when it left. */
export interface SampledPaths {
  readonly replicates: number;
  /** Month by month; null where a value does not exist. */
  readonly pathsOf: (vendor: string, metric: VendorMetric) => readonly (readonly (number | null)[])[];
  /** Months in which the vendor left, one for each replicate in which it did. */
  readonly exitsOf: (vendor: string) => readonly number[];
}

export interface PathsRequest extends Keyed {
  readonly fidelity: AnyFidelity;
  readonly seed: number;
  readonly replicates: number;
  readonly executor: Executor;
}

/** Plays the first replicates of a run once more and keeps their paths, of which a run itself keeps means and quantiles alone. */
export async function samplePaths({ executor, replicates, ...keyed }: PathsRequest): Promise<SampledPaths> {
  const count = keyed.fidelity === 'mean-field' ? 1 : replicates;
  const { layout, numbers } = compile(keyed.scenario);
  const { vendors: V, vendorNames } = layout;
  const months = numbers.horizon;
  const task: ReplicatesTask = { type: 'replicates', ...keyed, from: 0, count };
  let paths = new Float64Array(0);
  let endings = new Float64Array(0);
  await executor.run([task], (result) => {
    paths = new Float64Array(result.vendorPaths);
    endings = new Float64Array(result.endings);
  });
  const each = Array.from({ length: count }, (_, i) => i);
  const place = (vendor: string, metric: VendorMetric): number =>
    ((vendorSeries as readonly string[]).indexOf(metric) * V + vendorNames.indexOf(vendor)) * months;
  return {
    replicates: count,
    pathsOf: (vendor, metric) =>
      each.map((i) => {
        const from = i * (paths.length / count) + place(vendor, metric);
        return Array.from(paths.subarray(from, from + months), (value) => (Number.isNaN(value) ? null : value));
      }),
    exitsOf: (vendor) =>
      each
        .map(
          (i) => endings[i * (endings.length / count) + vendorEndings.indexOf('exit_month') * V + vendorNames.indexOf(vendor)]!,
        )
        .filter((month) => !Number.isNaN(month)),
  };
}
