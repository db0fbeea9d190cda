import type { FitSettings, Players } from '../calibration/index.js';
import { defaultThreads, players } from '../executors/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { wholeFlag } from './parameters.js';
import { progressFlag, progressOn, type ProgressFlag } from './progress.js';
import type { Speech } from './speech.js';

/** What fits and backtests may be told alike. */
export interface FitFlags extends ProgressFlag {
  readonly particles?: number;
  readonly budget?: number;
  readonly seed?: number;
  readonly fidelity?: Fidelity;
  readonly threads?: number;
}

const usual = { particles: 250, budget: 8000, seed: 1, fidelity: 'stochastic' } as const;

export const settingsIn = ({ particles, budget, seed, fidelity }: FitFlags): FitSettings => ({
  particles: particles ?? usual.particles,
  budget: budget ?? usual.budget,
  seed: seed ?? usual.seed,
  fidelity: fidelity ?? usual.fidelity,
});

export const fitFlags = (speech: Speech) => {
  const number = (least: number, most: number, brief: string) => wholeFlag(least, most, brief, speech);
  return {
    particles: number(10, 100_000, speech.help.fit.particles),
    budget: number(10, 10_000_000, speech.help.fit.budget),
    seed: number(0, Number.MAX_SAFE_INTEGER, speech.help.run.seed),
    fidelity: { kind: 'enum', values: fidelities, optional: true, brief: speech.help.fit.fidelity },
    threads: number(1, 64, speech.help.run.threads),
    progress: progressFlag(speech),
  } as const;
};

/** Has work done on as many threads as asked for, while stderr tells how far it is. */
export async function withPlayers<T>(
  { threads, progress }: FitFlags,
  speech: Speech,
  work: (players: Players, tell: (stage: 'fit' | 'forecast' | 'trials', done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  const crew = players(threads ?? defaultThreads());
  const line = progressOn(process.stderr, speech, progress);
  try {
    return await work(crew, (stage, done, total) => line.tell({ stage, done, total, width: null }));
  } finally {
    line.clear();
    await crew.close();
  }
}
