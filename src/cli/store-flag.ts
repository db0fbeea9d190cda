import { dirname, join } from 'node:path';
import { files } from './complete.js';
import { fileFlag } from './parameters.js';
import type { Speech } from './speech.js';

const ending = '.duckdb';
const folder = '.outlast';

/** Where results are kept beside a scenario. */
export const storeBeside = (scenario: string): string => join(dirname(scenario), folder, `results${ending}`);

/** Where shards are put beside a scenario. */
export const shardsBeside = (scenario: string): string => join(dirname(scenario), folder, 'shards');

/** Where results are sought when nobody says: beside the scenarios of this folder. */
export const storeHere = join(folder, `results${ending}`);

/** `--store PATH` of commands that read. */
export const storeFlag = ({ help }: Speech) => fileFlag('STORE', help.shared.store);

/** `--store`, alone or with a place. The ending keeps it from swallowing a scenario that stands after it. */
export const ownStoreFlag = ({ help, sentences }: Speech) =>
  ({
    kind: 'parsed',
    parse: (text: string): string => {
      if (text !== '' && !text.endsWith(ending)) throw new SyntaxError(sentences.storeEnding(ending, text));
      return text;
    },
    inferEmpty: true,
    optional: true,
    proposeCompletions: files(ending.slice(1)),
    placeholder: 'STORE',
    brief: help.run.store,
  }) as const;
