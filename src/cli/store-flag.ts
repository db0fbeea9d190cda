import { dirname, join } from 'node:path';
import type { Shard } from '../experiment/index.js';
import { files } from './complete.js';
import { exit } from './exit.js';
import { fileFlag, wholeNumber } from './parameters.js';
import { progressFlag, type ProgressFlag } from './progress.js';
import { shardFlag } from './shard.js';
import type { Speech } from './speech.js';

export const storeEnding = '.duckdb';
const folder = '.outlast';

/** Where results are kept beside a scenario. */
export const storeBeside = (scenario: string): string => join(dirname(scenario), folder, `results${storeEnding}`);

/** Where shards are put beside a scenario. */
export const shardsBeside = (scenario: string): string => join(dirname(scenario), folder, 'shards');

/** Where results are sought when nobody says: beside the scenarios of this folder. */
export const storeHere = join(folder, `results${storeEnding}`);

/** Which store a command reads. */
export interface StoreFlags {
  readonly store?: string;
  readonly beside?: string;
}

/** The store that was named, that beside a scenario, or that of this folder; says so where two were named. */
export function storeOf({ store, beside }: StoreFlags, { sentences }: Speech): string | undefined {
  if (store === undefined || beside === undefined) return store ?? (beside === undefined ? storeHere : storeBeside(beside));
  process.stderr.write(`${sentences.either('--store', '--beside')}\n`);
  process.exitCode = exit.usage;
  return undefined;
}

/** `--store PATH` or `--beside SCENARIO` of commands that read. */
export const storeFlags = ({ help }: Speech) => ({
  store: fileFlag('STORE', help.shared.store),
  beside: { ...fileFlag('FILE', help.shared.beside), proposeCompletions: files('yaml') },
});

/** Flags by which runs are kept, and shared out. */
export interface KeepFlags extends ProgressFlag {
  readonly store?: string;
  readonly resume?: boolean;
  readonly shard?: Shard;
  readonly into?: string;
  readonly threads?: number;
}

/** Flags of whatever plays many runs. */
export const keepFlags = (speech: Speech) => {
  const help = speech.help.run;
  const placeholder = speech.help.shared.number;
  return {
    threads: { kind: 'parsed', parse: wholeNumber(1, 64, speech), placeholder, optional: true, brief: help.threads },
    store: ownStoreFlag(speech),
    resume: { kind: 'boolean', optional: true, withNegated: false, brief: help.resume },
    shard: { kind: 'parsed', parse: shardFlag(speech), optional: true, placeholder: 'I/N', brief: help.shard },
    into: fileFlag('DIR', help.into),
    progress: progressFlag(speech),
  } as const;
};

/** Whether flags to keep runs go together; says which do not. */
export function keepable({ store, resume, shard, into }: KeepFlags, { sentences }: Speech): boolean {
  const kept = store !== undefined || resume === true;
  if ((into === undefined || shard !== undefined) && !(kept && shard !== undefined)) return true;
  process.stderr.write(
    `${shard === undefined ? sentences.notAlone('--into', '--shard') : sentences.notBoth('--shard', '--store')}\n`,
  );
  process.exitCode = exit.usage;
  return false;
}

/** `--store`, alone or with a place. The ending keeps it from swallowing a scenario that stands after it. */
export const ownStoreFlag = ({ help, sentences }: Speech) =>
  ({
    kind: 'parsed',
    parse: (text: string): string => {
      if (text !== '' && !text.endsWith(storeEnding)) throw new SyntaxError(sentences.storeEnding(storeEnding, text));
      return text;
    },
    inferEmpty: true,
    optional: true,
    proposeCompletions: files(storeEnding.slice(1)),
    placeholder: 'STORE',
    brief: help.run.store,
  }) as const;
