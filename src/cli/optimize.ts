import { buildCommand } from '@stricli/core';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { fidelityProblems, optimiseRuns, readMetrics, readRanges, splitRange } from '../experiment/index.js';
import { objectives, type Objective } from '../experiment/optimise/index.js';
import { envelope, optimumText } from '../report/index.js';
import { fidelities, vendorEndings, vendorSeries, type Fidelity } from '../simulation/index.js';
import { openScenario, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import {
  allowCodeFlag,
  describe,
  jsonFlag,
  langFlag,
  scenarioFile,
  setFlag,
  wholeNumber,
  words,
  type LangFlag,
} from './parameters.js';
import { progressLine } from './progress.js';
import type { Speech } from './speech.js';

interface OptimizeFlags extends LangFlag {
  readonly vendor: string;
  readonly over: readonly string[];
  readonly objective: Objective;
  readonly metric: string;
  readonly budget: number;
  readonly replicates: number;
  readonly seed: number;
  readonly fidelity: Fidelity;
  readonly set?: readonly string[];
  readonly threads?: number;
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

async function optimize(flags: OptimizeFlags, file: string, speech: Speech): Promise<void> {
  const { vendor, fidelity, seed, json } = flags;
  const loaded = openScenario(file, flags.set ?? [], speech, flags.allowCode);
  if (loaded === undefined) return;
  const { scenario, hash } = loaded;
  const over = readRanges(flags.over, scenario, '--over');
  const metric = readMetrics([`${flags.metric}.${vendor}`], scenario, '--metric');
  const problems = [over, metric].flatMap((read) => ('problems' in read ? read.problems : []));
  const beyond = fidelityProblems(scenario, fidelity, file);
  if ('problems' in over || 'problems' in metric || beyond.length > 0) {
    refuse([...problems, ...beyond], speech, exit.invalid);
    return;
  }
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressLine(process.stderr, speech);
  try {
    const optimum = await optimiseRuns({
      ...flags,
      scenario,
      over: over.read,
      metric: metric.read[0]!,
      executor,
      progress: (done, total) => progress.tell({ stage: 'candidates', done, total, width: null }),
    });
    progress.clear();
    process.stdout.write(
      json
        ? envelope('optimize', engine, { name: scenario.name, hash }, seed, { fidelity, ...optimum })
        : optimumText(optimum, speech.language),
    );
  } finally {
    progress.clear();
    await executor.close();
  }
}

/** Ranges with commas between them, each `path:low..high`. */
export function ranges({ sentences }: Speech): (text: string) => readonly string[] {
  return (text) => {
    const all = words(text);
    const broken = all.find((one) => splitRange(one) === null);
    if (broken !== undefined || all.length === 0) throw new SyntaxError(sentences.range(broken ?? text));
    return all;
  };
}

/** Flags by which candidates and points are played. */
export const playFlags = (speech: Speech) => {
  const { run, shared } = speech.help;
  const placeholder = shared.number;
  return {
    seed: { kind: 'parsed', parse: wholeNumber(0, Number.MAX_SAFE_INTEGER, speech), placeholder, default: '1', brief: run.seed },
    fidelity: { kind: 'enum', values: fidelities, default: 'stochastic', brief: run.fidelity },
    set: setFlag(speech),
    threads: { kind: 'parsed', parse: wholeNumber(1, 64, speech), placeholder, optional: true, brief: run.threads },
    allowCode: allowCodeFlag(speech),
    lang: langFlag(speech),
  } as const;
};

export const optimizeCommand = (speech: Speech) => {
  const help = speech.help.optimize;
  const placeholder = speech.help.shared.number;
  return buildCommand<OptimizeFlags, [string]>({
    func: (flags, file) => guarded(speech, () => optimize(flags, file, speech)),
    parameters: {
      flags: {
        vendor: { kind: 'parsed', parse: String, placeholder: 'VENDOR', brief: help.vendor },
        over: { kind: 'parsed', parse: ranges(speech), placeholder: 'PATH:LOW..HIGH', brief: help.over },
        objective: { kind: 'enum', values: objectives, default: 'mean', brief: help.objective },
        metric: {
          kind: 'parsed',
          parse: String,
          proposeCompletions: () => [...vendorSeries, ...vendorEndings],
          placeholder: 'METRIC',
          default: 'profit_npv',
          brief: help.metric,
        },
        budget: { kind: 'parsed', parse: wholeNumber(2, 1e6, speech), placeholder, default: '200', brief: help.budget },
        replicates: { kind: 'parsed', parse: wholeNumber(1, 1e5, speech), placeholder, default: '20', brief: help.replicates },
        ...playFlags(speech),
        json: jsonFlag(speech, 'optimize'),
      },
      positional: scenarioFile(speech),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'optimize scenarios/llm-2024.yaml --vendor meta --over vendors.meta.training:1e7..1e9,vendors.meta.operations:1e6..1e8',
        'optimize market.yaml --vendor newcomer --over vendors.newcomer.training:1e7..2e8 --metric survival --objective worst-decile',
      ]),
    },
  });
};
