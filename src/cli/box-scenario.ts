import { dirname, relative, sep } from 'node:path';
import { valueIn } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { fragmentOf, type FoundBox, type Table } from '../experiment/discovery/index.js';
import { filesNear } from '../files/index.js';
import { boxWords } from '../report/index.js';
import { knownPaths, readScenario } from '../scenario/index.js';
import { openScenario, refuse } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

export interface BoxRequest {
  readonly box: FoundBox;
  readonly table: Table;
  readonly units: Readonly<Record<string, string | null>>;
  /** The scenario on which the box is put, and the file that is to hold the result. */
  readonly base: string;
  readonly file: string;
}

/** A scenario that lies in a box; says why there is none and sets the exit code where that is so. */
export function boxScenario(
  { box, table, units, base, file }: BoxRequest,
  speech: Speech,
): { readonly text: string; readonly left: readonly string[] } | undefined {
  const loaded = openScenario(base, [], speech);
  if (loaded === undefined) return undefined;
  const known = new Set(knownPaths());
  const { set, left } = fragmentOf(
    box,
    table,
    (name) => known.has(name) || valueIn(loaded.scenario, name.split('.')) !== undefined,
  );
  if (Object.keys(set).length === 0) {
    process.stderr.write(`${speech.sentences.nothingToWrite(base)}\n`);
    process.exitCode = exit.usage;
    return undefined;
  }
  const text = [
    `# ${boxWords(box.limits, units, speech.language)}`,
    'format: outlast/scenario@1',
    `extends: ${JSON.stringify(relative(dirname(file), base).split(sep).join('/'))}`,
    'set:',
    ...Object.entries(set).map(([path, value]) => `  ${JSON.stringify(path)}: ${JSON.stringify(value)}`),
    '',
  ].join('\n');
  const read = readScenario(text, { file, sources: isFact, find: filesNear(file) });
  if (!('problems' in read)) return { text, left };
  refuse(read.problems, speech, exit.invalid);
  return undefined;
}
