import { CompensatedSum, meanInterval, quantileSorted, sampleVariance, wilsonInterval } from '../../numerics/index.js';

/** An outcome over replicates. `low`, `high` are the central 90 % of runs; the mean's interval is another thing. */
export interface Outcome {
  readonly vendor: string | null;
  readonly metric: string;
  readonly unit: string;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  /** Runs in which the value exists. */
  readonly n: number;
  readonly se: number | null;
  readonly mean_low: number | null;
  readonly mean_high: number | null;
  /** Why a value does not exist, and in how many runs. */
  readonly reasons?: Readonly<Record<string, number>>;
  /** Strategy of all rivals under which the value is worst. */
  readonly against?: string;
}

const confidence = 0.9;
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Summary of `values` in replicate order, NaN where a value does not exist. */
export function summarise(vendor: string | null, metric: string, unit: string, values: Float64Array, chance: boolean): Outcome {
  const existing = values.filter((value) => value === value);
  const n = existing.length;
  const sum = new CompensatedSum();
  for (const value of existing) sum.add(value);
  const mean = n > 0 ? sum.value() / n : NaN;
  const se = n > 1 ? Math.sqrt(sampleVariance(existing) / n) : NaN;
  const interval =
    n < 2 ? { low: NaN, high: NaN } : chance ? wilsonInterval(sum.value(), n, confidence) : meanInterval(mean, se, n, confidence);
  const sorted = existing.sort();
  return {
    vendor,
    metric,
    unit,
    mean: orNull(mean),
    low: orNull(quantileSorted(sorted, (1 - confidence) / 2)),
    high: orNull(quantileSorted(sorted, (1 + confidence) / 2)),
    median: orNull(quantileSorted(sorted, 0.5)),
    n,
    se: orNull(se),
    mean_low: orNull(interval.low),
    mean_high: orNull(interval.high),
  };
}
