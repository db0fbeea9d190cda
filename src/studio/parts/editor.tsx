import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import type { Pane } from './editor-pane.js';

/** How long somebody must have stopped typing before the text is read, in milliseconds. */
const rest = 350;

/** The scenario as text, with what is wrong in it; the editor itself is loaded when it is first shown. */
export function Editor({ session }: { readonly session: Session }) {
  const w = words.value;
  const host = useRef<HTMLDivElement>(null);
  const pane = useRef<Pane | null>(null);
  const ready = useSignal(false);
  const { text } = session.document.value;
  const { faults, market } = session.opened.value;

  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pending: string | null = null;
    const flush = (): void => {
      clearTimeout(timer);
      if (pending !== null && pending !== session.document.peek().text)
        session.change({ text: pending }, words.peek().controls.text);
      pending = null;
    };
    addEventListener('beforeunload', flush);
    void import('./editor-pane.js').then(({ openPane }) => {
      if (gone || host.current === null) return;
      pane.current = openPane(host.current, session.document.value.text, {
        label: words.value.editor.label,
        changed: (typed) => {
          clearTimeout(timer);
          pending = typed;
          timer = setTimeout(flush, rest);
        },
        complete: (typed, offset) => session.desk.ask('complete', { text: typed, offset, language: language.value }).answer,
      });
      ready.value = true;
    });
    return () => {
      gone = true;
      flush();
      removeEventListener('beforeunload', flush);
      pane.current?.close();
    };
  }, [session]);
  useEffect(() => pane.current?.show(text), [text, ready.value]);
  useEffect(
    () => pane.current?.mark(faults.map(({ sentence, ...fault }) => ({ ...fault, message: sentence[language.value] }))),
    [faults, language.value, ready.value],
  );
  return (
    <div class="editor">
      <p class="hint">{w.editor.help}</p>
      <div ref={host} class="editor-host" />
      <div class="faults" role="status">
        <p>{faults.length === 0 ? w.editor.fine : w.editor.faults(faults.length)}</p>
        {market === null && faults.length > 0 && <p>{w.editor.stale}</p>}
        <ul>
          {faults.slice(0, 12).map(({ line, column, path, severity, sentence }, i) => (
            <li key={i} class={severity}>
              <button type="button" onClick={() => pane.current?.goTo(line, column)}>
                {w.editor.line(line)}
              </button>{' '}
              <code>{path}</code> {sentence[language.value]}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
