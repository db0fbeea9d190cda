import type { FitSettings } from '../calibration/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { wholeNumber } from './parameters.js';
import type { Speech } from './speech.js';

/** What fits and backtests may be told alike. */
export interface FitFlags {
  readonly particles?: number;
  readonly budget?: number;
  readonly seed?: number;
  readonly fidelity?: Fidelity;
}

const usual = { particles: 250, budget: 8000, seed: 1, fidelity: 'stochastic' } as const;

export const settingsIn = ({ particles, budget, seed, fidelity }: FitFlags): FitSettings => ({
  particles: particles ?? usual.particles,
  budget: budget ?? usual.budget,
  seed: seed ?? usual.seed,
  fidelity: fidelity ?? usual.fidelity,
});

export const fitFlags = (speech: Speech) => {
  const number = (least: number, most: number, brief: string) =>
    ({
      kind: 'parsed',
      parse: wholeNumber(least, most, speech),
      optional: true,
      placeholder: speech.help.shared.number,
      brief,
    }) as const;
  return {
    particles: number(10, 100_000, speech.help.fit.particles),
    budget: number(10, 10_000_000, speech.help.fit.budget),
    seed: number(0, Number.MAX_SAFE_INTEGER, speech.help.run.seed),
    fidelity: { kind: 'enum', values: fidelities, optional: true, brief: speech.help.fit.fidelity },
  } as const;
};

/** Lets signals in. */
export const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A line on stderr that tells how far a fit or a forecast is; on a terminal only. */
export function stepLine({ sentences }: Speech, day = '') {
  const tty = process.stderr.isTTY;
  const tellOf = (stage: 'fit' | 'forecast', information: string, done: number, total: number): void => {
    if (tty && done % 20 === 0) process.stderr.write(`\r\u001b[K${sentences.backtesting(stage, information, done, total)}`);
  };
  return {
    tellOf,
    tell: (stage: 'fit' | 'forecast', done: number, total: number): void => tellOf(stage, day, done, total),
    clear: (): void => void (tty && process.stderr.write('\r\u001b[K')),
  };
}
