import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { seriesColour } from '../../report/charts/theme.js';
import type { MarketView } from '../protocol/market.js';
import { pathOf, type Fan, type PathMetric, type Paths } from '../protocol/paths.js';
import { language } from '../state/settings.js';
import { metricValue, unitOf } from '../words/amounts.js';
import { words } from '../words/index.js';
import { bandPath, geometryOf, labelPlaces, lastOf, linePath, type Geometry } from './chart-geometry.js';
import { drawn, useWidth } from './chart-size.js';
import { Readout, type Point } from './readout.js';

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
  readonly picked?: Signal<Point | null>;
}

/** Size of text beside the chart, in the page's own unit. */
const textInRem = 0.78;
/** Most that a chart takes of the height of the window. */
const mostOfWindow = 0.66;

/** Paths of all vendors, drawn at the size of the page: lines with names at their ends, the spread of one, and what was before. */
export function LiveChart({ market, paths, fan, before: ghost, metric, vendor, shape = 0.5, onAsk, picked }: LiveChartProps) {
  const { element, width } = useWidth(720);
  const point = useSignal<Point | null>(null);
  const textSize = textInRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const clip = useId();
  const shown = fan?.mean ?? paths;
  const vendors = market.vendors.filter(({ id }) => shown.vendors.includes(id));
  const same = ghost !== null && ghost.vendors.length === shown.vendors.length && ghost.months === shown.months;
  const before = same && !equalPaths(ghost, shown) ? ghost : null;
  const lines = vendors.map(({ id, title, open }, i) => ({
    id,
    title,
    open,
    colour: seriesColour(i),
    values: pathOf(shown, metric, id, shown.values),
    before: before === null ? null : pathOf(before, metric, id, before.values),
  }));
  // Of what either happens or does not, the middle of all runs says nothing.
  const own = shown.vendors.includes(vendor) && metric !== 'survival';
  const low = fan !== null && own ? pathOf(shown, metric, vendor, fan.low) : null;
  const high = fan !== null && own ? pathOf(shown, metric, vendor, fan.high) : null;
  const samples = fan !== null && own ? fan.samples.map((values) => pathOf(shown, metric, vendor, values)) : [];
  const geometry = geometryOf({
    width: Math.max(280, width.value),
    height: Math.round(Math.max(240, Math.min(width.value * shape, mostOfWindow * innerHeight))),
    months: shown.months,
    step: shown.step,
    values: [
      ...lines.map(({ values }) => values),
      ...lines.flatMap((line) => line.before ?? []),
      ...(high === null ? [] : [high, low!]),
    ],
    unit: unitOf(metric),
    language: language.value,
    labels: vendors.map(({ title }) => title),
    textSize,
  });
  useEffect(() => void (drawn.value += 1));
  const subject = lines.find(({ id }) => id === vendor);
  const others = lines.filter(({ id }) => id !== vendor);
  const name = words.value.chart.label(words.value.metrics[metric], vendors.length, shown.months * shown.step);
  return (
    <div ref={element} class="live-chart outlast-chart">
      <svg
        width={geometry.width}
        height={geometry.height}
        viewBox={`0 0 ${geometry.width} ${geometry.height}`}
        role="img"
        aria-label={name}
      >
        <Axes geometry={geometry} start={market.start} />
        <clipPath id={clip}>
          <rect
            x={geometry.left}
            y={geometry.top - 4}
            width={geometry.right - geometry.left + 4}
            height={geometry.bottom - geometry.top + 6}
          />
        </clipPath>
        {subject !== undefined && low !== null && (
          <path class="band" d={bandPath(low, high!, shown.step, geometry)} fill={subject.colour} />
        )}
        {subject !== undefined &&
          samples.map((values, i) => (
            <path
              key={i}
              class="sample"
              clip-path={`url(#${clip})`}
              d={linePath(values, shown.step, geometry)}
              stroke={subject.colour}
            />
          ))}
        {lines.map(
          (line) =>
            line.before !== null && (
              <path key={line.id} class="ghost" d={linePath(line.before, shown.step, geometry)} stroke={line.colour} />
            ),
        )}
        {[...others, ...(subject === undefined ? [] : [subject])].map((line) => (
          <path
            key={line.id}
            class={line.id === vendor ? 'line subject' : 'line'}
            d={linePath(line.values, shown.step, geometry)}
            stroke={line.colour}
          />
        ))}
        <Ends lines={lines} geometry={geometry} step={shown.step} vendor={vendor} textSize={textSize} />
      </svg>
      <Readout
        name={name}
        lines={lines}
        geometry={geometry}
        step={shown.step}
        point={point}
        vendor={vendor}
        picked={picked?.value ?? null}
        write={(value) => metricValue(value, metric, language.value)}
        range={low === null ? null : { vendor, low, high: high! }}
        {...(onAsk && { onAsk })}
      />
    </div>
  );
}

function equalPaths(a: Paths, b: Paths): boolean {
  return a.values.length === b.values.length && a.values.every((value, i) => Object.is(value, b.values[i]));
}

function Axes({ geometry, start }: { readonly geometry: Geometry; readonly start: string }) {
  const { left, right, bottom, x, y, xTicks, yTicks, write } = geometry;
  return (
    <g class="axes">
      {yTicks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${left},${y(tick)}H${right}`} />
          <text x={left - 8} y={y(tick) + 4} text-anchor="end">
            {write(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 18} text-anchor="middle">
          {tick}
        </text>
      ))}
      <path class="axis" d={`M${left},${bottom}H${right}`} />
      <title>{words.value.chart.months(start)}</title>
    </g>
  );
}

interface Line {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly colour: string;
  readonly values: Float64Array;
}

interface EndsProps {
  readonly lines: readonly Line[];
  readonly geometry: Geometry;
  readonly step: number;
  readonly vendor: string;
  readonly textSize: number;
}

/** Names beside the ends of lines; a ring where weights are given away, a square where they are kept. */
function Ends({ lines, geometry, step, vendor, textSize }: EndsProps) {
  const there = lines.flatMap((line) => {
    const last = lastOf(line.values);
    return last < 0 ? [] : [{ ...line, x: geometry.x((last + 1) * step), y: geometry.y(line.values[last]!) }];
  });
  const places = labelPlaces(
    there.map(({ y }) => y),
    geometry,
    textSize * 1.3,
  );
  return (
    <g class="ends">
      {there.map(({ id, title, open, colour, x, y }, i) => (
        <g key={id} class={id === vendor ? 'subject' : ''}>
          <path d={`M${x + 5},${y}L${geometry.right + 14},${places[i]!}`} stroke={colour} class="tie" />
          {open ? (
            <circle cx={x} cy={y} r={4} fill="var(--page)" stroke={colour} stroke-width={2} />
          ) : (
            <rect x={x - 4.5} y={y - 4.5} width={9} height={9} fill={colour} />
          )}
          <text x={geometry.right + 17} y={places[i]! + 4} fill={colour}>
            {title}
          </text>
        </g>
      ))}
    </g>
  );
}
