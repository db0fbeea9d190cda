import type { Influence } from '../protocol/messages.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { amount, metricDifference } from '../words/amounts.js';
import { words } from '../words/index.js';
import { Runner, useComputation } from './computation.js';
import { openEvidence } from './evidence-panel.js';
import { groupOf, nameOf } from './numbers.js';

/** Rows of the tornado. */
const most = 16;

/** Which numbers decide: each moved over its range by itself. */
export function Influences({ session }: { readonly session: Session }) {
  const w = words.value;
  const computation = useComputation(session.desk, 'influences');
  const { text } = session.document.value;
  const answer = computation.answer.value;
  return (
    <div class="influences">
      <p>{w.influences.intro}</p>
      <Runner
        computation={computation}
        start={() => computation.start({ text, moves: session.moves.value })}
        outdated={computation.of.value !== null && computation.of.value.text !== text}
      />
      {answer !== null && <Tornado session={session} rows={answer.slice(0, most)} />}
    </div>
  );
}

function Tornado({ session, rows }: { readonly session: Session; readonly rows: readonly Influence[] }) {
  const w = words.value;
  const market = session.market.value!;
  const widest = Math.max(...rows.map(({ effect }) => Math.abs(effect)), 1e-9);
  const vendorOf = (id: string): string => market.vendors.find((one) => one.id === id)?.title ?? id;
  return (
    <ol class="tornado" aria-label={w.influences.effect}>
      {rows.map(({ path, low, high, unit, effect, vendor, metric, basis }) => {
        const parameter = session.parameter(path);
        const name = `${groupOf(path, market, w)} · ${nameOf(path)}`;
        const write = (value: number): string => amount(value, unit, language.value, w);
        const points = metricDifference(effect, metric, language.value);
        return (
          <li key={path}>
            <button type="button" class="quiet" onClick={() => parameter && openEvidence(parameter, name)}>
              <span class={`basis ${basis}`} aria-hidden="true" /> {name}
            </button>
            <small>
              {write(low)} → {write(high)} ·{' '}
              {w.influences.moves((w.metrics as Readonly<Record<string, string>>)[metric] ?? metric, vendorOf(vendor))}
            </small>
            <span class="track" aria-hidden="true">
              <span
                class={effect < 0 ? 'bar less' : 'bar more'}
                style={{ width: `${(50 * Math.abs(effect)) / widest}%`, [effect < 0 ? 'right' : 'left']: '50%' }}
              />
            </span>
            <span class="number">{points}</span>
          </li>
        );
      })}
    </ol>
  );
}
