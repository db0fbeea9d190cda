import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Cancelled, type Asked, type Desk } from '../protocol/desk.js';
import type { AskName, Asks, Progress } from '../protocol/messages.js';
import { words } from '../words/index.js';

/** A question that takes a while: its answer, how far it is, and what it was asked of. */
export interface Computation<N extends AskName> {
  readonly answer: Signal<Asks[N]['answer'] | null>;
  readonly progress: Signal<Progress | null>;
  /** What was asked, as it was then; null before. */
  readonly of: Signal<Asks[N]['given'] | null>;
  readonly note: Signal<string>;
  start(given: Asks[N]['given']): void;
  stop(): void;
}

/** A question to the desk that can be taken back; leaving the screen takes it back too. */
export function useComputation<N extends AskName>(desk: Desk, name: N): Computation<N> {
  const answer = useSignal<Asks[N]['answer'] | null>(null);
  const progress = useSignal<Progress | null>(null);
  const of = useSignal<Asks[N]['given'] | null>(null);
  const note = useSignal('');
  const asked = useRef<Asked<N> | null>(null);

  const stop = (): void => {
    asked.current?.cancel();
    asked.current = null;
    if (progress.value !== null) note.value = words.value.ask.stopped;
    progress.value = null;
  };
  const start = (given: Asks[N]['given']): void => {
    asked.current?.cancel();
    note.value = '';
    progress.value = { done: 0, total: 0 };
    const now = desk.ask(name, given, (told) => (progress.value = told as Progress));
    asked.current = now;
    now.answer.then(
      (found) => {
        if (asked.current !== now) return;
        answer.value = found;
        of.value = given;
        progress.value = null;
      },
      (error: Error) => {
        if (asked.current !== now || error instanceof Cancelled) return;
        note.value = words.value.failed(error.message);
        progress.value = null;
      },
    );
  };
  useEffect(() => () => asked.current?.cancel(), []);
  return { answer, progress, of, note, start, stop };
}

interface RunnerProps {
  readonly computation: Pick<Computation<AskName>, 'progress' | 'note' | 'stop'>;
  readonly start: () => void;
  readonly outdated: boolean;
}

/** Starts and stops a computation, and tells how far it is. */
export function Runner({ computation, start, outdated }: RunnerProps) {
  const w = words.value.ask;
  const { progress, note, stop } = computation;
  const now = progress.value;
  return (
    <div class="runner">
      {now === null ? (
        <button type="button" class="primary" onClick={start}>
          {w.start}
        </button>
      ) : (
        <button type="button" onClick={stop}>
          {w.stop}
        </button>
      )}
      {now !== null && (
        <progress aria-label={w.of(now.done, now.total)} {...(now.total > 0 && { max: now.total, value: now.done })} />
      )}
      <span role="status" class="hint">
        {now !== null && now.total > 0 ? w.of(now.done, now.total) : note.value}
        {now === null && outdated && ` ${w.outdated}`}
      </span>
    </div>
  );
}
