import { existsSync, statSync } from 'node:fs';
import { z } from 'zod';
import { problemAt } from '../documents/index.js';
import type { Measure, ResultSet, Sample } from '../experiment/index.js';
import { allFidelities } from '../experiment/tasks/all-fidelities.js';
import { readUpTo } from '../files/index.js';
import { DuckStore, resultsInFile, resultsInStore, storeError } from '../store/index.js';
import { refuse, whole } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** Bytes of a JSON document that are read. */
const largest = 268_435_456;

const row = z.object({ vendor: z.string().nullable(), mean: z.number().nullable(), n: z.number() });
const outcomes = z.array(row.extend({ metric: z.string(), unit: z.string(), se: z.number().nullable() }));
const head = {
  schema: z.string(),
  engine: z.string(),
  scenario: z.object({ name: z.string(), hash: z.string() }),
  seed: z.number().nullable(),
};

/** What is read of an answer in JSON, of whatever version: that of a run, or of one that went into a store. */
const answer = z.union([
  z.object({
    ...head,
    data: z.object({
      replicates: z.number(),
      fidelity: z.enum(allFidelities).optional(),
      set: z.array(z.string()).optional(),
      outcomes,
    }),
  }),
  z.object({ ...head, data: z.object({ replicates: z.number(), key: z.string(), survival: z.array(row) }) }),
]);

/** Results that can be read until they are closed. */
export interface OpenResults {
  readonly results: ResultSet;
  readonly close: () => Promise<void>;
}

/**
 * The results that `name` stands for: `FILE`, `FILE#KEY`, or the key of a run in `store`. Says why and returns undefined
 * where a file cannot be read or is too large; throws StoreError where there are no such results in it.
 */
export async function openResults(name: string, store: string, speech: Speech): Promise<OpenResults | undefined> {
  const [, before = name, hash = null] = /^(.+)#([0-9a-f]{4,64})$/.exec(name) ?? [];
  const [file, key] = existsSync(name) ? [name, null] : [before, hash];
  if (!existsSync(file) && /^[0-9a-f]{4,64}$/.test(name)) return opened(await DuckStore.read(store), name, resultsInStore);
  if (file.endsWith('.duckdb')) return opened(await DuckStore.read(file), key, resultsInStore);
  const isTable = whole(file, () => /\.(?:csv|parquet)$/.test(file) || statSync(file).isDirectory(), speech);
  if (isTable === undefined) return undefined;
  if (!isTable) return inDocument(file, speech);
  return opened(await DuckStore.nowhere(), key, (database, of) => resultsInFile(database, file, of));
}

async function opened(
  store: DuckStore,
  key: string | null,
  read: (database: DuckStore['database'], key: string | null) => Promise<ResultSet>,
): Promise<OpenResults> {
  try {
    return { results: await read(store.database, key), close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function inDocument(file: string, speech: Speech): OpenResults | undefined {
  const read = whole(file, () => readUpTo(file, largest), speech);
  if (read === undefined) return undefined;
  if ('size' in read) {
    const finding = { code: 'too-large', found: read.size, max: largest, of: 'bytes' } as const;
    refuse([problemAt(finding, { file, line: 1, column: 1 }, '')], speech, exit.invalid);
    return undefined;
  }
  return { results: resultsIn(read.bytes.toString('utf8'), file), close: async () => {} };
}

/** Results as a document tells them: means, but no replicate by itself. */
function resultsIn(text: string, file: string): ResultSet {
  const { engine, scenario, seed, data } = answerIn(text, file);
  const rows =
    'outcomes' in data ? data.outcomes : data.survival.map((one) => ({ ...one, metric: 'survival', unit: 'fraction', se: null }));
  return {
    settings: {
      scenario: scenario.name,
      engine,
      fidelity: ('fidelity' in data ? data.fidelity : undefined) ?? null,
      seed,
      replicates: data.replicates,
    },
    key: 'key' in data ? data.key : null,
    inputs: { hash: scenario.hash, document: null, overrides: ('set' in data ? data.set : undefined) ?? null },
    measures: rows.map(({ vendor, metric, unit }) => ({ vendor, metric, unit })),
    async sample({ vendor, metric }: Measure): Promise<Sample> {
      const { mean, se, n } = rows.find((one) => one.vendor === vendor && one.metric === metric)!;
      return { mean: mean ?? NaN, se: se ?? NaN, n };
    },
  };
}

function answerIn(text: string, file: string): z.infer<typeof answer> {
  try {
    return answer.parse(JSON.parse(text));
  } catch (error) {
    throw storeError({ code: 'no-results', found: file, reason: 'foreign', keys: [] }, file, error);
  }
}
