import { parquetMetadata, type FileMetaData } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Ensemble, Keyed } from '../experiment/index.js';
import { scenarioHash } from '../scenario/index.js';
import { storeError } from './faults.js';
import { headerKey } from './shard-file.js';

/** What an ensemble's file says of itself, in its metadata: draws alone are no market. */
export interface EnsembleHeader extends Keyed {
  readonly format: 'outlast/ensemble@1';
  readonly engine: string;
}

/** An ensemble of a scenario as Parquet: a column for every path, a row for every draw, and `weight` where draws do not count alike. */
export function ensembleBytes(ensemble: Ensemble, { scenario, hash }: Keyed, engine: string): Uint8Array {
  const { paths, draws, values, weights } = ensemble;
  const header: EnsembleHeader = { format: 'outlast/ensemble@1', scenario, hash, engine };
  const column = (p: number): Float64Array => Float64Array.from({ length: draws }, (_, draw) => values[draw * paths.length + p]!);
  const columnData = paths.map((name, p) => ({ name, data: column(p), type: 'DOUBLE' as const }));
  const counted = weights === null ? [] : [{ name: 'weight', data: weights, type: 'DOUBLE' as const }];
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [...columnData, ...counted],
      kvMetadata: [{ key: headerKey, value: JSON.stringify(header) }],
    }),
  );
}

/** The scenario that a file of draws brings along, or undefined where it brings none. Throws a `StoreError` of one that is damaged. */
export function ensembleScenario(bytes: Uint8Array, file: string): Keyed | undefined {
  const text = metadataOf(bytes, file).key_value_metadata?.find(({ key }) => key === headerKey)?.value;
  if (text === undefined) return undefined;
  const header = parsed(text);
  if (header?.format !== 'outlast/ensemble@1' || scenarioHash(header.scenario) !== header.hash) {
    throw storeError({ code: 'bad-ensemble', reason: 'damaged' }, file);
  }
  return { scenario: header.scenario, hash: header.hash };
}

function metadataOf(bytes: Uint8Array, file: string): FileMetaData {
  try {
    return parquetMetadata(new Uint8Array(bytes).buffer);
  } catch (error) {
    throw storeError({ code: 'bad-table', reason: 'not-parquet', found: 0, expected: 0 }, file, error);
  }
}

function parsed(text: string): EnsembleHeader | undefined {
  try {
    return JSON.parse(text) as EnsembleHeader;
  } catch {
    return undefined;
  }
}
