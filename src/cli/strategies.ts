import { buildCommand } from '@stricli/core';
import { nearest, type Language } from '../documents/index.js';
import { envelope, strategyText } from '../report/index.js';
import { shippedStrategies } from '../strategies/index.js';
import { languageOf } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { jsonFlag, langFlag } from './parameters.js';

const shipped = Object.values(shippedStrategies);

interface StrategiesFlags {
  readonly json?: boolean;
  readonly lang?: 'en' | 'zh';
}

async function strategies({ json, lang }: StrategiesFlags, name?: string): Promise<void> {
  const language = languageOf(process.env, lang);
  const wanted = name === undefined ? shipped : shipped.filter((strategy) => strategy.name === name);
  if (wanted.length === 0) {
    process.stderr.write(`${unknown(name!, language)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const data = wanted.map(({ name: own, carries, watches, does }) => ({ name: own, carries, watches, does }));
  process.stdout.write(json ? envelope('strategies', engine, null, null, { strategies: data }) : strategyText(wanted, language));
}

function unknown(name: string, language: Language): string {
  const names = shipped.map((strategy) => strategy.name);
  const near = nearest(name, names);
  if (language === 'en')
    return `no strategy is called ${name}${near === null ? `; there are ${names.join(', ')}` : `; did you mean ${near}?`}`;
  return `没有叫 ${name} 的策略${near === null ? `;现有 ${names.join('、')}` : `;是不是 ${near}?`}`;
}

export const strategiesCommand = buildCommand<StrategiesFlags, [string?]>({
  func: (flags, name) => guarded(() => strategies(flags, name)),
  parameters: {
    flags: { json: jsonFlag('strategies'), lang: langFlag },
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'Name of one strategy', placeholder: 'NAME', optional: true }],
    },
  },
  docs: {
    brief: 'Say in words what each strategy watches and does',
    fullDescription: [
      'Says in words what each shipped strategy, or the one named, watches and does.',
      '',
      'Examples',
      '  outlast strategies',
      '  outlast strategies price-war',
      '  outlast strategies --lang zh',
    ].join('\n'),
  },
});
