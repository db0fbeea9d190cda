import { entityKey, Luck, quantileSorted } from '../../numerics/index.js';
import { stream } from '../designs/index.js';
import type { Index, IndexName } from './index-row.js';

export interface BootstrapOptions {
  /** How often the rows are drawn anew; 200 unless said. */
  readonly resamples?: number;
  /** Part of resamples between the ends of an interval; 0.9 unless said. */
  readonly confidence?: number;
  readonly seed?: number;
}

/** How often each of `rows` was drawn, for every resample: drawn with replacement, as many as there are. */
export function resampleCounts(rows: number, { resamples = 200, seed = 1 }: BootstrapOptions): Uint8Array[] {
  const luck = new Luck(seed, 0);
  return Array.from({ length: resamples }, (_, resample) => {
    luck.begin(stream.bootstrap, resample);
    const counts = new Uint8Array(rows);
    let u = luck.uniform(entityKey('bootstrap'));
    for (let i = 0; i < rows; i++) {
      counts[Math.floor(u * rows)]! += 1;
      u = luck.next();
    }
    return counts;
  });
}

/** Sum of `values` from `from` on, each as often as it was drawn. Four sums side by side, for none has to wait for another. */
export function weighted(counts: Uint8Array, values: Float64Array, from: number): number {
  const n = counts.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    a += counts[i]! * values[from + i]!;
    b += counts[i + 1]! * values[from + i + 1]!;
    c += counts[i + 2]! * values[from + i + 2]!;
    d += counts[i + 3]! * values[from + i + 3]!;
  }
  for (; i < n; i++) a += counts[i]! * values[from + i]!;
  return a + b + (c + d);
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** An index with the percentile interval of its resamples. */
export function indexRow(
  index: IndexName,
  input: string,
  other: string | null,
  estimate: number,
  resampled: Float64Array,
  { confidence = 0.9 }: BootstrapOptions,
): Index {
  const sorted = resampled.filter((value) => value === value).sort();
  return {
    input,
    with: other,
    index,
    estimate: orNull(estimate),
    low: orNull(quantileSorted(sorted, (1 - confidence) / 2)),
    high: orNull(quantileSorted(sorted, (1 + confidence) / 2)),
  };
}
