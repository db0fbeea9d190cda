import { buildCommand } from '@stricli/core';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { fidelityProblems, optimiseRuns, readMetrics, readRanges } from '../experiment/index.js';
import { objectives, type Objective } from '../experiment/optimise/index.js';
import { envelope, optimumText } from '../report/index.js';
import { vendorEndings, vendorSeries, type Fidelity } from '../simulation/index.js';
import { openScenario, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, jsonFlag, scenarioFile, wholeNumber, type LangFlag } from './parameters.js';
import { playFlags, ranges } from './play-flags.js';
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
