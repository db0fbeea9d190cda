import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Database } from './database.js';
import { storeError } from './faults.js';
import { literal } from './quoting.js';
import { DuckStore } from './store.js';

/** Which runs are to go. */
export interface Discard {
  readonly all?: boolean;
  readonly olderThanDays?: number;
  /** Beginning of the hash of a scenario: the one that was played, or its base. */
  readonly scenario?: string;
}

export interface Reclaimed {
  readonly runs: number;
  readonly replicates: number;
  readonly bytesBefore: number;
  /** The same where nothing was changed. */
  readonly bytesAfter: number;
}

/** Deletes runs, and scenarios and lists that no run is of, and writes the rest anew: only then does a file become smaller. */
export async function reclaim(file: string, discard: Discard, dryRun: boolean): Promise<Reclaimed> {
  const bytesBefore = sizeOf(file);
  const { database } = await (dryRun ? DuckStore.read(file) : opened(file));
  const found = { runs: 0, replicates: 0 };
  try {
    const ids = doomed(discard);
    const [sum] = await database.rows<[bigint]>(
      `select coalesce(sum(count), 0)::bigint from chunks where run in (${ids.sql})`,
      ids.values,
    );
    const [count] = await database.rows<[bigint]>(`select count(*) from (${ids.sql})`, ids.values);
    found.runs = Number(count![0]);
    found.replicates = Number(sum![0]);
    if (!dryRun) {
      await database.transaction(async () => {
        for (const table of ['outcomes', 'chunks']) {
          await database.connection.run(`delete from ${table} where run in (${ids.sql})`, [...ids.values]);
        }
        await database.connection.run(`delete from entered where id in (${ids.sql})`, [...ids.values]);
        await database.connection.run('delete from scenarios where hash not in (select base from entered)');
        await database.connection.run(
          `delete from lists where id not in (select unnest([drawn, changed, coalesce(asked, drawn)]) from entered)`,
        );
      });
      await compact(database);
    }
  } finally {
    database.close();
  }
  if (!dryRun) replace(file);
  return { ...found, bytesBefore, bytesAfter: sizeOf(file) };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
const freshOf = (file: string): string => `${file}.new`;

async function opened(file: string): Promise<DuckStore> {
  if (sizeOf(file) === 0) throw storeError({ code: 'bad-store', reason: 'absent' }, file);
  return DuckStore.open(file);
}

function doomed({ all, olderThanDays, scenario }: Discard): { readonly sql: string; readonly values: (string | number)[] } {
  const values: (string | number)[] = [];
  const parts: string[] = [];
  if (olderThanDays !== undefined)
    parts.push(`added < current_timestamp::timestamp - to_days($${values.push(olderThanDays)}::integer)`);
  if (scenario !== undefined) {
    const at = `$${values.push(scenario)}`;
    parts.push(`(starts_with(scenario, ${at}) or starts_with(base, ${at}))`);
  }
  const which = all === true ? 'true' : parts.length === 0 ? 'false' : parts.join(' and ');
  return { sql: `select id from entered where ${which}`, values };
}

async function compact(database: Database): Promise<void> {
  const fresh = freshOf(database.file);
  rmSync(fresh, { force: true });
  const name = literal(fresh);
  const [current] = await database.rows<[string]>('select current_database()');
  await database.run(`attach ${name} as fresh`);
  await database.run(`copy from database "${current![0]}" to fresh`);
  await database.run('checkpoint fresh');
  await database.run('detach fresh');
}

/** The new file takes the place of the old one at once; until then the old one is whole. */
function replace(file: string): void {
  const handle = openSync(freshOf(file), 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(freshOf(file), file);
}
