import { closeSync, openSync, writeSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { sweepRows, type SweepResult, type SweepRow } from '../experiment/index.js';
import { csvOf } from './csv.js';

/** Columns after a point's inputs. */
const tail = ['replicate', 'vendor', 'metric', 'month', 'value'] as const;
/** Rows that are held at a time. */
const atOnce = 65_536;

/** Writes a sweep to the files that were asked for: point, inputs, replicate, vendor, metric, month, value. */
export async function writeSweep(
  result: SweepResult,
  files: { readonly csv?: string; readonly parquet?: string },
): Promise<void> {
  if (files.csv !== undefined) writeCsv(result, files.csv);
  if (files.parquet !== undefined) await writeParquet(result, files.parquet);
}

const names = ({ table }: SweepResult): string[] => table.factors.map(({ name }) => name);

function* groups(result: SweepResult): Generator<SweepRow[]> {
  let group: SweepRow[] = [];
  for (const row of sweepRows(result)) {
    group.push(row);
    if (group.length < atOnce) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function writeCsv(result: SweepResult, file: string): void {
  const handle = openSync(file, 'w');
  try {
    writeSync(handle, csvOf([['point', ...names(result), ...tail]]));
    for (const rows of groups(result)) {
      const cells = rows.map((row) => [row.point, ...row.inputs, ...tail.map((name) => row[name])]);
      writeSync(handle, csvOf(cells));
    }
  } finally {
    closeSync(handle);
  }
}

async function writeParquet(result: SweepResult, file: string): Promise<void> {
  const inputs = names(result);
  const wordy = inputs.map((_, i) => isWordy(result, i));
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema: [
      { name: 'root', num_children: 1 + inputs.length + tail.length },
      whole('point', 'REQUIRED'),
      ...inputs.map((name, i) => (wordy[i]! ? word(name, 'REQUIRED') : number(name, 'REQUIRED'))),
      whole('replicate', 'REQUIRED'),
      word('vendor', 'OPTIONAL'),
      word('metric', 'REQUIRED'),
      whole('month', 'OPTIONAL'),
      number('value', 'OPTIONAL'),
    ],
  });
  for (const rows of groups(result)) {
    const columns = inputs.map((name, i) => ({
      name,
      data: rows.map((row) => (wordy[i]! ? String(row.inputs[i]) : row.inputs[i]!)),
    }));
    await writer.write({
      columnData: [
        { name: 'point', data: rows.map(({ point }) => point) },
        ...columns,
        ...tail.map((name) => ({ name, data: rows.map((row) => row[name]) })),
      ],
      rowGroupSize: rows.length,
    });
  }
  await writer.finish();
}

/** Whether any level of an input is a word. */
function isWordy({ table }: SweepResult, input: number): boolean {
  const factor = table.factors[input]!;
  return 'levels' in factor && factor.levels.some(({ name }) => typeof name === 'string');
}

type Repetition = 'REQUIRED' | 'OPTIONAL';
const whole = (name: string, repetition_type: Repetition) => ({ name, type: 'INT32' as const, repetition_type });
const number = (name: string, repetition_type: Repetition) => ({ name, type: 'DOUBLE' as const, repetition_type });
const word = (name: string, repetition_type: Repetition) => ({
  name,
  type: 'BYTE_ARRAY' as const,
  converted_type: 'UTF8' as const,
  repetition_type,
});
