import type { DuckStore } from './store.js';

/** Results by columns, as whoever looks for patterns wants them. */
export interface ResultColumns {
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly unit: string | null;
    readonly cells: readonly (string | number | null)[];
  }[];
}

/** What tells runs apart beside their overrides. */
const ofRun = ['scenario', 'seed', 'fidelity', 'engine'] as const;

/**
 * All results of a store, a row for every replicate of a run: what was changed, each outcome as `metric.vendor`, and of a run's
 * scenario, seed, fidelity and engine those that differ. An override that a run does not have is missing.
 */
export async function resultColumns({ database }: DuckStore): Promise<ResultColumns> {
  const runs = await database.rows<[number, string, bigint, string, string]>(
    `select id, name, seed, fidelity, engine from runs join scenarios on hash = base order by id`,
  );
  const overrides = await database.rows<[number, string, string]>(
    'select id, path, value from inputs join runs on runs.key = inputs.key',
  );
  const measures = await database.rows<[number, string | null, string, string]>(
    'select id, vendor, metric, unit from measures order by id',
  );
  const answer = await database.connection.stream('select run, replicate, measure, value from outcomes order by run, replicate');
  const runOf: number[] = [];
  const outcomes = new Map(measures.map(([id]) => [id, [] as (number | null)[]]));
  let last = '';
  for (;;) {
    const chunk = await answer.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const [run, replicate, measure, value] = [0, 1, 2, 3].map((column) => chunk.getColumnValues(column)) as (number | null)[][];
    run!.forEach((id, i) => {
      const row = `${id} ${replicate![i]}`;
      if (row !== last) runOf.push(id!);
      last = row;
      outcomes.get(measure![i]!)![runOf.length - 1] = value![i]!;
    });
  }
  const rows = runOf.length;
  const whole = <T>(cells: (row: number) => T | undefined): (T | null)[] =>
    Array.from({ length: rows }, (_, row) => cells(row) ?? null);
  const facts = ofRun.flatMap((name, i) => {
    const known = new Map(runs.map((run) => [run[0], String(run[i + 1])]));
    return new Set(known.values()).size < 2 ? [] : [{ name, unit: null, cells: whole((row) => known.get(runOf[row]!)) }];
  });
  const inputs = new Map<string, Map<number, string>>();
  for (const [run, path, value] of overrides) {
    const known = inputs.get(path) ?? new Map<number, string>();
    inputs.set(path, known.set(run, value));
  }
  return {
    rows,
    columns: [
      ...facts,
      ...[...inputs].map(([name, known]) => ({ name, unit: null, cells: whole((row) => unquoted(known.get(runOf[row]!))) })),
      ...measures.map(([id, vendor, metric, unit]) => ({
        name: outcomeName(metric, vendor),
        unit,
        cells: whole((row) => outcomes.get(id)![row]),
      })),
    ],
  };
}

/** `cash@12` of meta is `cash.meta@12`. */
function outcomeName(metric: string, vendor: string | null): string {
  const [name, month] = metric.split('@');
  return `${name}${vendor === null ? '' : `.${vendor}`}${month === undefined ? '' : `@${month}`}`;
}

const unquoted = (value: string | undefined): string | undefined => value?.replace(/^"(.*)"$/, '$1');
