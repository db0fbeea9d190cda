import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { withOwnSpaces } from '../../report/charts/typeset.js';
import { aside, beside, enumerated, under } from '../../report/lists.js';
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

/** Where something is from, its addresses as links. */
function Source({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s,;()]+)/).map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          <a key={i} href={part} target="_blank" rel="noreferrer noopener">
            {part}
          </a>
        ),
      )}
    </>
  );
}

function Told({ parameter, title }: { readonly parameter: Parameter; readonly title: string }) {
  const w = words.value;
  const { value, low, high, unit, doc, source, note, basis, path } = parameter;
  const now = language.value;
  const write = (one: number): string => amount(one, unit, now, w);
  const rows = found.value?.rows ?? [];
  return (
    <>
      <p class="kicker">{w.evidence.title}</p>
      <h2 id="evidence-title">{title}</h2>
      <p>{doc[now]}</p>
      <p>
        <strong>{write(value)}</strong>
        {low !== null && high !== null && <span> · {withOwnSpaces(w.controls.range(write(low), write(high)), now)}</span>}
      </p>
      <p class={`basis-line ${basis}`}>
        <span class={`basis ${basis}`} aria-hidden="true" />
        {basis === 'assumption' ? w.evidence.assumption : w.evidence.definition(enumerated((source ?? '').split(/, */), now))}
        {basis === 'hindsight' && ` ${w.evidence.hindsight}`}
      </p>
      {note !== null && <p class="note">{note}</p>}
      {rows.length > 0 && (
        <ul class="facts">
          {rows.map((row) => (
            <li key={row.id}>
              <span class="id">{row.id}</span> <strong>{row.entity}</strong>
              {under(beside('', row.date, now), `${row.value.toLocaleString(now)} ${row.unit}`, now)}
              <br />
              <small>
                <Source text={row.verified ? row.source : aside(row.source, w.evidence.unverified, now)} />
                {row.note !== null && ` · ${row.note}`}
              </small>
            </li>
          ))}
        </ul>
      )}
      {(found.value?.contradictions ?? []).map(({ number, sentence }) => (
        <p key={number} class="contradiction">
          <strong>{w.evidence.contradiction(number)}.</strong> {sentence[now]}
        </p>
      ))}
      <p class="path">{path}</p>
    </>
  );
}
