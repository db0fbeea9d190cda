export const indexNames = ['S1', 'ST', 'S2', 'mu', 'mu_star', 'sigma', 'delta'] as const;
export type IndexName = (typeof indexNames)[number];

/** One index of one input, or of a pair of them, with its bootstrap interval; null where it does not exist. */
export interface Index {
  readonly input: string;
  /** The other input of a second-order index. */
  readonly with: string | null;
  readonly index: IndexName;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Indices of one output, and by resamples the measure that inputs are ranked by: `resamples[resample][part]`. */
export interface Estimated {
  readonly indices: readonly Index[];
  readonly ranked: {
    readonly names: readonly string[];
    readonly estimates: Float64Array;
    readonly resamples: readonly Float64Array[];
  };
}
