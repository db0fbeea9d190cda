import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutcomeValues } from '../experiment/index.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** Whether all files can be written; says which cannot, better before a long run than after it. */
export function writable(files: readonly (string | undefined)[], { sentences }: Speech): boolean {
  const closed = unwritable(files);
  if (closed.length === 0) return true;
  process.stderr.write(`${sentences.unwritable(closed)}\n`);
  process.exitCode = exit.usage;
  return false;
}

function unwritable(files: readonly (string | undefined)[]): string[] {
  return files.filter((file): file is string => {
    if (file === undefined) return false;
    try {
      accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
      return existsSync(file) && statSync(file).isDirectory();
    } catch {
      return true;
    }
  });
}

/** Writes every replicate's outcomes to the files that were asked for. */
export async function writeTables(
  values: readonly OutcomeValues[],
  files: { readonly csv?: string; readonly parquet?: string },
): Promise<void> {
  if (files.csv === undefined && files.parquet === undefined) return;
  const { csvText, outcomeTable } = await import('../report/index.js');
  const table = outcomeTable(values);
  if (files.csv !== undefined) writeFileSync(files.csv, csvText(table));
  if (files.parquet === undefined) return;
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'replicate', data: table.replicate, type: 'INT32' },
      { name: 'vendor', data: [...table.vendor], type: 'STRING' },
      { name: 'metric', data: [...table.metric], type: 'STRING' },
      { name: 'unit', data: [...table.unit], type: 'STRING' },
      { name: 'value', data: [...table.value], type: 'DOUBLE' },
    ],
  });
  writeFileSync(files.parquet, new Uint8Array(buffer));
}
