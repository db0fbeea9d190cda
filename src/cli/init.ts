import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCommand } from '@stricli/core';
import { nearest, type Language } from '../documents/index.js';
import { languageOf } from './document.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { langFlag } from './parameters.js';
import { schemaText } from './schema.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schemaFile = 'outlast.schema.json';

interface InitFlags {
  readonly force?: boolean;
  readonly lang?: 'en' | 'zh';
}

/** Templates by name: the small market to begin with, and every shipped scenario. */
function templates(): ReadonlyMap<string, string> {
  const files = ['templates', 'scenarios'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((file) => join(root, folder, file)),
  );
  return new Map(files.map((file) => [basename(file, '.yaml'), file]));
}

/** The files that a template needs beside it: itself, and all that it extends. */
function filesOf(file: string, known: ReadonlyMap<string, string>): string[] {
  const parent = /^extends: (\S+)\.yaml$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return parent === undefined ? [file] : [file, ...filesOf(known.get(parent)!, known)];
}

async function init({ force, lang }: InitFlags, name = 'market'): Promise<void> {
  const language = languageOf(process.env, lang);
  const known = templates();
  const template = known.get(name);
  if (template === undefined) {
    process.stderr.write(`${unknown(name, [...known.keys()], language)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const texts = filesOf(template, known).map((file) => ({
    name: basename(file),
    text: `# yaml-language-server: $schema=./${schemaFile}\n${readFileSync(file, 'utf8')}`,
  }));
  const there = texts.filter((file) => existsSync(file.name)).map((file) => file.name);
  if (there.length > 0 && force !== true) {
    const list = there.join(', ');
    process.stderr.write(
      language === 'en' ? `${list}: there already; --force writes over it\n` : `${list} 已经存在;加 --force 覆盖\n`,
    );
    process.exitCode = exit.usage;
    return;
  }
  for (const file of texts) writeFileSync(file.name, file.text);
  writeFileSync(schemaFile, schemaText());
  const main = texts[0]!.name;
  process.stdout.write(
    language === 'en'
      ? `Wrote ${[...texts.map((file) => file.name), schemaFile].join(', ')}. Next: outlast run ${main}\n`
      : `已写入 ${[...texts.map((file) => file.name), schemaFile].join('、')}。下一步:outlast run ${main}\n`,
  );
}

function unknown(name: string, names: readonly string[], language: Language): string {
  const near = nearest(name, names);
  if (language === 'en')
    return `no template is called ${name}${near === null ? `; there are ${names.join(', ')}` : `; did you mean ${near}?`}`;
  return `没有叫 ${name} 的模板${near === null ? `;现有 ${names.join('、')}` : `;是不是 ${near}?`}`;
}

export const initCommand = buildCommand<InitFlags, [string?]>({
  func: (flags, name) => guarded(() => init(flags, name)),
  parameters: {
    flags: {
      force: { kind: 'boolean', optional: true, withNegated: false, brief: 'Write over files that are there' },
      lang: langFlag,
    },
    positional: {
      kind: 'tuple',
      parameters: [
        {
          parse: String,
          brief: 'market (a small one to begin with), or a shipped scenario',
          placeholder: 'TEMPLATE',
          optional: true,
        },
      ],
    },
  },
  docs: {
    brief: 'Write a scenario to begin with into this folder, and the schema that lets editors help',
    fullDescription: [
      'Writes a scenario to begin with into this folder, with whatever it extends, and the schema that lets editors help.',
      '',
      'Examples',
      '  outlast init',
      '  outlast init llm-china-2024',
    ].join('\n'),
  },
});
