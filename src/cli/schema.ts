import { buildCommand } from '@stricli/core';
import { scenarioJsonSchema } from '../scenario/index.js';
import { guarded } from './failure.js';
import { describe, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';

/** The JSON Schema of scenarios, as text. */
export const schemaText = (): string => `${JSON.stringify(scenarioJsonSchema(), null, 1)}\n`;

export const schemaCommand = (speech: Speech) =>
  buildCommand<LangFlag>({
    func: () => guarded(speech, async () => void process.stdout.write(schemaText())),
    parameters: { flags: { lang: langFlag(speech) } },
    docs: {
      brief: speech.help.schema.brief,
      fullDescription: describe(speech, speech.help.schema.whole, ['schema > outlast.schema.json']),
    },
  });
