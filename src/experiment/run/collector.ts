import { QuantileColumns } from '../../numerics/index.js';
import { chanceMetrics, marketSeries, metricUnits, vendorEndings, vendorSeries, type Layout } from '../../simulation/index.js';
import { summarise, type Outcome } from './summary.js';
import type { ReplicatesResult } from '../tasks/task.js';

/** A metric month by month over replicates. */
export interface Series {
  readonly vendor: string | null;
  readonly metric: string;
  readonly unit: string;
  readonly months: readonly number[];
  readonly mean: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** An outcome by replicate. */
export interface OutcomeValues {
  readonly vendor: string | null;
  readonly metric: string;
  readonly unit: string;
  readonly values: Float64Array;
}

const low = 0.05;
const high = 0.95;

/**
 * Takes chunks of replicates in order and keeps, of each replicate, one number per metric and vendor; of the paths
 * only running means and quantiles, whatever the number of replicates.
 */
export class Collector {
  private readonly outcomes: Float64Array[];
  private readonly points: number;
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;
  private readonly quantiles: QuantileColumns;
  private taken = 0;
  /** Steps of a run, and months of a step. */
  private readonly months: number;
  private readonly step: number;

  constructor(
    private readonly layout: Layout,
    { horizon, step }: { readonly horizon: number; readonly step: number },
    replicates: number,
  ) {
    const V = layout.vendors;
    this.months = horizon;
    this.step = step;
    const rows = (vendorSeries.length + vendorEndings.length) * V + marketSeries.length;
    this.outcomes = Array.from({ length: rows }, () => new Float64Array(replicates));
    this.points = (vendorSeries.length * V + marketSeries.length) * horizon;
    this.sums = new Float64Array(this.points);
    this.lost = new Float64Array(this.points);
    this.quantiles = new QuantileColumns(this.points, [low, high]);
  }

  get done(): number {
    return this.taken;
  }

  take(result: ReplicatesResult, count: number): void {
    const V = this.layout.vendors;
    const vendorLength = result.vendorPaths.length / count;
    const marketLength = result.marketPaths.length / count;
    const endingLength = result.endings.length / count;
    const vendorRows = vendorSeries.length * V;
    for (let i = 0; i < count; i++) {
      const path = result.vendorPaths.subarray(i * vendorLength, (i + 1) * vendorLength);
      const marketPath = result.marketPaths.subarray(i * marketLength, (i + 1) * marketLength);
      for (let j = 0; j < vendorLength; j++) this.addPoint(j, path[j]!);
      for (let j = 0; j < marketLength; j++) this.addPoint(vendorLength + j, marketPath[j]!);
      for (let row = 0; row < vendorRows; row++) this.outcomes[row]![this.taken] = path[(row + 1) * this.months - 1]!;
      for (let row = 0; row < marketSeries.length; row++) {
        this.outcomes[vendorRows + row]![this.taken] = marketPath[(row + 1) * this.months - 1]!;
      }
      for (let row = 0; row < endingLength; row++) {
        this.outcomes[vendorRows + marketSeries.length + row]![this.taken] = result.endings[i * endingLength + row]!;
      }
      this.taken += 1;
    }
  }

  private addPoint(point: number, value: number): void {
    if (value !== value) return;
    const sum = this.sums[point]!;
    const next = sum + value;
    this.lost[point]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.sums[point] = next;
    this.quantiles.add(point, value);
  }

  /** Every outcome, vendors in the order of the layout, the market last. */
  outcomesOf(): Outcome[] {
    return this.valuesOf().map(({ vendor, metric, unit, values }) =>
      summarise(vendor, metric, unit, values, chanceMetrics.has(metric)),
    );
  }

  /** What every replicate came to, in the same order; NaN where a value does not exist. */
  valuesOf(): OutcomeValues[] {
    const V = this.layout.vendors;
    const vendorRows = vendorSeries.length * V;
    const rows: OutcomeValues[] = [];
    const row = (vendor: string | null, metric: keyof typeof metricUnits, index: number): void => {
      rows.push({ vendor, metric, unit: metricUnits[metric], values: this.outcomes[index]!.subarray(0, this.taken) });
    };
    this.layout.vendorNames.forEach((vendor, v) => {
      vendorSeries.forEach((metric, m) => row(vendor, metric, m * V + v));
      vendorEndings.forEach((metric, m) => row(vendor, metric, vendorRows + marketSeries.length + m * V + v));
    });
    marketSeries.forEach((metric, m) => row(null, metric, vendorRows + m));
    return rows;
  }

  seriesOf(): Series[] {
    const V = this.layout.vendors;
    const all: Series[] = [];
    const months = Array.from({ length: this.months }, (_, t) => (t + 1) * this.step);
    const one = (vendor: string | null, metric: keyof typeof metricUnits, from: number): void => {
      const points = months.map((_, t) => from + t);
      const exists = (point: number): boolean => this.quantiles.count(point) > 0;
      all.push({
        vendor,
        metric,
        unit: metricUnits[metric],
        months,
        mean: points.map((p) => (exists(p) ? (this.sums[p]! + this.lost[p]!) / this.quantiles.count(p) : null)),
        low: points.map((p) => (exists(p) ? this.quantiles.quantile(p, low) : null)),
        high: points.map((p) => (exists(p) ? this.quantiles.quantile(p, high) : null)),
      });
    };
    this.layout.vendorNames.forEach((vendor, v) => {
      vendorSeries.forEach((metric, m) => one(vendor, metric, (m * V + v) * this.months));
    });
    marketSeries.forEach((metric, m) => one(null, metric, (vendorSeries.length * V + m) * this.months));
    return all;
  }

  /** Widest 90 % interval of any vendor's survival so far, in [0, 1]: how precise the run is by now. */
  survivalWidth(): number {
    let width = 0;
    for (let v = 0; v < this.layout.vendors; v++) {
      const { mean_low: from, mean_high: to } = summarise(null, 'survival', '', this.outcomes[v]!.subarray(0, this.taken), true);
      if (from !== null && to !== null) width = Math.max(width, to - from);
    }
    return width;
  }
}
