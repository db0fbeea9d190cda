import * as Plot from '@observablehq/plot';
import { axisLabels, belowAxis, fit, type Axis } from './axes.js';
import { framed, label, swatches, type Heading } from './frame.js';
import { readable } from './numbers.js';
import { plotted } from './plotted.js';
import { widthOf } from './text.js';
import { seriesColour, size } from './theme.js';

/** A bar, with the interval around its value where there is one. */
export interface BarRow {
  readonly label: string;
  /** Which of the chart's groups it belongs to. */
  readonly group: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export interface BarChart {
  readonly heading: Heading;
  readonly x: Axis;
  readonly rows: readonly BarRow[];
  /** Names of the colours; one group needs none. */
  readonly groups: readonly string[];
}

const rowHeight = 27;
const gap = 10;

/** Bars that lie, from zero to either side, each with its number beyond its interval. */
export function barChart(page: Document, chart: BarChart): SVGSVGElement {
  const { heading, rows } = chart;
  const { language } = heading;
  const unit = chart.x.unit ?? 'plain';
  const x = fit(chart.x, [0, ...rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])], language, 6);
  const y = fit({ label: '', domain: [rows.length, 0], ticks: [] }, [], language, 1);
  const numbers = rows.map(({ value }) => readable(value, unit, language));
  const widest = Math.max(...numbers.map((text) => widthOf(text, size.text, 600)));
  const room = {
    left:
      Math.max(...rows.map((row) => widthOf(row.label, size.text))) +
      gap +
      (rows.some(({ value }) => value < 0) ? widest + gap : 0),
    right: widest + gap,
    above: 4,
    below: belowAxis,
    height: rows.length * rowHeight,
  };
  const key =
    chart.groups.length > 1
      ? swatches(
          page,
          chart.groups.map((name, i) => ({ label: name, colour: seriesColour(i), filled: true })),
        )
      : undefined;
  return framed(
    page,
    heading,
    room,
    (box) => {
      const placed = rows.map((row, i) => ({ ...row, from: i + 0.18, to: i + 0.82, middle: i + 0.5 }));
      const { nodes, ...place } = plotted(
        page,
        box,
        x,
        y,
        [
          Plot.gridX([...x.ticks], { stroke: 'var(--grid)', strokeOpacity: 1 }),
          Plot.rect(placed, { x1: () => 0, x2: 'value', y1: 'from', y2: 'to', fill: ({ group }: BarRow) => seriesColour(group) }),
          Plot.ruleX([0], { stroke: 'var(--axis)' }),
          ...intervalMarks(placed, 'var(--paper)', 3.5),
          ...intervalMarks(placed, 'var(--ink)', 1.25),
        ],
        false,
      );
      return [
        ...nodes,
        ...axisLabels(page, box, chart.x, undefined),
        ...placed.flatMap((row, i) => {
          const middle = place.y(row.middle) + size.text * 0.35;
          const ahead = row.value < 0;
          const end = place.x(ahead ? Math.min(row.value, row.low ?? row.value) : Math.max(row.value, row.high ?? row.value));
          return [
            label(page, row.label, { x: size.edge, y: middle, fill: 'var(--ink)' }),
            label(page, numbers[i]!, {
              x: end + (ahead ? -6 : 6),
              y: middle,
              weight: 600,
              fill: 'var(--ink)',
              anchor: ahead ? 'end' : 'start',
            }),
          ];
        }),
      ];
    },
    key,
  );
}

interface PlacedRow extends BarRow {
  readonly middle: number;
}

/** An interval and the caps at its ends; drawn twice, so that it stands out on its bar. */
function intervalMarks(rows: readonly PlacedRow[], stroke: string, strokeWidth: number): Plot.Markish[] {
  const intervals = rows.filter(({ low, high }) => low !== undefined && high !== undefined);
  const caps = intervals.flatMap(({ low, high, middle }) =>
    [low, high].map((at) => ({ at, from: middle - 0.12, to: middle + 0.12 })),
  );
  return [
    Plot.ruleY(intervals, { x1: 'low', x2: 'high', y: 'middle', stroke, strokeWidth }),
    Plot.ruleX(caps, { x: 'at', y1: 'from', y2: 'to', stroke, strokeWidth }),
  ];
}
