import { useSignal } from '@preact/signals';
import type { Parameter } from '../protocol/market.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { groupOf, keysOf, meaningOf } from '../words/titles.js';
import { LeverRow } from './lever-row.js';

/** Rows of a group that are shown at once: more are found by searching. */
const most = 24;
/** What a search finds at most to be shown at once, whatever groups it is in. */
const mostFound = 60;

/** Every number of the scenario, by vendor, segment and mechanism, and a search over all of them. */
export function Numbers({ session, before }: { readonly session: Session; readonly before: ReadonlyMap<string, number> }) {
  const w = words.value;
  const market = session.market.value;
  const query = useSignal('');
  const opened = useSignal<ReadonlySet<string>>(new Set());
  if (market === null) return null;
  const wanted = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = market.parameters.filter((one) => {
    if (wanted.length === 0) return true;
    const text = `${one.path} ${groupOf(one.path, market, w)} ${one.doc.en} ${one.doc['zh-Hans']}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const shown = wanted.length > 0 && found.length <= mostFound;
  const groups = new Map<string, Parameter[]>();
  for (const one of found) {
    const group = groupOf(one.path, market, w);
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return (
    <div class="numbers">
      <label class="search">
        {w.controls.search}
        <input
          type="search"
          id="number-search"
          value={query.value}
          onInput={({ currentTarget }) => (query.value = currentTarget.value)}
        />
      </label>
      <p class="hint" role="status">
        {w.controls.found(found.length)}
      </p>
      {[...groups].map(([group, all]) => (
        <details
          key={group}
          open={shown || opened.value.has(group)}
          onToggle={({ currentTarget }) => {
            const next = new Set(opened.value);
            if (currentTarget.open) next.add(group);
            else next.delete(group);
            opened.value = next;
          }}
        >
          <summary>
            {group} <small>{all.length}</small>
          </summary>
          {(shown || opened.value.has(group)) && <Rows session={session} all={all} before={before} />}
        </details>
      ))}
    </div>
  );
}

interface RowsProps {
  readonly session: Session;
  readonly all: readonly Parameter[];
  readonly before: ReadonlyMap<string, number>;
}

function Rows({ session, all, before }: RowsProps) {
  const w = words.value;
  return (
    <>
      {all.slice(0, most).map((parameter) => (
        <LeverRow
          key={parameter.path}
          session={session}
          parameter={parameter}
          {...(language.value === 'en'
            ? { title: keysOf(parameter.path), hint: parameter.doc.en }
            : { title: meaningOf(parameter), hint: keysOf(parameter.path) })}
          before={before.get(parameter.path)}
        />
      ))}
      {all.length > most && <p class="hint">{w.controls.more(all.length - most)}</p>}
    </>
  );
}
