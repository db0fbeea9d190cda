import { vendorSeries } from '../../model/outcomes.js';

/** What is recorded of every vendor, month by month, in the order of the columns. */
export const pathMetrics = vendorSeries;

export type PathMetric = (typeof pathMetrics)[number];

/** Paths of all vendors: `values[(metric * vendors + vendor) * months + month]`, NaN where there is none. */
export interface Paths {
  readonly vendors: readonly string[];
  /** Steps of the run. */
  readonly months: number;
  /** Months that a step is long. */
  readonly step: number;
  readonly values: Float64Array;
}

/** Many runs of one market under one seed: their mean, the central 90 % of them, and a few of them. */
export interface Fan {
  readonly replicates: number;
  readonly seed: number;
  readonly mean: Paths;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly samples: readonly Float64Array[];
  /** Digest of all series, by which the command line's run of the same replicates is told to be the same. */
  readonly digest: string;
}

/** The path of one metric of one vendor, within `values` laid out as `Paths` has them. */
export function pathOf({ vendors, months }: Paths, metric: PathMetric, vendor: string, values: Float64Array): Float64Array {
  const row = pathMetrics.indexOf(metric) * vendors.length + vendors.indexOf(vendor);
  return values.subarray(row * months, (row + 1) * months);
}
