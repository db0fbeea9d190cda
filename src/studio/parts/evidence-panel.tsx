import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from '../protocol/desk.js';
import type { Parameter } from '../protocol/market.js';
import type { Evidence } from '../protocol/messages.js';
import { language } from '../state/settings.js';
import { amount } from '../words/amounts.js';
import { words } from '../words/index.js';

const asked = signal<{ readonly parameter: Parameter; readonly title: string } | null>(null);
const found = signal<Evidence | null>(null);

/** Shows what a number rests on. */
export function openEvidence(parameter: Parameter, title: string): void {
  found.value = null;
  asked.value = { parameter, title };
}

/** The evidence behind a number: its rows with their sources, what contradicts them, or that it is an assumption. */
export function EvidencePanel({ desk }: { readonly desk: Desk }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const now = asked.value;
  useEffect(() => {
    if (now === null) return dialog.current?.close();
    if (dialog.current?.open !== true) dialog.current?.showModal();
    void desk.ask('evidence', { source: now.parameter.source ?? '' }).answer.then((answer) => {
      if (asked.value === now) found.value = answer;
    });
    return undefined;
  }, [now]);
  const w = words.value;
  return (
    <dialog ref={dialog} class="panel" aria-labelledby="evidence-title" onClose={() => (asked.value = null)}>
      {now !== null && <Told parameter={now.parameter} title={now.title} />}
      <button type="button" onClick={() => (asked.value = null)}>
        {w.evidence.close}
      </button>
    </dialog>
  );
}

function Told({ parameter, title }: { readonly parameter: Parameter; readonly title: string }) {
  const w = words.value;
  const { value, low, high, unit, doc, source, note, basis, path } = parameter;
  const write = (one: number): string => amount(one, unit, language.value, w);
  const rows = found.value?.rows ?? [];
  return (
    <>
      <p class="kicker">{w.evidence.title}</p>
      <h2 id="evidence-title">{title}</h2>
      <p>{doc[language.value]}</p>
      <p>
        <strong>{write(value)}</strong>
        {low !== null && high !== null && <span> · {w.controls.range(write(low), write(high))}</span>}
      </p>
      <p class={`basis-line ${basis}`}>
        <span class={`basis ${basis}`} aria-hidden="true" />
        {basis === 'assumption' ? w.evidence.assumption : w.evidence.definition(source ?? '')}
        {basis === 'hindsight' && ` ${w.evidence.hindsight}`}
      </p>
      {note !== null && <p class="note">{note}</p>}
      {rows.length > 0 && (
        <ul class="facts">
          {rows.map((row) => (
            <li key={row.id}>
              <span class="id">{row.id}</span> <strong>{row.entity}</strong>, {row.date}:{' '}
              {row.value.toLocaleString(language.value)} {row.unit}
              <br />
              <small>
                {row.source}
                {!row.verified && ` (${w.evidence.unverified})`}
                {row.note !== null && ` · ${row.note}`}
              </small>
            </li>
          ))}
        </ul>
      )}
      {(found.value?.contradictions ?? []).map(({ number, sentence }) => (
        <p key={number} class="contradiction">
          <strong>{w.evidence.contradiction(number)}.</strong> {sentence[language.value]}
        </p>
      ))}
      <p class="path">{path}</p>
    </>
  );
}
