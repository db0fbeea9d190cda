import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { phaseOf } from '../figures/phase.js';
import type { MarketView } from '../protocol/market.js';
import type { PhaseMap } from '../protocol/messages.js';
import { metricsOf, type Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { words } from '../words/index.js';
import { AxesChoice, firstTwo, rangedLevers, type Axes } from './axes-choice.js';
import { Runner, useComputation } from './computation.js';
import { Drawn } from './drawn.js';

/** Ways among which the best is sought: as many as a map's colours tell apart. */
const compared = ['open-weights', 'open-core', 'closed-premium', 'closed-subsidy'] as const;

/** Over two numbers, which way serves a vendor best. */
export function Phase({ session }: { readonly session: Session }) {
  const w = words.value;
  const phase = useComputation(session.desk, 'phase');
  const market = session.market.value;
  const vendor = session.vendor.value;
  const axes = useSignal<Axes | null>(null);
  const by = useSignal('profit_npv');
  if (market === null || vendor === null) return null;
  const choices = rangedLevers(market, vendor.id, w);
  const { x, y } = axes.value ?? firstTwo(choices.map(({ parameter }) => parameter.path));
  const { text } = session.document.value;
  const of = phase.of.value;
  const metrics = ['profit_npv', 'survival', ...metricsOf(market).filter((name) => name.endsWith('_share'))];
  return (
    <div class="phase">
      <p>{w.phase.intro(vendor.title)}</p>
      <div class="row">
        <AxesChoice choices={choices} axes={{ x, y }} choose={(next) => (axes.value = next)} />
        <label>
          {w.phase.by}
          <select value={by.value} onChange={({ currentTarget }) => (by.value = currentTarget.value)}>
            {metrics.map((name) => (
              <option key={name} value={name}>
                {(w.metrics as Readonly<Record<string, string>>)[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Runner
        computation={phase}
        start={() =>
          phase.start({ text, moves: session.moves.value, vendor: vendor.id, x, y, metric: by.value, strategies: compared })
        }
        outdated={
          of !== null && (of.text !== text || of.x !== x || of.y !== y || of.metric !== by.value || of.vendor !== vendor.id)
        }
      />
      {phase.answer.value !== null && of !== null && (
        <MapFigure map={phase.answer.value} metric={of.metric} market={market} vendor={of.vendor} />
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
