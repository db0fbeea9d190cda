import { buildCommand } from '@stricli/core';
import { DuckStore, exportTo } from '../store/index.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, fileFlag, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';
import { storeFlags, storeOf, type StoreFlags } from './store-flag.js';
import { writable } from './tables.js';

interface ExportFlags extends LangFlag, StoreFlags {
  readonly parquet?: string;
  readonly csv?: string;
}

async function exportResults({ parquet, csv, ...where }: ExportFlags, speech: Speech): Promise<void> {
  const { sentences } = speech;
  if (parquet === undefined && csv === undefined) {
    process.stderr.write(`${sentences.nothingToExport}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const file = storeOf(where, speech);
  if (file === undefined || !writable([parquet, csv], speech)) return;
  const store = await DuckStore.read(file);
  try {
    if (parquet !== undefined) await exportTo(store.database, parquet, 'parquet');
    if (csv !== undefined) await exportTo(store.database, csv, 'csv');
  } finally {
    await store.close();
  }
  process.stdout.write(`${sentences.exported([parquet, csv].filter((name): name is string => name !== undefined))}\n`);
}

export const exportCommand = (speech: Speech) => {
  const help = speech.help.export;
  return buildCommand<ExportFlags>({
    func: (flags) => guarded(speech, () => exportResults(flags, speech)),
    parameters: {
      flags: {
        parquet: fileFlag('FILE', help.parquet),
        csv: fileFlag('FILE', help.csv),
        ...storeFlags(speech),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [] },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'export --parquet results.parquet',
        'export --csv results.csv --beside scenarios/llm-2024.yaml',
      ]),
    },
  });
};
