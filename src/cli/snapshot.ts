import { writeFileSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { fidelityProblems, requestProblem, takeSnapshot, writeSnapshot } from '../experiment/index.js';
import { envelope } from '../report/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { openScenario, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { files } from './complete.js';
import {
  allowCodeFlag,
  describe,
  jsonFlag,
  langFlag,
  scenarioFile,
  seedFlag,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import { progressFlag, progressOn, type ProgressFlag } from './progress.js';
import type { Speech } from './speech.js';
import { writable } from './tables.js';

interface SnapshotFlags extends LangFlag, ProgressFlag {
  readonly month: number;
  readonly output: string;
  readonly replicates: number;
  readonly seed: number;
  readonly fidelity: Fidelity;
  readonly set?: readonly string[];
  readonly threads?: number;
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

async function snapshot(flags: SnapshotFlags, file: string, speech: Speech): Promise<void> {
  const { month, output, seed, fidelity, replicates } = flags;
  if (!writable([output], speech)) return;
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressOn(process.stderr, speech, flags.progress);
  try {
    const loaded = openScenario(file, flags.set ?? [], speech, flags.allowCode);
    if (loaded === undefined) return;
    const beyond = fidelityProblems(loaded.scenario, fidelity, file);
    if (beyond.length > 0) {
      refuse(beyond, speech, exit.invalid);
      return;
    }
    const problem = requestProblem({ ...loaded, fidelity, month, replicates }, '--');
    if (problem !== undefined) {
      refuse([problem], speech, exit.usage);
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
      process.stdout.write(`${speech.sentences.snapshot(output, name, month, played, size)}\n`);
    }
  } finally {
    progress.clear();
    await executor.close();
  }
}

export const snapshotCommand = (speech: Speech) => {
  const help = speech.help.snapshot;
  const { run } = speech.help;
  const placeholder = speech.help.shared.number;
  return buildCommand<SnapshotFlags, [string]>({
    func: (flags, file) => guarded(speech, () => snapshot(flags, file, speech)),
    parameters: {
      flags: {
        month: { kind: 'parsed', parse: wholeNumber(1, 240, speech), placeholder, brief: help.month },
        output: { kind: 'parsed', parse: String, proposeCompletions: files(), placeholder: 'OUT', brief: help.output },
        replicates: { kind: 'parsed', parse: wholeNumber(1, 1e7, speech), placeholder, default: '200', brief: run.replicates },
        seed: seedFlag(speech),
        fidelity: { kind: 'enum', values: fidelities, default: 'stochastic', brief: run.fidelity },
        set: setFlag(speech),
        threads: { kind: 'parsed', parse: wholeNumber(1, 64, speech), placeholder, optional: true, brief: run.threads },
        allowCode: allowCodeFlag(speech),
        progress: progressFlag(speech),
        json: jsonFlag(speech, 'snapshot'),
        lang: langFlag(speech),
      },
      aliases: { o: 'output' },
      positional: scenarioFile(speech),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'snapshot scenarios/llm-2024.yaml --month 24 -o month-24.snapshot',
        'run --from month-24.snapshot --set vendors.meta.strategy=closed-premium',
      ]),
    },
  });
};
