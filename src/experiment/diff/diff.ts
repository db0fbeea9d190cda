import { chanceMetrics } from '../../simulation/index.js';
import { pairedEstimate, unpairedEstimate, wholeOf, type Sample } from './diff-estimates.js';
import { diffInputs, type InputDifferences, type Inputs } from './diff-inputs.js';
import type { Measure } from '../tasks/measures.js';

/** How two runs were made; null where it is not known. */
export interface RunSettings {
  readonly scenario: string | null;
  readonly engine: string | null;
  readonly fidelity: string | null;
  readonly seed: number | null;
  readonly replicates: number;
}

/** Results of one run, of whatever version: how it was made as far as that is known, and what it came to. */
export interface ResultSet {
  readonly settings: RunSettings;
  readonly key: string | null;
  readonly inputs: Inputs;
  readonly measures: readonly Measure[];
  /** What its replicates came to on one of its measures. */
  sample(measure: Measure): Promise<Sample>;
}

export const diffVerdicts = ['same', 'moved', 'unclear'] as const;
export type DiffVerdict = (typeof diffVerdicts)[number];

/** How a metric moved from one result set to another. */
export interface MetricDifference extends Measure {
  readonly a: { readonly mean: number | null; readonly n: number };
  readonly b: { readonly mean: number | null; readonly n: number };
  /** b − a: the mean over pairs, or the difference of means. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Replicates that were compared one with one; null where samples are independent. */
  readonly pairs: number | null;
  /** `same` to the last bit, `moved` where the interval leaves out zero. */
  readonly verdict: DiffVerdict;
}

export interface Diff {
  readonly a: RunSettings & { readonly key: string | null };
  readonly b: RunSettings & { readonly key: string | null };
  /** Settings that are known of both and differ. */
  readonly settings: readonly (keyof RunSettings)[];
  readonly inputs: InputDifferences;
  /** Whether replicates of the same number had the same luck, so that they are compared one with one. */
  readonly paired: boolean;
  /** Chance with which each interval holds, by itself. */
  readonly level: number;
  readonly differences: readonly MetricDifference[];
  /** What only one of them tells. */
  readonly only: { readonly a: readonly Measure[]; readonly b: readonly Measure[] };
}

const level = 0.95;
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
const nameOf = ({ vendor, metric, unit }: Measure): string => JSON.stringify([vendor, metric, unit]);

/** What moved from one result set to another. */
export async function diffOf(a: ResultSet, b: ResultSet): Promise<Diff> {
  const [inA, inB] = [a, b].map(({ measures }) => new Set(measures.map(nameOf))) as [Set<string>, Set<string>];
  const sameLuck = a.settings.seed !== null && a.settings.seed === b.settings.seed && a.settings.fidelity === b.settings.fidelity;
  const exact = a.settings.fidelity === 'mean-field' && b.settings.fidelity === 'mean-field';
  const differences: MetricDifference[] = [];
  for (const measure of a.measures.filter((one) => inB.has(nameOf(one)))) {
    const difference = differenceOf(measure, await a.sample(measure), await b.sample(measure), sameLuck);
    differences.push(exact && difference.verdict === 'unclear' ? { ...difference, verdict: 'moved' } : difference);
  }
  return {
    a: { ...a.settings, key: a.key },
    b: { ...b.settings, key: b.key },
    settings: (Object.keys(a.settings) as (keyof RunSettings)[]).filter(
      (name) => a.settings[name] !== null && b.settings[name] !== null && a.settings[name] !== b.settings[name],
    ),
    inputs: diffInputs(a.inputs, b.inputs),
    paired: differences.some(({ pairs }) => pairs !== null),
    level,
    differences,
    only: {
      a: a.measures.filter((measure) => !inB.has(nameOf(measure))),
      b: b.measures.filter((measure) => !inA.has(nameOf(measure))),
    },
  };
}

function differenceOf({ vendor, metric, unit }: Measure, a: Sample, b: Sample, sameLuck: boolean): MetricDifference {
  const [before, after] = [wholeOf(a), wholeOf(b)];
  const chance = chanceMetrics.has(metric.split('@', 1)[0]!);
  const { difference, low, high, pairs, same } =
    sameLuck && 'values' in a && 'values' in b
      ? pairedEstimate(a, b, chance, level)
      : unpairedEstimate(before, after, chance, level);
  return {
    vendor,
    metric,
    unit,
    a: { mean: orNull(before.mean), n: before.n },
    b: { mean: orNull(after.mean), n: after.n },
    estimate: orNull(difference),
    low: orNull(low),
    high: orNull(high),
    pairs,
    verdict: same ? 'same' : low > 0 || high < 0 ? 'moved' : 'unclear',
  };
}
