import { buildCommand } from '@stricli/core';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { noPlaces, problemAt, type Finding, type Problem } from '../documents/index.js';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import {
  levelProblems,
  pointProblems,
  pointsByScenario,
  scenarioFactor,
  scenarioName,
  sweep,
  type SweepRow,
} from '../experiment/index.js';
import type { DesignDocument, DesignTable, Factor } from '../experiment/designs/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { envelope, sweepText } from '../report/index.js';
import { askedOutputs } from './asked.js';
import { csvOf } from './csv.js';
import { openScenario, refuse, type Loaded } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { designTable, openDesign } from './own-function.js';
import {
  allowCodeFlag,
  describe,
  fileFlag,
  jsonFlag,
  langFlag,
  scenarioFile,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import { progressLine } from './progress.js';
import type { Speech } from './speech.js';
import { writable } from './tables.js';

interface SweepFlags extends LangFlag {
  readonly design: string;
  readonly replicates?: number;
  readonly fidelity?: Fidelity;
  readonly seed?: number;
  readonly set?: readonly string[];
  readonly threads?: number;
  readonly csv?: string;
  readonly parquet?: string;
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

/** What is swept: a design's table, and the scenarios whose points these are. */
interface Swept {
  readonly table: DesignTable;
  readonly scenarios: readonly Loaded[];
}

async function run(flags: SweepFlags, file: string, speech: Speech): Promise<void> {
  if (!writable([flags.csv, flags.parquet], speech)) return;
  const design = openDesign(flags.design, speech);
  const base = design && openScenario(file, flags.set ?? [], speech, flags.allowCode);
  if (design === undefined || base === undefined) return;
  const stated = { ...design, ...(flags.seed !== undefined && { seed: flags.seed }) };
  const swept = sweptOf(stated, base, file, flags, speech);
  const outputs = swept && askedOutputs(base.scenario, design.metrics ?? ['survival'], speech);
  if (swept === undefined || outputs === undefined) return;
  const { fidelity = 'stochastic', replicates = design.replicates } = flags;
  const problems = problemsOf(swept, replicates);
  if (problems.length > 0) return refuse(problems, speech, exit.invalid);
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressLine(process.stderr, speech);
  try {
    const rows = await sweep({
      ...swept,
      outputs,
      fidelity,
      replicates,
      seed: stated.seed,
      executor,
      progress: (done, total) => progress.tell({ stage: 'points', done, total, width: null }),
    });
    progress.clear();
    const names = swept.table.factors.map(({ name }) => name);
    writeRows(names, rows, flags);
    const { scenario, hash } = base;
    const of = { name: scenario.name, hash };
    process.stdout.write(
      flags.json
        ? envelope('sweep', engine, of, stated.seed, { kind: design.kind, fidelity, replicates, inputs: names, rows })
        : sweepText(names, rows, speech.language),
    );
  } finally {
    progress.clear();
    await executor.close();
  }
}

function sweptOf(design: DesignDocument, base: Loaded, file: string, flags: SweepFlags, speech: Speech): Swept | undefined {
  const say = (path: string, finding: Finding): undefined => {
    refuse([problemAt(finding, noPlaces(flags.design)([]), path)], speech, exit.invalid);
  };
  const factors: Factor[] = [];
  for (const [name, input] of Object.entries(design.factors)) {
    const factor = scenarioFactor(base.scenario, name, input);
    if ('code' in factor) return say(`factors.${name}`, factor);
    factors.push(factor);
  }
  const table = designTable(design, factors);
  if ('code' in table) return say('factors', table);
  const structure = factors.find(({ name }) => name === scenarioName);
  if (structure === undefined || !('levels' in structure)) return { table, scenarios: [base] };
  const scenarios = structure.levels.map(({ name }) =>
    openScenario(join(dirname(file), String(name)), flags.set ?? [], speech, flags.allowCode),
  );
  return scenarios.every((one) => one !== undefined) ? { table, scenarios } : undefined;
}

/** What is wrong with levels and points, of every scenario. */
function problemsOf({ table, scenarios }: Swept, replicates: number): readonly Problem[] {
  const groups = pointsByScenario(table, scenarios.length, replicates);
  const factors = table.factors.filter(({ name }) => name !== scenarioName);
  for (const [i, { scenario }] of scenarios.entries()) {
    const levels = levelProblems(scenario, factors);
    if (levels.length > 0) return levels;
    const points = pointProblems(scenario, groups[i]!);
    if (points.length > 0) return points;
  }
  return [];
}

/** Writes rows to the files that were asked for: point, inputs, replicate, vendor, metric, month, value. */
function writeRows(names: readonly string[], rows: readonly SweepRow[], { csv, parquet }: SweepFlags): void {
  const tail = ['replicate', 'vendor', 'metric', 'month', 'value'] as const;
  if (csv !== undefined) {
    const cells = rows.map((row) => [row.point, ...row.inputs, ...tail.map((name) => row[name])]);
    writeFileSync(csv, csvOf(['point', ...names, ...tail], cells));
  }
  if (parquet === undefined) return;
  const inputs = names.map((name, i) => {
    const data = rows.map((row) => row.inputs[i]!);
    const text = data.some((value) => typeof value === 'string');
    return { name, data: text ? data.map(String) : data, type: text ? ('STRING' as const) : ('DOUBLE' as const) };
  });
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'point', data: Int32Array.from(rows, (row) => row.point), type: 'INT32' },
      ...inputs,
      { name: 'replicate', data: Int32Array.from(rows, (row) => row.replicate), type: 'INT32' },
      { name: 'vendor', data: rows.map((row) => row.vendor), type: 'STRING' },
      { name: 'metric', data: rows.map((row) => row.metric), type: 'STRING' },
      { name: 'month', data: rows.map((row) => row.month), type: 'INT32' },
      { name: 'value', data: rows.map((row) => row.value), type: 'DOUBLE' },
    ],
  });
  writeFileSync(parquet, new Uint8Array(buffer));
}

export const sweepCommand = (speech: Speech) => {
  const help = speech.help.sweep;
  const placeholder = speech.help.shared.number;
  const number = (least: number, most: number, brief: string) =>
    ({ kind: 'parsed', parse: wholeNumber(least, most, speech), placeholder, optional: true, brief }) as const;
  return buildCommand<SweepFlags, [string]>({
    func: (flags, file) => guarded(speech, () => run(flags, file, speech)),
    parameters: {
      flags: {
        design: { ...fileFlag('DESIGN', help.design), optional: false },
        replicates: number(1, 1e6, help.replicates),
        fidelity: { kind: 'enum', values: fidelities, optional: true, brief: help.fidelity },
        seed: number(0, Number.MAX_SAFE_INTEGER, help.seed),
        set: setFlag(speech),
        threads: number(1, 64, speech.help.run.threads),
        csv: fileFlag('FILE', help.csv),
        parquet: fileFlag('FILE', speech.help.run.parquet),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'sweep'),
        lang: langFlag(speech),
      },
      positional: scenarioFile(speech),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'sweep scenarios/superpower.yaml --design designs/essay-grid.yaml --replicates 1 --fidelity mean-field',
        'sweep scenarios/superpower.yaml --design my-design.yaml --csv points.csv',
        'sweep scenarios/llm-2024.yaml --design my-design.yaml --parquet points.parquet --json',
      ]),
    },
  });
};
