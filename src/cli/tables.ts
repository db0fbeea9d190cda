import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Language } from '../documents/index.js';
import type { OutcomeValues } from '../experiment/index.js';
import { csvText, outcomeTable } from '../report/index.js';
import { exit } from './exit.js';

/** Whether all files can be written; says which cannot, better before a long run than after it. */
export function writable(files: readonly (string | undefined)[], language: Language): boolean {
  const closed = unwritable(files);
  if (closed.length === 0) return true;
  process.stderr.write(language === 'en' ? `cannot write ${closed.join(', ')}\n` : `无法写入 ${closed.join('、')}\n`);
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
export function writeTables(values: readonly OutcomeValues[], files: { readonly csv?: string; readonly parquet?: string }): void {
  if (files.csv === undefined && files.parquet === undefined) return;
  const table = outcomeTable(values);
  if (files.csv !== undefined) writeFileSync(files.csv, csvText(table));
  if (files.parquet === undefined) return;
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
