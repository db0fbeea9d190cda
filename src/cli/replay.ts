import { buildCommand } from '@stricli/core';
import { noPlaces, problemAt } from '../documents/index.js';
import { brandOf, inLine, runScenario, type AnyFidelity, type RunResult } from '../experiment/index.js';
import { answerText, envelope } from '../report/index.js';
import { readScenario, scenarioHash, type Scenario } from '../scenario/index.js';
import { DuckStore, rowOf, type StoredRow } from '../store/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { allowCodeFlag, describe, jsonFlag, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';
import { storeFlags, storeOf, type StoreFlags } from './store-flag.js';

interface ReplayFlags extends LangFlag, StoreFlags {
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

async function replay(flags: ReplayFlags, name: string, speech: Speech): Promise<void> {
  const file = storeOf(flags, speech);
  if (file === undefined) return;
  const row = await found(file, name);
  const at = noPlaces(name)([]);
  if (row.engine !== engine) {
    refuse([problemAt({ code: 'other-engine', found: row.engine, needed: engine }, at, '')], speech, exit.invalid);
    return;
  }
  const base = JSON.parse(row.document) as Scenario;
  const read = readScenario(base, { file: name, set: row.overrides, allowCode: flags.allowCode ?? false });
  if ('problems' in read) {
    refuse(read.problems, speech, exit.invalid);
    return;
  }
  const result = await played(row, base, read.scenario);
  const differing = differenceOf(row, result);
  if (differing !== undefined) {
    refuse([problemAt({ code: 'row-differs', ...differing }, at, '')], speech, exit.unverified);
    return;
  }
  const { values: _, continues: __, ...data } = result;
  const { key, replicate, seed } = row;
  process.stdout.write(
    flags.json
      ? envelope('run', engine, { name: read.scenario.name, hash: row.hash }, seed, { replays: { key, replicate }, ...data })
      : answerText(read.scenario, result, seed, speech.language),
  );
}

async function found(file: string, name: string): Promise<StoredRow> {
  const store = await DuckStore.read(file);
  try {
    return await rowOf(store, name);
  } finally {
    await store.close();
  }
}

function played(row: StoredRow, base: Scenario, scenario: Scenario): Promise<RunResult> {
  const { hash, world, brand: of, seed, overrides, replicate } = row;
  const fidelity = row.fidelity as AnyFidelity;
  const keyed = { scenario: base, hash: scenarioHash(base) };
  const brand = brandOf({ base: keyed, overrides, world, hash, brand: of, fidelity, seed, engine, asked: null });
  return runScenario({
    scenario,
    hash,
    fidelity,
    seed,
    first: replicate,
    replicates: 1,
    ...(brand && { brand }),
    executor: inLine(),
    without: new Set(['drain', 'assumptions']),
  });
}

/** The first value that is not what the store has, to the last bit. */
function differenceOf({ values: kept }: StoredRow, { values, series }: RunResult) {
  for (const { vendor, metric: name, value: stored } of kept) {
    const [metric, month] = name.split('@');
    const isIt = (one: { readonly vendor: string | null; readonly metric: string }): boolean =>
      one.vendor === vendor && one.metric === metric;
    // The mean of one replicate is its value.
    const value = month === undefined ? values.find(isIt)?.values[0] : series.find(isIt)?.mean[Number(month) - 1];
    const again = value === undefined || Number.isNaN(value) ? null : value;
    if (again !== stored) return { vendor, metric: name, stored, played: again };
  }
  return undefined;
}

export const replayCommand = (speech: Speech) => {
  const help = speech.help.replay;
  return buildCommand<ReplayFlags, [string]>({
    func: (flags, name) => guarded(speech, () => replay(flags, name, speech)),
    parameters: {
      flags: {
        ...storeFlags(speech),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'run'),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [{ parse: String, brief: help.row, placeholder: 'ROW' }] },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, ['replay 3fa94c:17', 'replay 3fa94c:17 --json > run.json']),
    },
  });
};
