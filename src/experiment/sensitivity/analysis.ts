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

/** Tells indices of an output; of some methods, also of several as a whole. */
export interface Estimator {
  estimate(output: Float64Array): Estimated;
  together?(outputs: readonly Float64Array[]): Estimated;
}

/** Estimates every output by itself, and, where the estimator can, series and vendors as a whole: `hhi@*`, `survival.*`. */
export function analyse(estimator: Estimator, outputs: Readonly<Record<string, Float64Array>>): Analysis {
  const single = Object.entries(outputs).map(([output, values]) => ({ output, estimated: estimator.estimate(values) }));
  const groups = estimator.together === undefined ? [] : [...wholesOf(Object.keys(outputs))];
  const whole = groups.map(([output, names]) => ({
    output,
    estimated: estimator.together!(names.map((name) => outputs[name]!)),
  }));
  const all = [...whole, ...single].map(({ output, estimated: { indices, ranked } }) => ({
    indices: indices.map((index) => ({ output, ...index })),
    open: unsettled(ranked).map((pair) => ({ output, ...pair })),
  }));
  const indices = all.flatMap((one) => one.indices);
  const open = all.flatMap((one) => one.open);
  const widths = indices.flatMap(({ index, low, high }) => (index === 'S2' || low === null || high === null ? [] : [high - low]));
  const widest = widths.length > 0 ? widths.reduce((most, width) => Math.max(most, width), 0) : null;
  return { indices, converged: { enough: open.length === 0, unsettled: open, widest } };
}

/** Outputs that are a series of months, or one metric of all vendors, under the name of the whole. */
function wholesOf(names: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const series = /^(.+)@\d+$/.exec(name)?.[1];
    const metric = /^([^.@]+)\.[^@]+$/.exec(name)?.[1];
    const whole = series === undefined ? metric && `${metric}.*` : `${series}@*`;
    if (whole !== undefined) groups.set(whole, [...(groups.get(whole) ?? []), name]);
  }
  for (const [whole, members] of groups) if (members.length < 2) groups.delete(whole);
  return groups;
}
