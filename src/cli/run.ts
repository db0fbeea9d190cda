import { buildCommand } from '@stricli/core';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { allFidelities, fidelityProblems, runScenario } from '../experiment/index.js';
import { answerText, envelope, shareFan } from '../report/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
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
import { planOf, type PlanFlags } from './plan.js';
import { progressLine } from './progress.js';
import { shardFlag } from './shard.js';
import type { Speech } from './speech.js';
import { writeChart } from './picture.js';
import { ownStoreFlag } from './store-flag.js';
import { isStored, storedRun, type StoredFlags } from './stored-run.js';
import { writable, writeTables } from './tables.js';

interface RunFlags extends LangFlag, PlanFlags, StoredFlags {
  readonly months?: number;
  readonly set?: readonly string[];
  readonly threads?: number;
  readonly reactions?: boolean;
  readonly csv?: string;
  readonly parquet?: string;
  readonly svg?: string;
  readonly json?: boolean;
}

async function run(flags: RunFlags, file: string | undefined, speech: Speech): Promise<void> {
  if (!writable([flags.csv, flags.parquet, flags.svg], speech)) return;
  const set = [...(flags.set ?? []), ...(flags.months === undefined ? [] : [`horizon=${flags.months}`])];
  const stored = isStored(flags);
  if (stored && !storable(flags, file, speech)) return;
  // Workers wake up while the file is read.
  const threads = flags.threads ?? defaultThreads();
  const executor = threadPool(threads);
  const progress = progressLine(process.stderr, speech);
  try {
    if (stored) {
      await storedRun(flags, file!, set, executor, threads, speech);
      return;
    }
    const plan = planOf(flags, file, set, speech);
    if (plan === undefined) return;
    const { scenario, hash, seed } = plan;
    const beyond = fidelityProblems(scenario, plan.fidelity, file ?? flags.from!, flags.reactions);
    if (beyond.length > 0) {
      refuse(beyond, speech, exit.invalid);
      return;
    }
    const result = await runScenario({
      ...plan,
      executor,
      reactions: flags.reactions ?? false,
      progress: progress.tell,
    });
    progress.clear();
    const { fidelity: _, values, continues, ...data } = result;
    // What a snapshot goes on to unchanged is the very run of its scenario.
    const changed = continues !== null && continues.hash !== hash;
    writeTables(values, flags);
    if (flags.svg !== undefined) await writeChart(flags.svg, shareFan(scenario, result, seed, engine, speech.language));
    process.stdout.write(
      flags.json
        ? envelope('run', engine, { name: scenario.name, hash }, seed, changed ? { continues, ...data } : data)
        : answerText(scenario, result, seed, speech.language),
    );
  } finally {
    progress.clear();
    await executor.close();
  }
}

/** Whether what is asked for has a place in a store, of a scenario file alone; says what has none. */
function storable(flags: RunFlags, file: string | undefined, { sentences }: Speech): boolean {
  const others = (['from', 'reactions', 'csv', 'parquet', 'svg'] as const).filter((name) => flags[name] !== undefined);
  const lone = flags.into !== undefined && flags.shard === undefined;
  if (file !== undefined && others.length === 0 && !lone) return true;
  const reason = lone ? sentences.notAlone('--into', '--shard') : sentences.notStored(others.map((name) => `--${name}`));
  process.stderr.write(`${file === undefined && others.length === 0 ? sentences.nothingToRun : reason}\n`);
  process.exitCode = exit.usage;
  return false;
}

export const runCommand = (speech: Speech) => {
  const help = speech.help.run;
  const placeholder = speech.help.shared.number;
  return buildCommand<RunFlags, [string?]>({
    func: (flags, file) => guarded(speech, () => run(flags, file, speech)),
    parameters: {
      flags: {
        replicates: { kind: 'parsed', parse: wholeNumber(1, 1e7, speech), placeholder, optional: true, brief: help.replicates },
        seed: {
          kind: 'parsed',
          parse: wholeNumber(0, Number.MAX_SAFE_INTEGER, speech),
          placeholder,
          optional: true,
          brief: help.seed,
        },
        months: {
          kind: 'parsed',
          parse: wholeNumber(1, 240, speech),
          placeholder,
          optional: true,
          brief: help.months,
        },
        fidelity: { kind: 'enum', values: allFidelities, optional: true, brief: help.fidelity },
        from: fileFlag('SNAPSHOT', help.from),
        set: setFlag(speech),
        threads: { kind: 'parsed', parse: wholeNumber(1, 64, speech), placeholder, optional: true, brief: help.threads },
        reactions: {
          kind: 'boolean',
          optional: true,
          withNegated: false,
          brief: help.reactions,
        },
        csv: fileFlag('FILE', help.csv),
        parquet: fileFlag('FILE', help.parquet),
        svg: fileFlag('FILE', help.svg),
        store: ownStoreFlag(speech),
        resume: { kind: 'boolean', optional: true, withNegated: false, brief: help.resume },
        shard: { kind: 'parsed', parse: shardFlag(speech), optional: true, placeholder: 'I/N', brief: help.shard },
        into: fileFlag('DIR', help.into),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'run'),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [{ ...scenarioFile(speech).parameters[0], optional: true }] },
    },
    docs: {
      brief: speech.help.run.brief,
      fullDescription: describe(speech, speech.help.run.whole, [
        'run scenarios/llm-2024.yaml',
        'run scenarios/llm-2024.yaml --replicates 1000 --seed 7 --json > run.json',
        'run scenarios/llm-2024.yaml --set vendors.meta.strategy=hold --set climate.initial=winter',
        'run scenarios/llm-2024.yaml --reactions',
        'run scenarios/llm-2024.yaml --parquet runs.parquet',
        'run scenarios/llm-2024.yaml --svg shares.svg',
        'run scenarios/llm-2024.yaml --replicates 100000 --store',
        'run --from month-24.snapshot --set vendors.meta.strategy=closed-premium',
        'run scenarios/llm-2024.yaml --set segments.*.switching_cost=0.5 --fidelity mean-field',
      ]),
    },
  });
};
