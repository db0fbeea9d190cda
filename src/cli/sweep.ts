import { buildCommand } from '@stricli/core';
import { dirname, join } from 'node:path';
import { noPlaces, problemAt, type Finding, type Problem } from '../documents/index.js';
import {
  levelProblems,
  pointProblems,
  pointsByScenario,
  scenarioFactor,
  scenarioName,
  sweep,
  sweepRows,
} from '../experiment/index.js';
import type { DesignDocument, DesignTable, Factor } from '../experiment/designs/index.js';
import { filesNear } from '../files/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { envelope, sweepText } from '../report/index.js';
import { askedOutputs } from './asked.js';
import { openScenario, refuse, type Loaded } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { inLaboratory } from './laboratory.js';
import { drawsFlag, drawsOf, openMarket, type Market, type MarketFlags } from './market.js';
import { designTable, openDesign } from './design-file.js';
import {
  allowCodeFlag,
  describe,
  fileFlag,
  jsonFlag,
  langFlag,
  marketFile,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import type { Speech } from './speech.js';
import { keepable, keepFlags, type KeepFlags } from './store-flag.js';
import { writeSweep } from './sweep-files.js';
import { writable } from './tables.js';

interface SweepFlags extends LangFlag, KeepFlags, MarketFlags {
  readonly design: string;
  readonly replicates?: number;
  readonly fidelity?: Fidelity;
  readonly seed?: number;
  readonly csv?: string;
  readonly parquet?: string;
  readonly json?: boolean;
}

/** What is swept: a design's table, and the scenarios whose points these are. */
interface Swept {
  readonly table: DesignTable;
  readonly scenarios: readonly Market[];
}

async function run(flags: SweepFlags, file: string, speech: Speech): Promise<void> {
  if (!writable([flags.csv, flags.parquet], speech) || !keepable(flags, speech)) return;
  const design = openDesign(flags.design, speech);
  const base = design && (await openMarket(file, flags, speech));
  if (design === undefined || base === undefined) return;
  const stated = { ...design, ...(flags.seed !== undefined && { seed: flags.seed }) };
  const swept = sweptOf(stated, base, file, flags, speech);
  const outputs = swept && askedOutputs(base.scenario, design.metrics ?? ['survival'], speech);
  if (swept === undefined || outputs === undefined) return;
  const { fidelity = 'stochastic', replicates = design.replicates } = flags;
  const problems = problemsOf(swept, replicates);
  if (problems.length > 0) return refuse(problems, speech, exit.invalid);
  const { table, scenarios } = swept;
  const { scenario, hash, ensemble } = base;
  const { seed } = stated;
  const result = await inLaboratory(
    {
      file,
      name: scenario.name,
      markets: scenarios,
      outputs,
      fidelity,
      seed,
      asked: { ...table, replicates, draws: ensemble?.values },
      stage: 'points',
      play: (evaluator, tell) => sweep({ ...swept, outputs, fidelity, replicates, seed, evaluator, progress: tell }),
    },
    flags,
    speech,
  );
  if (result === undefined) return;
  await writeSweep(result, flags);
  const { kind } = design;
  const inputs = table.factors.map(({ name }) => name);
  const data = { kind, fidelity, replicates: result.replicates, ...drawsOf(base), inputs };
  process.stdout.write(
    flags.json
      ? envelope('sweep', engine, { name: scenario.name, hash }, seed, { ...data, rows: [...sweepRows(result)] })
      : sweepText(result, speech.language),
  );
}

function sweptOf(design: DesignDocument, base: Market, file: string, flags: SweepFlags, speech: Speech): Swept | undefined {
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
  if (base.ensemble !== undefined) return say(`factors.${scenarioName}`, alone);
  const scenarios = structure.levels.map(({ name }) => openBeside(file, String(name), flags, speech));
  return scenarios.every((one) => one !== undefined) ? { table, scenarios } : undefined;
}

/** Draws are of one scenario. */
const alone: Finding = {
  code: 'unfit',
  sentence: {
    en: 'draws are those of one scenario: this factor has no place beside them',
    'zh-Hans': '样本只属于一个场景，不能再把场景当作因素',
  },
};

/** A scenario that a design names, from the folder of the first one and none outside it. */
function openBeside(file: string, name: string, flags: SweepFlags, speech: Speech): Loaded | undefined {
  const near = filesNear(file)(name, file);
  if (!('refused' in near)) return openScenario(join(dirname(file), name), flags.set ?? [], speech, flags.allowCode);
  const finding = { code: 'bad-extends', found: name, reason: near.refused } as const;
  refuse([problemAt(finding, noPlaces(flags.design)([]), `factors.${scenarioName}`)], speech, exit.invalid);
  return undefined;
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
        draws: drawsFlag(speech),
        ...keepFlags(speech),
        csv: fileFlag('FILE', help.csv),
        parquet: fileFlag('FILE', speech.help.run.parquet),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'sweep'),
        lang: langFlag(speech),
      },
      positional: marketFile(speech),
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
