import { useMemo } from 'preact/hooks';
import { tornadoOf } from '../figures/tornado.js';
import type { MarketView } from '../protocol/market.js';
import type { Influence, Weighed } from '../protocol/messages.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { amount, metricDifference, unitOf } from '../words/amounts.js';
import { words } from '../words/index.js';
import { titleOf } from '../words/titles.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';
import { openEvidence } from './evidence-panel.js';

/** Numbers that are listed with what they rest on. */
const most = 16;

/** Which numbers decide: each moved over its range by itself. */
export function Influences({ session }: { readonly session: Session }) {
  const w = words.value;
  const computation = useComputation(session, 'influences');
  const market = session.market.value;
  const vendor = session.vendor.value;
  const { text, metric: inView } = session.document.value;
  if (market === null || vendor === null) return null;
  const metric = unitOf(inView) === 'share' ? inView : 'survival';
  const answered = computation.answered.value;
  const of = answered?.given;
  return (
    <div class="influences">
      <p>{w.influences.intro}</p>
      <Runner
        session={session}
        computation={computation}
        start={() => computation.start(market, { text, moves: session.moves.value, vendor: vendor.id, metric })}
        outdated={of !== undefined && (of.text !== text || of.vendor !== vendor.id || of.metric !== metric)}
      />
      {answered !== null && <Told session={session} market={answered.market} weighed={answered.answer} />}
    </div>
  );
}

interface ToldProps {
  readonly session: Session;
  readonly market: MarketView;
  readonly weighed: Weighed;
}

function Told({ session, market, weighed }: ToldProps) {
  const w = words.value;
  const now = language.value;
  const chart = useMemo(() => tornadoOf(weighed, market, w, now), [weighed, market, w, now]);
  return (
    <>
      <Drawn chart={chart} />
      <h3>{w.influences.rests}</h3>
      <ol class="rests">
        {weighed.rows.slice(0, most).map((row) => (
          <Row key={row.path} session={session} market={market} row={row} />
        ))}
      </ol>
    </>
  );
}

/** A number with whom it moves most, and a way to what it rests on. */
function Row({ session, market, row }: { readonly session: Session; readonly market: MarketView; readonly row: Influence }) {
  const w = words.value;
  const now = language.value;
  const { path, low, high, unit, effect, vendor, metric, basis } = row;
  const parameter = session.parameter(path);
  const name = titleOf(path, market, w, now);
  const whose = market.vendors.find((one) => one.id === vendor)?.title ?? vendor;
  const moved = w.influences.moves((w.metrics as Readonly<Record<string, string>>)[metric] ?? metric, whose);
  return (
    <li>
      <button type="button" class="quiet" onClick={() => parameter && openEvidence(parameter, name)}>
        <span class={`basis ${basis}`} aria-hidden="true" /> {name}
      </button>
      <small>
        {amount(low, unit, now, w)} → {amount(high, unit, now, w)} · {moved} {metricDifference(effect, metric, now)}
      </small>
      <small class="path">{path}</small>
    </li>
  );
}
