import type { RunProgress } from '../experiment/index.js';

const stages: Readonly<Record<RunProgress['stage'], string>> = {
  runs: 'runs',
  drain: 'paired runs for drain',
  unbeatable: 'rivals all of one mind',
  criteria: 'the same money on each criterion',
  assumptions: 'moving assumptions',
};

/** A line on stderr that tells how far a run is, how fast, how long still, and how wide the widest interval; on a terminal only. */
export function progressLine(stream: NodeJS.WriteStream): {
  readonly tell: (progress: RunProgress) => void;
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
      const interval = width === null ? '' : `, survival ±${(50 * width).toFixed(1)} points`;
      stream.write(`\r\u001b[K${stages[now]}: ${done}/${total}, ${rate.toFixed(0)}/s, ${left.toFixed(0)} s left${interval}`);
    },
    clear: () => void stream.write('\r\u001b[K'),
  };
}
