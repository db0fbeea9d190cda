import { useMemo } from 'preact/hooks';
import { phaseOf } from '../figures/phase.js';
import type { MarketView } from '../protocol/market.js';
import type { PhaseMap } from '../protocol/messages.js';
import { look, looking } from '../state/looking.js';
import { metricsOf, type Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { AxesChoice, axesAmong, rangedLevers } from './axes-choice.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';

/** Ways among which the best is sought: as many as a map's colours tell apart. */
const compared = ['open-weights', 'open-core', 'closed-premium', 'closed-subsidy'] as const;

/** Over two numbers, which way serves a vendor best. */
export function Phase({ session }: { readonly session: Session }) {
  const w = words.value;
  const phase = useComputation(session, 'phase');
  const market = session.market.value;
  const vendor = session.vendor.value;
  const { by, axes } = looking.value;
  if (market === null || vendor === null) return null;
  const choices = rangedLevers(market, vendor.id, w);
  const { x, y } = axesAmong(choices, axes);
  const { text } = session.document.value;
  const answered = phase.answered.value;
  const of = answered?.given;
  const metrics = ['profit_npv', 'survival', ...metricsOf(market).filter((name) => name.endsWith('_share'))];
  return (
    <div class="phase">
      <p>{w.phase.intro(vendor.title)}</p>
      <div class="row">
        <AxesChoice choices={choices} axes={{ x, y }} choose={(next) => look({ axes: next })} />
        <label>
          {w.phase.by}
          <select value={by} onChange={({ currentTarget }) => look({ by: currentTarget.value })}>
            {metrics.map((name) => (
              <option key={name} value={name}>
                {(w.metrics as Readonly<Record<string, string>>)[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Runner
        session={session}
        computation={phase}
        start={() =>
          phase.start(market, { text, moves: session.moves.value, vendor: vendor.id, x, y, metric: by, strategies: compared })
        }
        outdated={
          of !== undefined && (of.text !== text || of.x !== x || of.y !== y || of.metric !== by || of.vendor !== vendor.id)
        }
      />
      {answered !== null && (
        <MapFigure map={answered.answer} metric={answered.given.metric} market={answered.market} vendor={answered.given.vendor} />
      )}
    </div>
  );
}

interface MapProps {
  readonly map: PhaseMap;
  readonly metric: string;
  readonly market: MarketView;
  readonly vendor: string;
}

function MapFigure({ map, metric, market, vendor }: MapProps) {
  const w = words.value;
  const now = language.value;
  const chart = useMemo(() => phaseOf(map, vendor, metric, market, w, now), [map, vendor, metric, market, w, now]);
  return <Drawn chart={chart} />;
}
