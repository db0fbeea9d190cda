import type { DuckStore } from './store.js';

/** How often each vendor is still there at the end, over the first replicates of a run. */
export async function survivalOf(
  { database }: DuckStore,
  key: string,
  replicates: number,
): Promise<{ readonly vendor: string; readonly mean: number; readonly n: number }[]> {
  const rows = await database.rows<[string, number, bigint]>(
    `select vendor, sum(value) / count(value), count(value)
     from outcomes join measures on id = measure
     where metric = 'survival' and run = (select id from entered where key = $1) and replicate < $2
     group by vendor order by vendor`,
    [key, replicates],
  );
  return rows.map(([vendor, mean, n]) => ({ vendor, mean, n: Number(n) }));
}
