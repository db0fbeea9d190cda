import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildCommand } from '@stricli/core';
import { guarded } from './failure.js';
import { choice, describe, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';

const shells = ['bash', 'zsh', 'fish'] as const;

const scriptOf = (shell: string): string => fileURLToPath(new URL(`../../completions/outlast.${shell}`, import.meta.url));

export const completionCommand = (speech: Speech) =>
  buildCommand<LangFlag, [string]>({
    func: (_, shell) => guarded(speech, async () => void process.stdout.write(readFileSync(scriptOf(shell), 'utf8'))),
    parameters: {
      flags: { lang: langFlag(speech) },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: choice(shells, speech),
            proposeCompletions: () => shells,
            brief: speech.help.completion.shell,
            placeholder: 'SHELL',
          },
        ],
      },
    },
    docs: {
      brief: speech.help.completion.brief,
      fullDescription: describe(speech, speech.help.completion.whole, ['completion bash']),
    },
  });
