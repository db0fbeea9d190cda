import { noPlaces, problemAt } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { readDraws, type Ensemble } from '../experiment/index.js';
import { placeOfRow, type Table } from '../experiment/discovery/index.js';
import { readUpTo } from '../files/index.js';
import { readScenario } from '../scenario/index.js';
import { ensembleScenario } from '../store/index.js';
import { openScenario, refuse, told, whole, type Loaded } from './document.js';
import { exit } from './exit.js';
import { fileFlag } from './parameters.js';
import type { Speech } from './speech.js';
import { largestTable, openTable } from './table.js';

/** A market to play, or all that it may be. */
export interface Market extends Loaded {
  readonly ensemble?: Ensemble;
}

export interface MarketFlags {
  readonly set?: readonly string[];
  readonly draws?: string;
  readonly allowCode?: boolean;
}

/** `--draws TABLE`: what the market may be. */
export const drawsFlag = ({ help }: Speech) => fileFlag('TABLE', help.shared.draws);

/** What an answer says of the draws in which it was played. */
export const drawsOf = ({ ensemble }: Market) => (ensemble === undefined ? {} : { draws: ensemble.draws });

const ending = '.parquet';

/**
 * Reads the market that a command is about: a scenario, with draws of its numbers where a table of them is named, or an
 * ensemble, which brings its scenario along. Says every problem and returns undefined where there is any.
 */
export async function openMarket(file: string, flags: MarketFlags, speech: Speech): Promise<Market | undefined> {
  const { set = [], draws = file.endsWith(ending) ? file : undefined, allowCode = false } = flags;
  const loaded = file.endsWith(ending) ? openOwn(file, set, allowCode, speech) : openScenario(file, set, speech, allowCode);
  if (loaded === undefined || draws === undefined) return loaded;
  const table = await openTable(draws, speech);
  if (table === undefined) return undefined;
  const read = readDraws(loaded.scenario, drawTable(table));
  if ('ensemble' in read) return { ...loaded, ensemble: read.ensemble };
  refuse(read.problems, speech, exit.invalid);
  return undefined;
}

function drawTable(table: Table) {
  return {
    rows: table.rows,
    columns: table.columns.map((column) => ({
      name: column.name,
      values: column.kind === 'number' ? column.values : null,
    })),
    placeOf: (row: number | null) => (row === null ? noPlaces(table.file)([]) : placeOfRow(table, row)),
  };
}

/** The scenario of an ensemble's file. */
function openOwn(file: string, set: readonly string[], allowCode: boolean, speech: Speech): Loaded | undefined {
  const read = whole(file, () => readUpTo(file, largestTable), speech);
  if (read === undefined) return undefined;
  const at = noPlaces(file)([]);
  if ('size' in read) {
    refuse([problemAt({ code: 'too-large', found: read.size, max: largestTable, of: 'bytes' }, at, '')], speech, exit.invalid);
    return undefined;
  }
  const own = ensembleScenario(read.bytes, file);
  if (own !== undefined) return told(readScenario(own.scenario, { file, set: [...set], sources: isFact, allowCode }), speech);
  refuse([problemAt({ code: 'bad-ensemble', reason: 'no-scenario' }, at, '')], speech, exit.invalid);
  return undefined;
}
