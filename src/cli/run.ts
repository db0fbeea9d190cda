import { buildCommand } from '@stricli/core';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { runScenario } from '../experiment/index.js';
import { answerText, envelope } from '../report/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { openScenario } from './document.js';
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
  tableFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import { progressLine } from './progress.js';
import type { Speech } from './speech.js';
import { unwritable, writeTables } from './tables.js';

interface RunFlags extends LangFlag {
  readonly replicates: number;
  readonly seed: number;
  readonly months?: number;
  readonly fidelity: Fidelity;
  readonly set?: readonly string[];
  readonly threads?: number;
  readonly reactions?: boolean;
  readonly csv?: string;
  readonly parquet?: string;
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

async function run(flags: RunFlags, file: string, speech: Speech): Promise<void> {
  const closed = unwritable([flags.csv, flags.parquet]);
  if (closed.length > 0) {
    process.stderr.write(`${speech.sentences.unwritable(closed)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const set = [...(flags.set ?? []), ...(flags.months === undefined ? [] : [`horizon=${flags.months}`])];
  // Workers wake up while the file is read.
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressLine(process.stderr, speech);
  try {
    const loaded = await openScenario(file, set, speech, flags.allowCode);
    if (loaded === undefined) return;
    const { scenario, hash } = loaded;
    const result = await runScenario({
      scenario,
      hash,
      fidelity: flags.fidelity,
      replicates: flags.replicates,
      seed: flags.seed,
      executor,
      reactions: flags.reactions ?? false,
      progress: progress.tell,
    });
    progress.clear();
    const { fidelity: _, values, ...data } = result;
    writeTables(values, flags);
    process.stdout.write(
      flags.json
        ? envelope('run', engine, { name: scenario.name, hash }, flags.seed, data)
        : answerText(scenario, result, flags.seed, speech.language),
    );
  } finally {
    progress.clear();
    await executor.close();
  }
}

export const runCommand = (speech: Speech) => {
  const help = speech.help.run;
  const placeholder = speech.help.shared.number;
  return buildCommand<RunFlags, [string]>({
    func: (flags, file) => guarded(speech, () => run(flags, file, speech)),
    parameters: {
      flags: {
        replicates: { kind: 'parsed', parse: wholeNumber(1, 1e7, speech), placeholder, default: '200', brief: help.replicates },
        seed: {
          kind: 'parsed',
          parse: wholeNumber(0, Number.MAX_SAFE_INTEGER, speech),
          placeholder,
          default: '1',
          brief: help.seed,
        },
        months: {
          kind: 'parsed',
          parse: wholeNumber(1, 240, speech),
          placeholder,
          optional: true,
          brief: help.months,
        },
        fidelity: { kind: 'enum', values: fidelities, default: 'stochastic', brief: help.fidelity },
        set: setFlag(speech),
        threads: { kind: 'parsed', parse: wholeNumber(1, 64, speech), placeholder, optional: true, brief: help.threads },
        reactions: {
          kind: 'boolean',
          optional: true,
          withNegated: false,
          brief: help.reactions,
        },
        csv: tableFlag(help.csv),
        parquet: tableFlag(help.parquet),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'run'),
        lang: langFlag(speech),
      },
      positional: scenarioFile(speech),
    },
    docs: {
      brief: speech.help.run.brief,
      fullDescription: describe(speech, speech.help.run.whole, [
        'run scenarios/llm-2024.yaml',
        'run scenarios/llm-2024.yaml --replicates 1000 --seed 7 --json > run.json',
        'run scenarios/llm-2024.yaml --set vendors.meta.strategy=hold --set climate.initial=winter',
        'run scenarios/llm-2024.yaml --reactions',
        'run scenarios/llm-2024.yaml --parquet runs.parquet',
        'run scenarios/llm-2024.yaml --set segments.*.switching_cost=0.5 --fidelity mean-field',
      ]),
    },
  });
};
