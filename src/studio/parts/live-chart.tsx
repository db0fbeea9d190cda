import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { placedFan } from '../../report/charts/fan.js';
import { seriesColour, size } from '../../report/charts/theme.js';
import { boardFigure, type View } from '../figures/fan.js';
import { meanOf, vendorsIn } from '../figures/seen.js';
import type { MarketView } from '../protocol/market.js';
import { pathOf, type Fan, type PathMetric, type Paths } from '../protocol/paths.js';
import type { Point } from '../state/looking.js';
import { language } from '../state/settings.js';
import { metricValue } from '../words/amounts.js';
import { words } from '../words/index.js';
import { useWidth } from './chart-size.js';
import { Readout } from './readout.js';

export interface LiveChartProps {
  readonly market: MarketView;
  readonly paths: Paths;
  readonly fan: Fan | null;
  /** What was before, in the way in which it is shown now. */
  readonly before: Paths | null;
  readonly metric: PathMetric;
  /** The vendor whose spread is shown. */
  readonly vendor: string;
  /** Height over width. */
  readonly shape?: number;
  readonly onAsk?: (point: Point) => void;
  readonly picked?: Point | null;
}

/** Most that a chart takes of the height of the window. */
const mostOfWindow = 0.6;
/** The lowest that its data are drawn, in user units. */
const lowest = 190;

/** The product's fan chart at the size of the page, redrawn as often as the market answers, with a reader's pointer over it. */
export function LiveChart({ market, paths, fan, before: ghost, metric, vendor, shape = 0.5, onAsk, picked }: LiveChartProps) {
  const { element, width, zoom } = useWidth(720);
  const host = useRef<HTMLDivElement>(null);
  const point = useSignal<Point | null>(null);
  const now = language.value;
  const w = words.value;
  const shown = fan?.mean ?? paths;
  const name = w.chart.label(w.metrics[metric], market.vendors.length, shown.months * shown.step);
  const wide = Math.max(280, width / zoom);
  const high = Math.round(Math.max(lowest, Math.min(wide * shape, (mostOfWindow * innerHeight) / zoom) - 60));
  const { placed, lines, range } = useMemo(() => {
    const same = ghost !== null && ghost.vendors.length === shown.vendors.length && ghost.months === shown.months;
    const before = same && !equalPaths(ghost, shown) ? ghost : null;
    const view: View = { market, paths, fan, before, metric, vendor, language: now, words: w };
    const chart = boardFigure(view);
    const heading = { ...chart.heading, id: 'board', description: name, width: wide + 2 * size.edge, bare: true };
    return {
      placed: placedFan(document, { ...chart, heading, height: high }),
      lines: vendorsIn(view, metric, vendor).map(({ id, title }, i) => ({
        id,
        title,
        colour: seriesColour(i),
        values: pathOf(shown, metric, id, meanOf(view).values),
      })),
      range: rangeOf(view),
    };
  }, [market, paths, fan, ghost, metric, vendor, now, w, name, wide, high]);
  useLayoutEffect(() => host.current?.replaceChildren(placed.figure), [placed]);
  return (
    <div ref={element} class="live-chart">
      <div ref={host} />
      <Readout
        name={name}
        lines={lines}
        placed={placed}
        step={shown.step}
        point={point}
        vendor={vendor}
        picked={picked ?? null}
        write={(value) => metricValue(value, metric, now)}
        range={range}
        {...(onAsk && { onAsk })}
      />
    </div>
  );
}

/** The spread of the vendor in view, where there is one. */
function rangeOf({
  fan,
  metric,
  vendor,
}: View): { readonly vendor: string; readonly low: Float64Array; readonly high: Float64Array } | null {
  if (fan === null || metric === 'survival' || !fan.mean.vendors.includes(vendor)) return null;
  const of = (values: Float64Array): Float64Array => pathOf(fan.mean, metric, vendor, values);
  return { vendor, low: of(fan.low), high: of(fan.high) };
}

function equalPaths(a: Paths, b: Paths): boolean {
  return a.values.length === b.values.length && a.values.every((value, i) => Object.is(value, b.values[i]));
}
