import type { Estimated, Index } from './index-row.js';
import { unsettled, type Unsettled } from './verdict.js';

/** An index of one output, of which a time series has one for each month. */
export interface OutputIndex extends Index {
  readonly output: string;
}

/** Indices of all outputs, and whether the ranking of their inputs is settled. */
export interface Analysis {
  readonly indices: readonly OutputIndex[];
  readonly converged: {
    readonly enough: boolean;
    /** Pairs that may still change places; no more than that is meant by enough. */
    readonly unsettled: readonly (Unsettled & { readonly output: string })[];
    /** Widest interval of any index but second-order ones, in the index's own unit. */
    readonly widest: number | null;
  };
}

/** Estimates every output by itself; `estimator` knows the design. */
export function analyse(
  estimator: { estimate(output: Float64Array): Estimated },
  outputs: Readonly<Record<string, Float64Array>>,
): Analysis {
  const all = Object.entries(outputs).map(([output, values]) => {
    const { indices, ranked } = estimator.estimate(values);
    return {
      indices: indices.map((index) => ({ output, ...index })),
      open: unsettled(ranked).map((pair) => ({ output, ...pair })),
    };
  });
  const indices = all.flatMap((one) => one.indices);
  const open = all.flatMap((one) => one.open);
  const widths = indices.flatMap(({ index, low, high }) => (index === 'S2' || low === null || high === null ? [] : [high - low]));
  const widest = widths.length > 0 ? widths.reduce((most, width) => Math.max(most, width), 0) : null;
  return { indices, converged: { enough: open.length === 0, unsettled: open, widest } };
}
