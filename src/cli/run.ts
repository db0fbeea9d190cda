import { buildCommand } from '@stricli/core';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { runScenario } from '../experiment/index.js';
import { answerText, envelope } from '../report/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { languageOf, openScenario } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { allowCodeFlag, jsonFlag, langFlag, scenarioFile, setFlag, wholeNumber } from './parameters.js';
import { unwritable, writeTables } from './tables.js';
import { progressLine } from './progress.js';

interface RunFlags {
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
  readonly lang?: 'en' | 'zh';
}

async function run(flags: RunFlags, file: string): Promise<void> {
  const language = languageOf(process.env, flags.lang);
  const closed = unwritable([flags.csv, flags.parquet]);
  if (closed.length > 0) {
    process.stderr.write(language === 'en' ? `cannot write ${closed.join(', ')}\n` : `无法写入 ${closed.join('、')}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const set = [...(flags.set ?? []), ...(flags.months === undefined ? [] : [`horizon=${flags.months}`])];
  // Workers wake up while the file is read.
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressLine(process.stderr);
  try {
    const loaded = await openScenario(file, set, language, flags.allowCode);
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
        : answerText(scenario, result, flags.seed, language),
    );
  } finally {
    progress.clear();
    await executor.close();
  }
}

export const runCommand = buildCommand<RunFlags, [string]>({
  func: (flags, file) => guarded(() => run(flags, file)),
  parameters: {
    flags: {
      replicates: { kind: 'parsed', parse: wholeNumber(1, 1e7), default: '200', brief: 'How many times the market is played' },
      seed: { kind: 'parsed', parse: wholeNumber(0, Number.MAX_SAFE_INTEGER), default: '1', brief: 'Seed of all luck' },
      months: {
        kind: 'parsed',
        parse: wholeNumber(1, 240),
        optional: true,
        brief: "Months to play, instead of the scenario's horizon",
      },
      fidelity: { kind: 'enum', values: fidelities, default: 'stochastic', brief: 'Expected flows, or exact random counts' },
      set: setFlag,
      threads: { kind: 'parsed', parse: wholeNumber(1, 64), optional: true, brief: 'Threads; they change no byte of the answer' },
      reactions: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief:
          'Also tell drain when rivals match or reply as best they can, worst survival, and what the same money moves on each criterion; takes several times as long',
      },
      csv: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: "Write every replicate's outcomes as a table",
      },
      parquet: { kind: 'parsed', parse: String, optional: true, placeholder: 'FILE', brief: 'The same as Parquet' },
      allowCode: allowCodeFlag,
      json: jsonFlag('run'),
      lang: langFlag,
    },
    positional: scenarioFile,
  },
  docs: {
    brief: 'Play a scenario many times and say who lasts, who leads, who drains whom, and what that rests on',
    fullDescription: [
      'Plays a scenario many times and says who lasts, who leads, who drains whom, and what that rests on.',
      '',
      'Examples',
      '  outlast run scenarios/llm-2024.yaml',
      '  outlast run scenarios/llm-2024.yaml --replicates 1000 --seed 7 --json > run.json',
      '  outlast run scenarios/llm-2024.yaml --set vendors.meta.strategy=hold --set climate.initial=winter',
      '  outlast run scenarios/llm-2024.yaml --reactions',
      '  outlast run scenarios/llm-2024.yaml --parquet runs.parquet',
      '  outlast run scenarios/llm-2024.yaml --set segments.*.switching_cost=0.5 --fidelity mean-field',
    ].join('\n'),
  },
});
