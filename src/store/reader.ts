import type { Measure, Wanted } from '../experiment/index.js';
import type { Database } from './database.js';
import type { Registry } from './registry.js';

/** What replicates came to, of each wanted piece as `[replicate][measure]`; NaN where a value does not exist. */
export async function readOutcomes(
  database: Database,
  registry: Registry,
  wanted: readonly Wanted[],
  measures: readonly Measure[],
): Promise<readonly Float64Array[]> {
  const { api } = database;
  const values = wanted.map(({ chunk }) => new Float64Array(chunk.count * measures.length).fill(NaN));
  const runs = await registry.idsOf([...new Set(wanted.map(({ key }) => key))]);
  const columns = new Map(measures.map((measure, m) => [registry.measureId(measure), m]));
  const list = (number: (one: Wanted) => number) => api.listValue(wanted.map(number));
  const answer = await database.connection.stream(
    `select piece, replicate - first, measure, value
     from (select unnest($1::integer[]) as piece, unnest($2::integer[]) as run, unnest($3::integer[]) as first, unnest($4::integer[]) as count) w
     join outcomes o on o.run = w.run and o.replicate >= first and o.replicate < first + count`,
    [
      api.listValue(wanted.map((_, i) => i)),
      list(({ key }) => runs.get(key)!),
      list(({ chunk }) => chunk.from),
      list(({ chunk }) => chunk.count),
    ],
  );
  for (;;) {
    const rows = await answer.fetchChunk();
    if (rows === null || rows.rowCount === 0) return values;
    const [piece, replicate, measure, value] = [0, 1, 2, 3].map((column) => rows.getColumnValues(column)) as (number | null)[][];
    piece!.forEach((at, i) => {
      const column = columns.get(measure![i]!);
      const told = value![i];
      if (column === undefined || told === null || told === undefined) return;
      values[at!]![replicate![i]! * measures.length + column] = told;
    });
  }
}
