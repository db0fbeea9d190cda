import { mostDrawn, partly } from '../figures/seen.js';
import type { PathMetric } from '../protocol/paths.js';
import type { Point } from '../state/looking.js';
import { metricsOf, type Session } from '../state/session.js';
import { words } from '../words/index.js';
import { Headline } from './headline.js';
import { LiveChart } from './live-chart.js';
import { PathTable } from './path-table.js';
import { Survivors } from './survivors.js';
import { Choice } from './tabs.js';

interface BoardProps {
  readonly session: Session;
  /** Whether metrics, survivors and the table are shown too, or the chart alone. */
  readonly whole: boolean;
  readonly shape?: number;
  readonly onAsk?: (point: Point) => void;
  readonly picked?: Point | null;
}

/** The market's answer: a sentence, the chart, who is still there. */
export function Board({ session, whole, shape, onAsk, picked }: BoardProps) {
  const w = words.value;
  const market = session.market.value;
  const paths = session.paths.value;
  const vendor = session.vendor.value;
  if (market === null || paths === null || vendor === null) {
    const failure = session.failure.value;
    return (
      <p class="waiting" role="status">
        {failure === null ? w.loading : w.failed(failure)}
      </p>
    );
  }
  const { fan } = session;
  const metrics = metricsOf(market);
  const wanted = session.document.value.metric;
  const metric = metrics.includes(wanted) ? wanted : metrics[0]!;
  return (
    <div class="board" data-ready="true" data-runs={fan.value?.replicates ?? 0} data-digest={fan.value?.digest ?? ''}>
      <Headline vendor={vendor} paths={paths} fan={fan.value} before={session.before.value} metric={metric} />
      {whole && (
        <Choice
          label={w.metric}
          names={metrics}
          titles={(name) => w.metrics[name]}
          chosen={metric}
          choose={(name) => session.change({ metric: name }, w.metrics[name])}
        />
      )}
      <LiveChart
        market={market}
        paths={paths}
        fan={fan.value}
        before={session.before.value}
        metric={metric}
        vendor={vendor.id}
        {...(shape !== undefined && { shape })}
        {...(onAsk && { onAsk })}
        {...(picked !== undefined && { picked })}
      />
      <Caption session={session} metric={metric} title={vendor.title} asks={onAsk !== undefined} />
      {whole && <PathTable market={market} paths={fan.value?.mean ?? paths} metric={metric} />}
      {whole && (
        <Survivors
          market={market}
          paths={paths}
          fan={fan.value}
          before={session.before.value}
          vendor={vendor.id}
          choose={(id) => session.change({ vendor: id }, market.vendors.find((one) => one.id === id)?.title ?? id)}
        />
      )}
    </div>
  );
}

interface CaptionProps {
  readonly session: Session;
  readonly metric: PathMetric;
  readonly title: string;
  readonly asks: boolean;
}

function Caption({ session, metric, title, asks }: CaptionProps) {
  const w = words.value.chart;
  const fan = session.fan.value;
  const playing = session.playing.value;
  const vendors = (fan?.mean ?? session.paths.value)?.vendors.length ?? 0;
  const parts = [
    fan === null ? w.expected : metric === 'survival' ? w.part(fan.replicates) : w.mean(fan.replicates, title),
    ...(session.before.value !== null ? [w.ghost] : []),
    ...partly(Math.min(mostDrawn, vendors), vendors, words.value),
    ...(asks ? [w.ask] : []),
  ];
  return (
    <p class="caption">
      {parts.join(' · ')}
      <span class="busy" role="status">
        {playing > 0 ? ` · ${w.playing(playing)}` : ''}
      </span>
    </p>
  );
}
