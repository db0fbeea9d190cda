import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { fidelityProblems, runScenario } from '../experiment/index.js';
import { answerText, envelope, shareFan } from '../report/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { writeChart } from './picture.js';
import { planOf } from './plan.js';
import { progressOn } from './progress.js';
import type { RunFlags } from './run.js';
import type { Speech } from './speech.js';
import { writable, writeTables } from './tables.js';

/** Plays a scenario or goes on from a snapshot, and answers; or hands over to the store. */
export async function runMarket(flags: RunFlags, file: string | undefined, speech: Speech): Promise<void> {
  if (!writable([flags.csv, flags.parquet, flags.svg], speech)) return;
  const set = [...(flags.set ?? []), ...(flags.months === undefined ? [] : [`horizon=${flags.months}`])];
  const stored = flags.store !== undefined || flags.resume === true || flags.shard !== undefined;
  if (stored && !storable(flags, file, speech)) return;
  // Workers wake up while the file is read.
  const threads = flags.threads ?? defaultThreads();
  const executor = threadPool(threads);
  const progress = progressOn(process.stderr, speech, flags.progress);
  try {
    if (stored) {
      const { storedRun } = await import('./stored-run.js');
      await storedRun(flags, file!, set, executor, threads, speech);
      return;
    }
    const plan = await planOf(flags, file, set, speech);
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
    const { values, continues, ...data } = result;
    // What a snapshot goes on to unchanged is the very run of its scenario.
    const changed = continues !== null && continues.hash !== hash;
    await writeTables(values, flags);
    if (flags.svg !== undefined) await writeChart(flags.svg, shareFan(scenario, result, seed, engine, speech.language));
    process.stdout.write(
      flags.json
        ? envelope('run', engine, { name: scenario.name, hash }, seed, {
            ...(changed && { continues }),
            set: flags.set ?? [],
            ...data,
          })
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
