import type { RunProgress } from '../experiment/index.js';
import type { Speech } from './speech.js';

/** What is counted while a command works. */
export type Stage = RunProgress['stage'] | 'resamples' | 'candidates' | 'points' | 'claims' | 'fit' | 'forecast' | 'trials';

/** Values of `--progress`: a line where somebody sits at a terminal, an object a tick for programs, or nothing. */
export const progressForms = ['auto', 'json', 'none'] as const;
export type ProgressForm = (typeof progressForms)[number];

export interface ProgressFlag {
  readonly progress?: ProgressForm;
}

export const progressFlag = ({ help }: Speech) =>
  ({ kind: 'enum', values: progressForms, optional: true, brief: help.shared.progress }) as const;

/** How far a command is, as `--progress json` tells it, a line each. */
export interface Tick {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
  /** What is done in a second; null as long as nobody knows. */
  readonly rate: number | null;
  readonly seconds_left: number | null;
  /** Width of the widest interval, in its metric's own unit; null where there is none. */
  readonly width: number | null;
}

type Told = Omit<RunProgress, 'stage'> & { readonly stage: Stage };

export interface Progress {
  readonly tell: (progress: Told) => void;
  /** Takes the line away before anything else is written. */
  readonly clear: () => void;
}

const silent: Progress = { tell: () => {}, clear: () => {} };
/** Milliseconds between lines for a person, and between objects for a program. */
const pauses = { line: 80, object: 200 };

/** Tells on stderr how far a command is: done of total, how fast, how long still, and how wide the widest interval. */
export function progressOn(stream: NodeJS.WriteStream, { sentences }: Speech, form: ProgressForm = 'auto'): Progress {
  if (form === 'json') {
    return { ...silent, tell: ticker(pauses.object, (tick) => void stream.write(`${JSON.stringify(tick)}\n`)) };
  }
  if (form === 'none' || !stream.isTTY) return silent;
  const whole = (value: number | null): string => value?.toFixed(0) ?? '–';
  const show = ({ stage, done, total, rate, seconds_left, width }: Tick): void => {
    const interval = width === null ? '' : sentences.interval(stage, width);
    stream.write(`\r\u001b[K${sentences.progress(stage, done, total, whole(rate), whole(seconds_left))}${interval}`);
  };
  return { tell: ticker(pauses.line, show), clear: () => void stream.write('\r\u001b[K') };
}

/** Hands on how far each stage is, no more often than every `pause` milliseconds, and once when it is done. */
function ticker(pause: number, show: (tick: Tick) => void): Progress['tell'] {
  let stage: Stage | undefined;
  let started = 0;
  let before = 0;
  let shown = -Infinity;
  return ({ stage: now, done, total, width }) => {
    const time = performance.now();
    if (now !== stage) {
      stage = now;
      started = time;
      // What was done until somebody looked says nothing of how fast it is done.
      before = done;
      shown = -Infinity;
    }
    if (time - shown < pause && done < total) return;
    shown = time;
    const rate = done > before && time > started ? (1000 * (done - before)) / (time - started) : null;
    show({ stage: now, done, total, rate, seconds_left: rate === null ? null : (total - done) / rate, width });
  };
}
