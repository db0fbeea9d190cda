import { BoundedSequence, UnboundedSequence, type ConfidenceSequence } from '../../numerics/index.js';
import { metricUnits } from '../../simulation/index.js';
import type { Output } from '../tasks/output.js';
import type { Evaluator, Point, PointsRequest } from '../points/point.js';

export const verdicts = ['a', 'b', 'too close to call'] as const;
export type Verdict = (typeof verdicts)[number];

/** The difference a - b of a metric under the same luck, and who has more of it as far as the runs can tell. */
export interface PairComparison {
  readonly a: string;
  readonly b: string;
  readonly vendor: string | null;
  readonly metric: string;
  readonly month: number | null;
  readonly unit: string;
  /** Mean over replicates in which both have a value; null where there is none. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly verdict: Verdict;
}

export interface Comparison {
  readonly pairs: readonly PairComparison[];
  /** Replicates of every variant. */
  readonly replicates: number;
  /** Whether every interval is as narrow as was asked for; if not, the budget ended. */
  readonly precise: boolean;
}

export interface CompareRequest extends Omit<PointsRequest, 'points' | 'replicates' | 'from' | 'progress' | 'fidelity'> {
  readonly points: readonly Point[];
  /** Width of an interval at which it is narrow enough, in the metric's own unit. */
  readonly precision: number;
  /** Most replicates of every variant. */
  readonly budget: number;
  readonly evaluator: Evaluator;
  readonly progress?: (done: number, total: number, width: number) => void;
}

/** Chance that an interval ever leaves out the true difference. */
const alpha = 0.05;
/** Replicates until the first look; later looks come after half as many again. */
const firstLook = 40;

/**
 * Variants under common random numbers, pair by pair, until every interval is narrower than the precision or the budget
 * ends. Intervals hold at all looks at once, so stopping when they please changes nothing of what they promise.
 */
export async function compareVariants(request: CompareRequest): Promise<Comparison> {
  const { points, outputs, budget, precision, evaluator } = request;
  const rows = pairsOf(points.length).flatMap(([a, b]) =>
    outputs.map((output, o) => ({ a, b, o, output, sequence: sequenceOf(output, precision) })),
  );
  let done = 0;
  const width = (): number => Math.max(...rows.map(({ sequence }) => widthOf(sequence)));
  while (done < budget && !(width() <= precision)) {
    const count = Math.min(budget - done, done === 0 ? firstLook : Math.ceil(done / 2));
    const { values } = await evaluator.evaluate({
      ...request,
      fidelity: 'stochastic',
      replicates: count,
      from: done,
      progress: () => {},
    });
    for (let i = 0; i < count; i++) {
      for (const { a, b, o, sequence } of rows) {
        const valueOf = (point: number): number => values[(point * count + i) * outputs.length + o]!;
        const difference = valueOf(a) - valueOf(b);
        if (!Number.isNaN(difference)) sequence.add(difference);
      }
    }
    done += count;
    request.progress?.(done, budget, width());
  }
  const pairs = rows.map(({ a, b, output, sequence }) => pairRow(points[a]!.id, points[b]!.id, output, sequence));
  return { pairs, replicates: done, precise: width() <= precision };
}

function pairsOf(points: number): [number, number][] {
  return Array.from({ length: points }, (_, a) =>
    Array.from({ length: points - a - 1 }, (__, i): [number, number] => [a, a + 1 + i]),
  ).flat();
}

/** Parts and chances differ by at most one; money, months and points have no bound. */
function sequenceOf({ metric }: Output, precision: number): ConfidenceSequence {
  const bounded = metricUnits[metric as keyof typeof metricUnits] === 'fraction';
  return bounded
    ? new BoundedSequence(alpha, Math.min(20_000, Math.max(1000, Math.ceil(16 / precision))))
    : new UnboundedSequence(alpha);
}

const widthOf = (sequence: ConfidenceSequence): number => {
  const { low, high } = sequence.interval();
  return high - low;
};
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function pairRow(a: string, b: string, { vendor, metric, month }: Output, sequence: ConfidenceSequence): PairComparison {
  const { low, high } = sequence.interval();
  return {
    a,
    b,
    vendor,
    metric,
    month,
    unit: metricUnits[metric as keyof typeof metricUnits],
    estimate: orNull(sequence.mean),
    low: orNull(low),
    high: orNull(high),
    n: sequence.count,
    verdict: low > 0 ? 'a' : high < 0 ? 'b' : 'too close to call',
  };
}
