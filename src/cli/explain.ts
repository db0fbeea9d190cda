import { buildCommand } from '@stricli/core';
import { nearest, problemCodes } from '../documents/index.js';
import { envelope } from '../report/index.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { codesText, explanationOf, explanationText } from './explanation.js';
import { guarded } from './failure.js';
import { files } from './complete.js';
import { explainOutcome, isFile, type OutcomeFlags } from './explain-outcome.js';
import { describe, jsonFlag, langFlag, setFlag } from './parameters.js';
import { keepFlags } from './store-flag.js';
import type { Speech } from './speech.js';

/** Explains a code, or an outcome of a scenario: whatever stands there says which. */
async function explain(flags: OutcomeFlags, name: string | undefined, second: string | undefined, speech: Speech): Promise<void> {
  if (name !== undefined && isFile(name)) return explainOutcome(flags, name, second, speech);
  if (flags.outcome !== undefined || flags.between !== undefined || second !== undefined) {
    process.stderr.write(`${speech.sentences.notOfCode}\n`);
    process.exitCode = exit.usage;
    return;
  }
  explainCode(flags, name, speech);
}

function explainCode({ json }: OutcomeFlags, name: string | undefined, { language, sentences }: Speech): void {
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

export const explainCommand = (speech: Speech) => {
  const help = speech.help.explain;
  const { threads, progress } = keepFlags(speech);
  return buildCommand<OutcomeFlags, [string?, string?]>({
    func: (flags, name, second) => guarded(speech, () => explain(flags, name, second, speech)),
    parameters: {
      flags: {
        outcome: { kind: 'parsed', parse: String, optional: true, placeholder: 'METRIC', brief: help.outcome },
        between: { ...setFlag(speech), brief: help.between },
        single: { kind: 'boolean', optional: true, withNegated: false, brief: help.single },
        set: setFlag(speech),
        threads,
        progress,
        json: jsonFlag(speech, 'explain'),
        lang: langFlag(speech),
      },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: String,
            proposeCompletions: (partial: string) => [...problemCodes, ...files()(partial)],
            brief: help.code,
            placeholder: 'CODE|FILE',
            optional: true,
          },
          { parse: String, brief: help.second, placeholder: speech.help.shared.assignment, optional: true },
        ],
      },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'explain',
        'explain unknown-key',
        'explain scenarios/llm-2024.yaml --outcome business_share.meta',
        'explain scenarios/llm-2024.yaml --outcome cash.meta@24 --between vendors.meta.strategy=closed-premium vendors.meta.strategy=open-weights',
      ]),
    },
  });
};
