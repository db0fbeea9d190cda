import { cellOf, overridesOf, type DesignTable } from './designs/index.js';
import { luckName } from './over.js';
import { outputName, type Output } from './output.js';
import { evaluatePoints, type Point, type PointsRequest } from './points.js';
import type { Keyed } from './task.js';

/** The factor whose levels are scenarios, and no number of one. */
export const scenarioName = 'scenario';

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

export interface SweepRequest extends Omit<PointsRequest, 'points' | 'scenario' | 'hash' | 'progress'> {
  readonly table: DesignTable;
  /** Scenarios by the level of the factor `scenario`; one where there is no such factor. */
  readonly scenarios: readonly Keyed[];
  readonly progress?: (done: number, total: number) => void;
}

/** Points of a table, by the scenario that each changes. */
export function pointsByScenario(
  table: DesignTable,
  scenarios: number,
  replicates: number,
): (Point & { readonly index: number })[][] {
  const { factors, values } = table;
  const which = factors.findIndex(({ name }) => name === scenarioName);
  const lot = factors.findIndex(({ name }) => name === luckName);
  const groups = Array.from({ length: scenarios }, (): (Point & { readonly index: number })[] => []);
  for (let index = 0; index < table.points; index++) {
    const at = (factor: number): number => (factor < 0 ? 0 : values[index * factors.length + factor]!);
    const sets = overridesOf(table, index).filter((text) => !/^(?:scenario|luck)=/.test(text));
    groups[at(which)]!.push({ id: `#${index + 1}`, index, sets, from: at(lot) * replicates });
  }
  return groups;
}

/** Evaluates every point of a design; rows by point, replicate and output, whoever carried them out. */
export async function sweep(request: SweepRequest): Promise<SweepRow[]> {
  const { table, scenarios, outputs, fidelity } = request;
  const replicates = fidelity === 'mean-field' ? 1 : request.replicates;
  const each = replicates * outputs.length;
  const values = new Float64Array(table.points * each);
  let done = 0;
  for (const [i, points] of pointsByScenario(table, scenarios.length, replicates).entries()) {
    const told = await evaluatePoints({
      ...request,
      ...scenarios[i]!,
      points,
      progress: (now) => request.progress?.(done + now, table.points * replicates),
    });
    points.forEach(({ index }, at) => values.set(told.values.subarray(at * each, (at + 1) * each), index * each));
    done += points.length * replicates;
  }
  return Array.from({ length: table.points }, (_, point) => rowsOf(table, point, replicates, outputs, values)).flat();
}

function rowsOf(
  table: DesignTable,
  point: number,
  replicates: number,
  outputs: readonly Output[],
  values: Float64Array,
): SweepRow[] {
  const inputs = table.factors.map((_, factor) => cellOf(table, point, factor));
  return Array.from({ length: replicates * outputs.length }, (_, at) => {
    const { vendor, metric, month } = outputs[at % outputs.length]!;
    const value = values[point * replicates * outputs.length + at]!;
    return {
      point: point + 1,
      inputs,
      replicate: Math.floor(at / outputs.length),
      vendor,
      metric,
      month,
      value: Number.isNaN(value) ? null : value,
    };
  });
}

/** Mean over replicates of every output at every point: what a reader sees of a sweep. */
export function sweepMeans(
  rows: readonly SweepRow[],
): { readonly inputs: SweepRow['inputs']; readonly means: Map<string, number | null> }[] {
  const points = new Map<number, { inputs: SweepRow['inputs']; sums: Map<string, [number, number]> }>();
  for (const row of rows) {
    const kept = points.get(row.point) ?? { inputs: row.inputs, sums: new Map<string, [number, number]>() };
    points.set(row.point, kept);
    const [sum, n] = kept.sums.get(outputName(row)) ?? [0, 0];
    kept.sums.set(outputName(row), row.value === null ? [sum, n] : [sum + row.value, n + 1]);
  }
  return [...points.values()].map(({ inputs, sums }) => ({
    inputs,
    means: new Map([...sums].map(([name, [sum, n]]) => [name, n > 0 ? sum / n : null])),
  }));
}
