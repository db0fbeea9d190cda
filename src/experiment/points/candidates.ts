import type { Metric, Range } from './ranges.js';
import type { Evaluator, PointsRequest } from './point.js';

/** Numbers of a scenario that a search moves, and the runs by which each of its points is judged. */
export interface CandidatesRequest extends Omit<PointsRequest, 'points' | 'outputs' | 'progress'> {
  readonly over: readonly Range[];
  readonly metrics: readonly Metric[];
  readonly evaluator: Evaluator;
}

/** Counts points over several evaluations. */
export class PointCount {
  private done = 0;

  constructor(private readonly tell: (done: number) => void = () => {}) {}

  of(points: number): (played: number) => void {
    const before = this.done;
    this.done += points;
    return (played) => this.tell(before + played);
  }
}

/** Plays points and tells of each what it comes to: `[point][metric][replicate]`, NaN where a value does not exist. */
export async function playCandidates(
  request: CandidatesRequest,
  points: readonly Float64Array[],
  progress?: (points: number) => void,
): Promise<Float64Array[][]> {
  const { over, metrics, evaluator } = request;
  const { values, replicates } = await evaluator.evaluate({
    ...request,
    points: points.map((point, i) => ({ id: `#${i + 1}`, sets: over.map(({ path }, o) => `${path}=${point[o]!}`) })),
    outputs: metrics.map(({ metric, vendor }) => ({ metric, vendor, month: null })),
    progress: (done, total) => progress?.((done / total) * points.length),
  });
  return points.map((_, point) =>
    metrics.map((__, m) =>
      Float64Array.from(
        { length: replicates },
        (___, replicate) => values[(point * replicates + replicate) * metrics.length + m]!,
      ),
    ),
  );
}
