import { useEffect } from 'preact/hooks';
import type { AskName } from '../protocol/messages.js';
import type { Computation } from '../state/computation.js';
import { resuming } from '../state/looking.js';
import type { Session } from '../state/session.js';
import { words } from '../words/index.js';

/** A computation on a session's market; leaving the screen takes back what is not answered, and what is answered stays. */
export function useComputation<N extends AskName>(session: Session, name: N, about = ''): Computation<N> {
  const computation = session.computation(name, about);
  useEffect(() => () => computation.stop(), [computation]);
  return computation;
}

interface RunnerProps {
  readonly session: Session;
  readonly computation: Pick<Computation<AskName>, 'progress' | 'answered' | 'ended' | 'stop'>;
  readonly start: () => void;
  readonly outdated: boolean;
}

/** Starts and stops a computation, and tells how far it is. Where somebody shared its answer, it starts by itself. */
export function Runner({ session, computation, start, outdated }: RunnerProps) {
  const w = words.value;
  const now = computation.progress.value;
  const ended = computation.ended.value;
  const due = resuming.value && session.settled.value;
  useEffect(() => {
    if (!due) return;
    resuming.value = false;
    start();
  }, [due]);
  const done = now === null && ended === null && computation.answered.value !== null;
  const note = ended === null ? '' : ended === 'stopped' ? w.ask.stopped : w.failed(ended.failed);
  return (
    <div class="runner">
      {now === null ? (
        <button type="button" class="primary" onClick={start}>
          {w.ask.start}
        </button>
      ) : (
        <button type="button" onClick={() => computation.stop()}>
          {w.ask.stop}
        </button>
      )}
      {now !== null && (
        <progress aria-label={w.ask.of(now.done, now.total)} {...(now.total > 0 && { max: now.total, value: now.done })} />
      )}
      <span role="status" class="hint">
        {now !== null && now.total > 0 ? w.ask.of(now.done, now.total) : note}
        {now === null && outdated && ` ${w.ask.outdated}`}
        {done && !outdated && <span class="unseen">{w.ask.done}</span>}
      </span>
    </div>
  );
}
