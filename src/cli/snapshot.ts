import { writeFileSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { requestProblem, takeSnapshot, writeSnapshot } from '../experiment/index.js';
import { envelope } from '../report/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { languageOf, openScenario, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { allowCodeFlag, jsonFlag, langFlag, scenarioFile, setFlag, wholeNumber } from './parameters.js';
import { progressLine } from './progress.js';
import { writable } from './tables.js';

interface SnapshotFlags {
  readonly month: number;
  readonly output: string;
  readonly replicates: number;
  readonly seed: number;
  readonly fidelity: Fidelity;
  readonly set?: readonly string[];
  readonly threads?: number;
  readonly allowCode?: boolean;
  readonly json?: boolean;
  readonly lang?: 'en' | 'zh';
}

async function snapshot(flags: SnapshotFlags, file: string): Promise<void> {
  const language = languageOf(process.env, flags.lang);
  const { month, output, seed, fidelity, replicates } = flags;
  if (!writable([output], language)) return;
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressLine(process.stderr);
  try {
    const loaded = await openScenario(file, flags.set ?? [], language, flags.allowCode);
    if (loaded === undefined) return;
    const problem = requestProblem({ ...loaded, fidelity, month, replicates }, '--');
    if (problem !== undefined) {
      refuse([problem], language, exit.usage);
      return;
    }
    const taken = await takeSnapshot({
      ...loaded,
      fidelity,
      seed,
      month,
      replicates,
      executor,
      progress: (done, total) => progress.tell({ stage: 'runs', done, total, width: null }),
    });
    progress.clear();
    const bytes = writeSnapshot(taken, engine);
    writeFileSync(output, bytes);
    const { name } = loaded.scenario;
    const played = taken.states.length;
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
    if (flags.json) {
      const data = { month, replicates: played, bytes: bytes.length };
      process.stdout.write(envelope('snapshot', engine, { name, hash: loaded.hash }, seed, data));
    } else {
      process.stdout.write(
        language === 'en'
          ? `Wrote ${output}: ${name} at the end of month ${month}, replicates: ${played}, ${size}. Next: outlast run --from ${output}\n`
          : `已写入 ${output}:${name},第 ${month} 个月末,推演 ${played} 次,${size}。下一步:outlast run --from ${output}\n`,
      );
    }
  } finally {
    progress.clear();
    await executor.close();
  }
}

export const snapshotCommand = buildCommand<SnapshotFlags, [string]>({
  func: (flags, file) => guarded(() => snapshot(flags, file)),
  parameters: {
    flags: {
      month: { kind: 'parsed', parse: wholeNumber(1, 240), brief: 'Month at whose end the snapshot is taken' },
      output: { kind: 'parsed', parse: String, placeholder: 'OUT', brief: 'File to write' },
      replicates: { kind: 'parsed', parse: wholeNumber(1, 1e7), default: '200', brief: 'How many times the market is played' },
      seed: { kind: 'parsed', parse: wholeNumber(0, Number.MAX_SAFE_INTEGER), default: '1', brief: 'Seed of all luck' },
      fidelity: { kind: 'enum', values: fidelities, default: 'stochastic', brief: 'Expected flows, or exact random counts' },
      set: setFlag,
      threads: {
        kind: 'parsed',
        parse: wholeNumber(1, 64),
        optional: true,
        brief: 'Threads; they change no byte of the snapshot',
      },
      allowCode: allowCodeFlag,
      json: jsonFlag('snapshot'),
      lang: langFlag,
    },
    aliases: { o: 'output' },
    positional: scenarioFile,
  },
  docs: {
    brief: 'Play a scenario to the end of a month and write down where every replicate is; outlast run --from goes on',
    fullDescription: [
      'Plays a scenario to the end of a month and writes down where every replicate is.',
      'outlast run --from then goes on: the same bytes as without a break, or another policy from there on with --set.',
      '',
      'Examples',
      '  outlast snapshot scenarios/llm-2024.yaml --month 24 -o month-24.snapshot',
      '  outlast run --from month-24.snapshot --set vendors.meta.strategy=closed-premium',
    ].join('\n'),
  },
});
