import type { RunProgress } from '../experiment/index.js';
import type { Speech } from './speech.js';

/** What is counted while a command works. */
export type Stage = RunProgress['stage'] | 'resamples' | 'candidates' | 'points' | 'claims';

/** A line on stderr that tells how far a run is, how fast, how long still, and how wide the widest interval; on a terminal only. */
export function progressLine(
  stream: NodeJS.WriteStream,
  { sentences }: Speech,
): {
  readonly tell: (progress: Omit<RunProgress, 'stage'> & { readonly stage: Stage }) => void;
  readonly clear: () => void;
} {
  if (!stream.isTTY) return { tell: () => {}, clear: () => {} };
  let stage = '';
  let started = 0;
  let shown = 0;
  return {
    tell({ stage: now, done, total, width }) {
      const time = performance.now();
      if (now !== stage) {
        stage = now;
        started = time;
      }
      if (time - shown < 80 && done < total) return;
      shown = time;
      const seconds = Math.max((time - started) / 1000, 1e-3);
      const rate = done / seconds;
      const left = (total - done) / rate;
      const interval = width === null ? '' : sentences.interval((50 * width).toFixed(1));
      stream.write(`\r\u001b[K${sentences.progress(now, done, total, rate.toFixed(0), left.toFixed(0))}${interval}`);
    },
    clear: () => void stream.write('\r\u001b[K'),
  };
}
