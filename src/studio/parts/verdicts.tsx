import type { VerdictRow } from '../protocol/messages.js';
import { words } from '../words/index.js';

/** The verdicts on a claim: a row for each market and set of premises. */
export function Verdicts({ rows }: { readonly rows: readonly VerdictRow[] }) {
  const w = words.value;
  if (rows.length === 0) return <p class="hint">{w.claims.untried}</p>;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={w.claims.rows}>
      <table class="verdicts">
        <thead>
          <tr>
            <th scope="col">{w.claims.market}</th>
            <th scope="col">{w.claims.rows}</th>
            <th scope="col">{w.claims.effect}</th>
            <th scope="col">{w.claims.worlds}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.market} ${row.premises} ${row.play}`}>
              <th scope="row">
                {w.gallery.structures[row.market]?.[0] ?? row.market}
                <small>
                  {w.claims.premises[row.premises]} · {w.claims.plays[row.play]}
                </small>
              </th>
              <td>
                <Verdict verdict={row.verdict} />
              </td>
              <td>{row.effect}</td>
              <td>{row.worlds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A verdict as a word with a sign, so that colour is not needed. */
export function Verdict({ verdict }: { readonly verdict: string }) {
  const signs: Readonly<Record<string, string>> = { supported: '●', refuted: '✕', depends: '◐', undetermined: '○' };
  return (
    <span class={`verdict ${verdict}`}>
      <span aria-hidden="true">{signs[verdict] ?? ''}</span> {words.value.claims.verdicts[verdict] ?? verdict}
    </span>
  );
}
