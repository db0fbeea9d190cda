import { writeFileSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import { schemaAt } from '../documents/index.js';
import { discover as search, methods, type DiscoverRequest, type Method } from '../experiment/discovery/index.js';
import { discoveryText, envelope } from '../report/index.js';
import { quantitySpecOf, scenarioSchema } from '../scenario/index.js';
import { boxScenario } from './box-scenario.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { interruptible } from './interruptible.js';
import {
  anyFile,
  describe,
  fileFlag,
  jsonFlag,
  langFlag,
  numberIn,
  seedFlag,
  wholeNumber,
  words,
  type LangFlag,
} from './parameters.js';
import { progressFlag, progressOn, type ProgressFlag } from './progress.js';
import type { Speech } from './speech.js';
import { openTable } from './table.js';
import { writable } from './tables.js';

interface DiscoverFlags extends LangFlag, ProgressFlag {
  readonly inputs?: readonly string[];
  readonly outcome: string;
  readonly method: Method;
  readonly threshold?: number;
  readonly alpha?: number;
  readonly minimum?: number;
  readonly boxes?: number;
  readonly resamples?: number;
  readonly seed: number;
  readonly write?: string;
  readonly base?: string;
  readonly json?: boolean;
}

async function discover(flags: DiscoverFlags, file: string, speech: Speech): Promise<void> {
  const { inputs = null, write, base, json, seed, progress: form, ...wanted } = flags;
  if (!writable([write], speech)) return;
  if (write !== undefined && base === undefined) {
    process.stderr.write(`${speech.sentences.baseMissing}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const table = await openTable(file, speech);
  if (table === undefined) return;
  const progress = progressOn(process.stderr, speech, form);
  const request: DiscoverRequest = {
    ...wanted,
    seed,
    table,
    inputs,
    files: { inputs: '--inputs', outcome: '--outcome' },
    progress: (done, total) => progress.tell({ stage: 'resamples', done, total, width: null }),
  };
  const answer = interruptible(() => search(request));
  progress.clear();
  if ('problems' in answer) {
    refuse(answer.problems, speech, exit.invalid);
    return;
  }
  const { discovery } = answer;
  const units = Object.fromEntries(table.columns.map(({ name, unit }) => [name, unit ?? unitAt(name)]));
  process.stdout.write(
    json ? envelope('discover', engine, null, seed, { ...discovery, units }) : discoveryText(discovery, units, speech.language),
  );
  const [first] = discovery.boxes;
  if (write === undefined || first === undefined) return;
  const scenario = boxScenario({ box: first, table, units, base: base!, file: write }, speech);
  if (scenario === undefined) return;
  writeFileSync(write, scenario.text);
  process.stderr.write(`${speech.sentences.wroteBox(write, scenario.left)}\n`);
}

/** The unit of the number that a scenario has at a path; null for what is no such path. */
function unitAt(path: string): string | null {
  const schema = schemaAt(scenarioSchema, path.split('.'));
  return (schema && quantitySpecOf(schema)?.unit) ?? null;
}

export const discoverCommand = (speech: Speech) => {
  const help = speech.help.discover;
  const placeholder = speech.help.shared.number;
  const count = (least: number, most: number, brief: string) =>
    ({ kind: 'parsed', parse: wholeNumber(least, most, speech), placeholder, optional: true, brief }) as const;
  const share = (brief: string) =>
    ({ kind: 'parsed', parse: numberIn(0, 1, speech), placeholder, optional: true, brief }) as const;
  return buildCommand<DiscoverFlags, [string]>({
    func: (flags, file) => guarded(speech, () => discover(flags, file, speech)),
    parameters: {
      flags: {
        outcome: { kind: 'parsed', parse: String, placeholder: 'EXPRESSION', brief: help.outcome },
        inputs: { kind: 'parsed', parse: words, optional: true, placeholder: 'A,B,C', brief: help.inputs },
        method: { kind: 'enum', values: methods, default: 'prim', brief: help.method },
        threshold: share(help.threshold),
        alpha: { ...share(help.alpha), parse: numberIn(0.001, 0.5, speech) },
        minimum: count(1, 1e7, help.minimum),
        boxes: count(1, 100, help.boxes),
        resamples: count(0, 1e5, help.resamples),
        seed: seedFlag(speech),
        write: fileFlag('FILE', help.write),
        base: fileFlag('FILE', help.base),
        progress: progressFlag(speech),
        json: jsonFlag(speech, 'discover'),
        lang: langFlag(speech),
      },
      positional: anyFile(help.file),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'discover table.csv --inputs a,b,c --outcome "y == 1"',
        'discover runs.csv --inputs runway.meta,morale.meta --outcome "survival.meta < 0.5" --threshold 0.8',
        'discover sweep.parquet --outcome "survival.meta == 1" --write box.yaml --base scenarios/llm-2024.yaml',
      ]),
    },
  });
};
