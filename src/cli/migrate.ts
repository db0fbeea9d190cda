import { renameSync, writeFileSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import { documentSteps, migrateText } from '../documents/index.js';
import { formatName } from '../scenario/index.js';
import { claimFormat } from '../argument/index.js';
import { verifyFormat } from '../verify/index.js';
import { files } from './complete.js';
import { openText, refuse } from './document.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';
import { writable } from './tables.js';

const current = [formatName, verifyFormat, claimFormat];

/** Brings a document to the format of this version, where it is of an older one; the file changes as a whole. */
async function migrate(file: string, speech: Speech): Promise<void> {
  const text = openText(file, speech);
  if (text === undefined) return;
  const migrated = migrateText(text, file, current, documentSteps);
  if ('problems' in migrated) {
    refuse(migrated.problems, speech, exit.invalid);
    return;
  }
  const { from, to } = migrated;
  if (from !== to) {
    if (!writable([file], speech)) return;
    writeFileSync(`${file}.part`, migrated.text);
    renameSync(`${file}.part`, file);
  }
  process.stdout.write(`${speech.sentences.migrated(file, from, to)}\n`);
}

export const migrateCommand = (speech: Speech) => {
  const help = speech.help.migrate;
  return buildCommand<LangFlag, [string]>({
    func: (_, file) => guarded(speech, () => migrate(file, speech)),
    parameters: {
      flags: { lang: langFlag(speech) },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, proposeCompletions: files('yaml'), brief: help.file, placeholder: 'FILE' }],
      },
    },
    docs: { brief: help.brief, fullDescription: describe(speech, help.whole, ['migrate market.yaml']) },
  });
};
