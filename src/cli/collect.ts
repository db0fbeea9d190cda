import { buildCommand } from '@stricli/core';
import { collect, DuckStore, missingShards, shardsIn } from '../store/index.js';
import { files } from './complete.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';
import { storeFlags, storeOf, type StoreFlags } from './store-flag.js';

interface CollectFlags extends LangFlag, StoreFlags {
  readonly missing?: boolean;
}

async function collectShards({ missing, ...where }: CollectFlags, folder: string, speech: Speech): Promise<void> {
  const { sentences } = speech;
  const file = storeOf(where, speech);
  if (file === undefined) return;
  const store = missing ? await DuckStore.nowhere() : await DuckStore.open(file);
  try {
    const shards = await shardsIn(store.database, folder);
    if (shards.length === 0) {
      process.stderr.write(`${sentences.noShards(folder)}\n`);
      process.exitCode = exit.usage;
      return;
    }
    if (!missing) process.stdout.write(`${sentences.collected(shards.length, await collect(store, shards), file)}\n`);
    for (const { work, scenario, of, missing: absent } of missingShards(shards)) {
      if (missing && absent.length > 0) process.stdout.write(`${absent.join(',')}\n`);
      process.stderr.write(`${sentences.shards(scenario, work.slice(0, 12), of, absent.length)}\n`);
    }
  } finally {
    await store.close();
  }
}

export const collectCommand = (speech: Speech) => {
  const help = speech.help.collect;
  return buildCommand<CollectFlags, [string]>({
    func: (flags, folder) => guarded(speech, () => collectShards(flags, folder, speech)),
    parameters: {
      flags: {
        missing: { kind: 'boolean', optional: true, withNegated: false, brief: help.missing },
        ...storeFlags(speech),
        lang: langFlag(speech),
      },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, proposeCompletions: files(), brief: help.folder, placeholder: 'DIR' }],
      },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, ['collect .outlast/shards', 'collect .outlast/shards --missing']),
    },
  });
};
