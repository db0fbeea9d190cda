import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCommand } from '@stricli/core';
import { nearest } from '../documents/index.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, langFlag, type LangFlag } from './parameters.js';
import { schemaText } from './schema.js';
import type { Speech } from './speech.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schemaFile = 'outlast.schema.json';

interface InitFlags extends LangFlag {
  readonly force?: boolean;
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

async function init({ force }: InitFlags, name: string, { sentences }: Speech): Promise<void> {
  const known = templates();
  const template = known.get(name);
  if (template === undefined) {
    const names = [...known.keys()];
    process.stderr.write(`${sentences.unknownTemplate(name, nearest(name, names), names)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const texts = filesOf(template, known).map((file) => ({
    name: basename(file),
    text: `# yaml-language-server: $schema=./${schemaFile}\n${readFileSync(file, 'utf8')}`,
  }));
  const there = texts.filter((file) => existsSync(file.name)).map((file) => file.name);
  if (there.length > 0 && force !== true) {
    process.stderr.write(`${sentences.present(there)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  for (const file of texts) writeFileSync(file.name, file.text);
  writeFileSync(schemaFile, schemaText());
  const main = texts[0]!.name;
  process.stdout.write(`${sentences.written([...texts.map((file) => file.name), schemaFile], main)}\n`);
}

export const initCommand = (speech: Speech) =>
  buildCommand<InitFlags, [string?]>({
    func: (flags, name) => guarded(speech, () => init(flags, name ?? 'market', speech)),
    parameters: {
      flags: {
        force: { kind: 'boolean', optional: true, withNegated: false, brief: speech.help.init.force },
        lang: langFlag(speech),
      },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: String,
            proposeCompletions: () => [...templates().keys()],
            brief: speech.help.init.template,
            placeholder: 'TEMPLATE',
            optional: true,
          },
        ],
      },
    },
    docs: {
      brief: speech.help.init.brief,
      fullDescription: describe(speech, speech.help.init.whole, ['init', 'init llm-china-2024']),
    },
  });
