import { z } from 'zod';

const value = z.number().nullable();

interface Row {
  readonly point: number;
  readonly inputs: readonly (string | number)[];
  readonly vendor: string | null;
  readonly metric: string;
  readonly month: number | null;
  readonly value: number | null;
}

/** Means over replicates of every output at every point. */
function sweepTold(factors: readonly string[], rows: readonly Row[]) {
  const nameOf = ({ metric, vendor, month }: Row): string =>
    `${metric}${vendor === null ? '' : `.${vendor}`}${month === null ? '' : `@${month}`}`;
  const outputs = [...new Set(rows.map(nameOf))];
  const points = new Map<number, { inputs: Row['inputs']; sums: number[]; counts: number[] }>();
  for (const row of rows) {
    const point = points.get(row.point) ?? { inputs: row.inputs, sums: outputs.map(() => 0), counts: outputs.map(() => 0) };
    points.set(row.point, point);
    if (row.value === null) continue;
    const at = outputs.indexOf(nameOf(row));
    point.sums[at]! += row.value;
    point.counts[at]! += 1;
  }
  return {
    factors,
    outputs,
    points: [...points.values()].map(({ inputs, sums, counts }) => ({
      inputs,
      means: sums.map((sum, i) => (counts[i]! > 0 ? sum / counts[i]! : null)),
    })),
  };
}

/** A sweep, told as means over replicates. */
export const sweepShape = z
  .looseObject({
    inputs: z.array(z.string()),
    rows: z.array(
      z.looseObject({
        point: z.number().int().min(1),
        inputs: z.array(z.union([z.string(), z.number()])),
        vendor: z.string().nullable(),
        metric: z.string(),
        month: value,
        value,
      }),
    ),
  })
  .transform(({ inputs, rows }) => sweepTold(inputs, rows));
