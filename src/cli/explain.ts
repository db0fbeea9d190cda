import { buildCommand } from '@stricli/core';
import { nearest, problemCodes } from '../documents/index.js';
import { envelope } from '../report/index.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { codesText, explanationOf, explanationText } from './explanation.js';
import { guarded } from './failure.js';
import { describe, jsonFlag, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';

interface ExplainFlags extends LangFlag {
  readonly json?: boolean;
}

async function explain({ json }: ExplainFlags, name: string | undefined, { language, sentences }: Speech): Promise<void> {
  const wanted = name === undefined ? problemCodes : problemCodes.filter((code) => code === name);
  if (wanted.length === 0) {
    process.stderr.write(`${sentences.unknownCode(name!, nearest(name!, problemCodes), problemCodes)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  if (json) {
    const codes = wanted.map((code) => explanationOf(code, language));
    process.stdout.write(envelope('explain', engine, null, null, { language, codes }));
    return;
  }
  process.stdout.write(name === undefined ? codesText(language) : explanationText(explanationOf(wanted[0]!, language), language));
}

export const explainCommand = (speech: Speech) =>
  buildCommand<ExplainFlags, [string?]>({
    func: (flags, name) => guarded(speech, () => explain(flags, name, speech)),
    parameters: {
      flags: { json: jsonFlag(speech, 'explain'), lang: langFlag(speech) },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: String,
            proposeCompletions: () => problemCodes,
            brief: speech.help.explain.code,
            placeholder: 'CODE',
            optional: true,
          },
        ],
      },
    },
    docs: {
      brief: speech.help.explain.brief,
      fullDescription: describe(speech, speech.help.explain.whole, [
        'explain',
        'explain unknown-key',
        'explain bad-extends --lang zh',
      ]),
    },
  });
