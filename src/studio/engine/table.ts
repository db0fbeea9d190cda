import { parquetWriteBuffer } from 'hyparquet-writer';
import { runScenario, type Executor } from '../../experiment/index.js';
import { csvText, outcomeTable } from '../../report/table.js';
import type { Asks, Progress } from '../protocol/messages.js';
import { played } from './reading.js';

/** Every replicate's outcomes as a file, the same bytes as the command line writes. */
export async function table(
  asked: Asks['table']['given'],
  executor: Executor,
  tell: (told: Progress) => void,
): Promise<Uint8Array> {
  const { seed, replicates } = asked;
  const { values } = await runScenario({
    ...played(asked),
    fidelity: 'stochastic',
    seed,
    replicates,
    executor,
    without: new Set(['drain', 'assumptions']),
    progress: ({ done, total }) => tell({ done, total }),
  });
  const rows = outcomeTable(values);
  if (asked.as === 'csv') return new TextEncoder().encode(csvText(rows));
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'replicate', data: rows.replicate, type: 'INT32' },
      { name: 'vendor', data: [...rows.vendor], type: 'STRING' },
      { name: 'metric', data: [...rows.metric], type: 'STRING' },
      { name: 'unit', data: [...rows.unit], type: 'STRING' },
      { name: 'value', data: [...rows.value], type: 'DOUBLE' },
    ],
  });
  return new Uint8Array(buffer);
}
