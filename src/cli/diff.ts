import { buildCommand } from '@stricli/core';
import { diffOf } from '../experiment/index.js';
import { diffText, envelope } from '../report/index.js';
import { files } from './complete.js';
import { engine } from './engine.js';
import { guarded } from './failure.js';
import { describe, jsonFlag, langFlag, type LangFlag } from './parameters.js';
import { openResults } from './result-set.js';
import type { Speech } from './speech.js';
import { storeFlags, storeOf, type StoreFlags } from './store-flag.js';

interface DiffFlags extends LangFlag, StoreFlags {
  readonly json?: boolean;
}

async function diff({ json, ...where }: DiffFlags, names: readonly [string, string], speech: Speech): Promise<void> {
  const store = storeOf(where, speech);
  if (store === undefined) return;
  const a = await openResults(names[0], store, speech);
  if (a === undefined) return;
  try {
    const b = await openResults(names[1], store, speech);
    if (b === undefined) return;
    try {
      const told = await diffOf(a.results, b.results);
      process.stdout.write(json ? envelope('diff', engine, null, null, told) : diffText(told, names, speech.language));
    } finally {
      await b.close();
    }
  } finally {
    await a.close();
  }
}

export const diffCommand = (speech: Speech) => {
  const help = speech.help.diff;
  const results = (placeholder: string) =>
    ({ parse: String, proposeCompletions: files(), brief: help.results, placeholder }) as const;
  return buildCommand<DiffFlags, [string, string]>({
    func: (flags, a, b) => guarded(speech, () => diff(flags, [a, b], speech)),
    parameters: {
      flags: { ...storeFlags(speech), json: jsonFlag(speech, 'diff'), lang: langFlag(speech) },
      positional: { kind: 'tuple', parameters: [results('A'), results('B')] },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'diff 3fa94c 8be21d --beside scenarios/llm-2024.yaml',
        'diff old.parquet#3fa94c new.parquet#8be21d',
        'diff before.json after.json --json',
      ]),
    },
  });
};
