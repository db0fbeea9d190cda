import { buildCommand } from '@stricli/core';
import { noPlaces, problemAt, type Language, type Problem } from '../documents/index.js';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { runScenario, type RunRequest } from '../experiment/index.js';
import { answerText, envelope } from '../report/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { languageOf, openScenario, openSnapshot, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { allowCodeFlag, jsonFlag, langFlag, scenarioFile, setFlag, wholeNumber } from './parameters.js';
import { writable, writeTables } from './tables.js';
import { progressLine } from './progress.js';

interface RunFlags {
  readonly replicates?: number;
  readonly seed?: number;
  readonly months?: number;
  readonly fidelity?: Fidelity;
  readonly from?: string;
  readonly set?: readonly string[];
  readonly threads?: number;
  readonly reactions?: boolean;
  readonly csv?: string;
  readonly parquet?: string;
  readonly allowCode?: boolean;
  readonly json?: boolean;
  readonly lang?: 'en' | 'zh';
}

async function run(flags: RunFlags, file?: string): Promise<void> {
  const language = languageOf(process.env, flags.lang);
  if (!writable([flags.csv, flags.parquet], language)) return;
  const set = [...(flags.set ?? []), ...(flags.months === undefined ? [] : [`horizon=${flags.months}`])];
  // Workers wake up while the file is read.
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressLine(process.stderr);
  try {
    const plan = await planOf(flags, file, set, language);
    if (plan === undefined) return;
    const { scenario, hash, seed } = plan;
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
    process.stdout.write(
      flags.json
        ? envelope('run', engine, { name: scenario.name, hash }, seed, changed ? { continues, ...data } : data)
        : answerText(scenario, result, seed, language),
    );
  } finally {
    progress.clear();
    await executor.close();
  }
}

type Plan = Pick<RunRequest, 'scenario' | 'hash' | 'fidelity' | 'replicates' | 'seed' | 'from'>;

/** What is to be run: a scenario file, or a snapshot onward. Says why not and returns undefined where nothing can be. */
async function planOf(
  flags: RunFlags,
  file: string | undefined,
  set: readonly string[],
  language: Language,
): Promise<Plan | undefined> {
  const { fidelity = 'stochastic', replicates = 200, seed = 1, from, allowCode } = flags;
  if (from === undefined) {
    if (file === undefined) {
      process.stderr.write(
        language === 'en' ? 'give a scenario FILE, or --from SNAPSHOT\n' : '请给出场景文件,或用 --from 给出快照\n',
      );
      process.exitCode = exit.usage;
      return undefined;
    }
    const loaded = await openScenario(file, set, language, allowCode);
    return loaded && { ...loaded, fidelity, replicates, seed };
  }
  if (file !== undefined) {
    refuse([fixed('FILE', file, null)], language, exit.usage);
    return undefined;
  }
  const opened = await openSnapshot(from, set, language, allowCode);
  if (opened === undefined) return undefined;
  const { from: snapshot } = opened;
  const plan = { ...opened, fidelity: snapshot.fidelity, replicates: snapshot.states.length, seed: snapshot.seed };
  const contradictions = (['fidelity', 'replicates', 'seed'] as const).flatMap((option) => {
    const found = flags[option];
    const idle = option === 'replicates' && snapshot.fidelity === 'mean-field';
    return found === undefined || found === plan[option] || idle
      ? []
      : [fixed(`--${option}`, String(found), String(plan[option]))];
  });
  if (contradictions.length === 0) return plan;
  refuse(contradictions, language, exit.usage);
  return undefined;
}

function fixed(option: string, found: string, stated: string | null): Problem {
  return problemAt({ code: 'fixed-by-snapshot', option, found, stated }, noPlaces(option)([]), '');
}

export const runCommand = buildCommand<RunFlags, [string?]>({
  func: (flags, file) => guarded(() => run(flags, file)),
  parameters: {
    flags: {
      replicates: {
        kind: 'parsed',
        parse: wholeNumber(1, 1e7),
        optional: true,
        brief: 'How many times the market is played; 200 if not said',
      },
      seed: {
        kind: 'parsed',
        parse: wholeNumber(0, Number.MAX_SAFE_INTEGER),
        optional: true,
        brief: 'Seed of all luck; 1 if not said',
      },
      months: {
        kind: 'parsed',
        parse: wholeNumber(1, 240),
        optional: true,
        brief: "Months to play, instead of the scenario's horizon",
      },
      fidelity: {
        kind: 'enum',
        values: fidelities,
        optional: true,
        brief: 'Expected flows, or exact random counts (if not said)',
      },
      from: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'SNAPSHOT',
        brief: 'Continue what outlast snapshot wrote, instead of playing FILE; --set then holds from there on',
      },
      set: setFlag,
      threads: { kind: 'parsed', parse: wholeNumber(1, 64), optional: true, brief: 'Threads; they change no byte of the answer' },
      reactions: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Also tell drain when rivals match or reply as best they can, and worst survival; takes several times as long',
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
    positional: { kind: 'tuple', parameters: [{ ...scenarioFile.parameters[0], optional: true }] },
  },
  docs: {
    brief: 'Play a scenario many times and say who lasts, who leads, who drains whom, and what that rests on',
    fullDescription: [
      'Plays a scenario many times and says who lasts, who leads, who drains whom, and what that rests on.',
      'With --from, continues a snapshot; drain and the weighing of assumptions are runs of their own, from the start.',
      '',
      'Examples',
      '  outlast run scenarios/llm-2024.yaml',
      '  outlast run scenarios/llm-2024.yaml --replicates 1000 --seed 7 --json > run.json',
      '  outlast run scenarios/llm-2024.yaml --set vendors.meta.strategy=hold --set climate.initial=winter',
      '  outlast run scenarios/llm-2024.yaml --reactions',
      '  outlast run scenarios/llm-2024.yaml --parquet runs.parquet',
      '  outlast run --from month-24.snapshot --set vendors.meta.strategy=closed-premium',
      '  outlast run scenarios/llm-2024.yaml --set segments.*.switching_cost=0.5 --fidelity mean-field',
    ].join('\n'),
  },
});
