import { cellOf, type DesignTable } from '../designs/index.js';
import { replicatesOf, type Evaluator, type PointsRequest } from '../points/point.js';
import type { Output } from '../tasks/output.js';
import { pointsByScenario } from '../points/table-points.js';
import type { Keyed } from '../tasks/task.js';

/** A number that a replicate of a point came to; null where it does not exist. */
export interface SweepRow {
  readonly point: number;
  readonly inputs: readonly (string | number)[];
  readonly replicate: number;
  readonly vendor: string | null;
  readonly metric: string;
  readonly month: number | null;
  readonly value: number | null;
}

export interface SweepRequest extends Omit<PointsRequest, 'points' | 'scenario' | 'hash' | 'ensemble'> {
  readonly table: DesignTable;
  /** Scenarios by the level of the factor `scenario`; one where there is no such factor. */
  readonly scenarios: readonly (Keyed & Pick<PointsRequest, 'ensemble'>)[];
  readonly evaluator: Evaluator;
}

/** What all points of a table came to: `values[(point * replicates + replicate) * outputs.length + output]`. */
export interface SweepResult {
  readonly table: DesignTable;
  readonly outputs: readonly Output[];
  readonly replicates: number;
  readonly values: Float64Array;
}

/** Evaluates every point of a design. */
export async function sweep(request: SweepRequest): Promise<SweepResult> {
  const { table, scenarios, outputs, evaluator } = request;
  const counts = scenarios.map((scenario) => replicatesOf({ ...request, ...scenario }, request.replicates));
  const replicates = Math.max(...counts);
  const each = replicates * outputs.length;
  const values = new Float64Array(table.points * each).fill(NaN);
  const groups = pointsByScenario(table, scenarios.length, replicates);
  const total = groups.reduce((sum, { length }, i) => sum + length * counts[i]!, 0);
  let done = 0;
  for (const [i, points] of groups.entries()) {
    const told = await evaluator.evaluate({
      ...request,
      ...scenarios[i]!,
      points,
      progress: (now) => request.progress?.(done + now, total),
    });
    const own = told.replicates * outputs.length;
    points.indices.forEach((index, at) => values.set(told.values.subarray(at * own, (at + 1) * own), index * each));
    done += points.length * told.replicates;
  }
  return { table, outputs, replicates, values };
}

/** The numbers of a sweep one by one, by point, replicate and output. */
export function* sweepRows({ table, outputs, replicates, values }: SweepResult): Generator<SweepRow> {
  let at = 0;
  for (let point = 0; point < table.points; point++) {
    const inputs = inputsOf(table, point);
    for (let replicate = 0; replicate < replicates; replicate++) {
      for (const { vendor, metric, month } of outputs) {
        const value = values[at++]!;
        yield { point: point + 1, inputs, replicate, vendor, metric, month, value: Number.isNaN(value) ? null : value };
      }
    }
  }
}

/** What a point has for every factor. */
export function inputsOf(table: DesignTable, point: number): (string | number)[] {
  return table.factors.map((_, factor) => cellOf(table, point, factor));
}

/** Mean over replicates of every output at a point, null where none has a value: what a reader sees of a sweep. */
export function meansAt({ outputs, replicates, values }: SweepResult, point: number): (number | null)[] {
  return outputs.map((_, output) => {
    let sum = 0;
    let n = 0;
    for (let replicate = 0; replicate < replicates; replicate++) {
      const value = values[(point * replicates + replicate) * outputs.length + output]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      n += 1;
    }
    return n > 0 ? sum / n : null;
  });
}
