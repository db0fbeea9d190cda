import { buildCommand } from '@stricli/core';
import { nearest } from '../documents/index.js';
import { envelope, strategyText } from '../report/index.js';
import { shippedStrategies } from '../strategies/index.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, jsonFlag, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';

const shipped = Object.values(shippedStrategies);
const names = shipped.map((strategy) => strategy.name);

interface StrategiesFlags extends LangFlag {
  readonly json?: boolean;
}

async function strategies({ json }: StrategiesFlags, name: string | undefined, { language, sentences }: Speech): Promise<void> {
  const wanted = name === undefined ? shipped : shipped.filter((strategy) => strategy.name === name);
  if (wanted.length === 0) {
    process.stderr.write(`${sentences.unknownStrategy(name!, nearest(name!, names), names)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const data = wanted.map(({ name: own, carries, watches, does }) => ({ name: own, carries, watches, does }));
  process.stdout.write(json ? envelope('strategies', engine, null, null, { strategies: data }) : strategyText(wanted, language));
}

export const strategiesCommand = (speech: Speech) =>
  buildCommand<StrategiesFlags, [string?]>({
    func: (flags, name) => guarded(speech, () => strategies(flags, name, speech)),
    parameters: {
      flags: { json: jsonFlag(speech, 'strategies'), lang: langFlag(speech) },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: String,
            proposeCompletions: () => names,
            brief: speech.help.strategies.name,
            placeholder: 'NAME',
            optional: true,
          },
        ],
      },
    },
    docs: {
      brief: speech.help.strategies.brief,
      fullDescription: describe(speech, speech.help.strategies.whole, [
        'strategies',
        'strategies price-war',
        'strategies --lang zh',
      ]),
    },
  });
