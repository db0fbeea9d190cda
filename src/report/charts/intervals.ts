import * as Plot from '@observablehq/plot';
import { axisLabels, belowAxis, fit, type Axis } from './axes.js';
import { framed, label, swatches, type Heading } from './frame.js';
import { plotted } from './plotted.js';
import { widthOf } from './text.js';
import { seriesColour, size } from './theme.js';

/** A forecast with its interval, what was observed, and what others said, by the chart's names of them; no centre where only the interval is said. */
export interface IntervalRow {
  readonly label: string;
  readonly centre: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly observed: number;
  /** One for each of `others`; null where there is none. */
  readonly others: readonly (number | null)[];
}

export interface IntervalChart {
  readonly heading: Heading;
  readonly x: Axis;
  readonly rows: readonly IntervalRow[];
  /** Words for the forecast, what was observed, and the others. */
  readonly names: { readonly forecast: string; readonly observed: string; readonly others: readonly string[] };
}

const rowHeight = 24;
const gap = 12;
/** Upright strokes of what others said, by half their length in rows. */
const strokes = [0.34, 0.26, 0.18];

/** A row for each forecast: its interval as a bar, its centre and the others as strokes, and a dot where it came out. */
export function intervalChart(page: Document, chart: IntervalChart): SVGSVGElement {
  const { heading, rows, names } = chart;
  const values = rows.flatMap(({ centre, low, high, observed, others }) => [centre, low, high, observed, ...others]);
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const x = fit(chart.x, chart.x.scale === 'log' ? known.filter((value) => value > 0) : known, heading.language, 6);
  const y = fit({ label: '', domain: [rows.length, 0], ticks: [] }, [], heading.language, 1);
  const inside = (value: number | null): value is number => value !== null && value >= x.domain[0] && value <= x.domain[1];
  const placed = rows.map((row, i) => ({ ...row, from: i + 0.3, to: i + 0.7, middle: i + 0.5 }));
  const room = {
    left: Math.max(...rows.map((row) => widthOf(row.label, size.text))) + gap,
    right: 14,
    above: 4,
    below: belowAxis,
    height: rows.length * rowHeight,
  };
  const key = swatches(page, [
    { label: names.forecast, colour: seriesColour(0), filled: true },
    { label: names.observed, colour: 'var(--ink)' },
    ...names.others.map((name, i) => ({ label: name, colour: seriesColour(i + 1) })),
  ]);
  const marks = [
    Plot.gridX([...x.ticks], { stroke: 'var(--grid)', strokeOpacity: 1 }),
    Plot.rect(
      placed.flatMap(({ low, high, from, to }) =>
        low === null || high === null ? [] : [{ low: clamp(low, x.domain), high: clamp(high, x.domain), from, to }],
      ),
      { x1: 'low', x2: 'high', y1: 'from', y2: 'to', fill: seriesColour(0), fillOpacity: 0.3 },
    ),
    strokesAt(
      placed.flatMap(({ centre, middle }) => (inside(centre) ? [{ at: centre, middle }] : [])),
      0.2,
      seriesColour(0),
      3,
    ),
    ...names.others.map((_, i) =>
      strokesAt(
        placed.flatMap(({ others, middle }) => (inside(others[i] ?? null) ? [{ at: others[i]!, middle }] : [])),
        strokes[i % strokes.length]!,
        seriesColour(i + 1),
        2,
      ),
    ),
    Plot.dot(placed, { x: 'observed', y: 'middle', r: 4.2, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 1.2 }),
  ];
  return framed(
    page,
    heading,
    room,
    (box) => {
      const { nodes, ...place } = plotted(page, box, x, y, marks, false);
      const labels = placed.map((row) =>
        label(page, row.label, { x: size.edge, y: place.y(row.middle) + size.text * 0.35, fill: 'var(--ink)' }),
      );
      return [...nodes, ...axisLabels(page, box, chart.x, undefined), ...labels];
    },
    key,
  );
}

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value));

function strokesAt(
  places: readonly { readonly at: number; readonly middle: number }[],
  half: number,
  stroke: string,
  strokeWidth: number,
): Plot.Markish {
  const ends = places.map(({ at, middle }) => ({ at, from: middle - half, to: middle + half }));
  return Plot.ruleX(ends, { x: 'at', y1: 'from', y2: 'to', stroke, strokeWidth });
}
