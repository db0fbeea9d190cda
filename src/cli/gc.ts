import { buildCommand } from '@stricli/core';
import { reclaim } from '../store/index.js';
import { guarded } from './failure.js';
import { describe, langFlag, wholeNumber, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';
import { storeFlags, storeOf, type StoreFlags } from './store-flag.js';

interface GcFlags extends LangFlag, StoreFlags {
  readonly olderThan?: number;
  readonly scenario?: string;
  readonly all?: boolean;
  readonly dryRun?: boolean;
}

async function gc(flags: GcFlags, speech: Speech): Promise<void> {
  const { olderThan, scenario, all = false, dryRun = false } = flags;
  const file = storeOf(flags, speech);
  if (file === undefined) return;
  const discard = {
    all,
    ...(olderThan !== undefined && { olderThanDays: olderThan }),
    ...(scenario !== undefined && { scenario }),
  };
  const reclaimed = await reclaim(file, discard, dryRun);
  process.stdout.write(`${dryRun ? speech.sentences.wouldReclaim(reclaimed) : speech.sentences.reclaimed(reclaimed)}\n`);
}

export const gcCommand = (speech: Speech) => {
  const help = speech.help.gc;
  return buildCommand<GcFlags>({
    func: (flags) => guarded(speech, () => gc(flags, speech)),
    parameters: {
      flags: {
        olderThan: {
          kind: 'parsed',
          parse: wholeNumber(0, 36_500, speech),
          optional: true,
          placeholder: speech.help.shared.number,
          brief: help.olderThan,
        },
        scenario: { kind: 'parsed', parse: String, optional: true, placeholder: 'HASH', brief: help.scenario },
        all: { kind: 'boolean', optional: true, withNegated: false, brief: help.all },
        dryRun: { kind: 'boolean', optional: true, withNegated: false, brief: help.dryRun },
        ...storeFlags(speech),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [] },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, ['gc --older-than 30 --dry-run', 'gc --scenario 3fa94c', 'gc --all']),
    },
  });
};
