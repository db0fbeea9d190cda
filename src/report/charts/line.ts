import * as Plot from '@observablehq/plot';
import { aboveAxis, axisLabels, belowAxis, fit, monthsAcross, widthOfTicks, type Axis } from './axes.js';
import { endLabels, roomForLabels } from './end-labels.js';
import { framed, swatches, widthIn, type Heading } from './frame.js';
import { known } from './numbers.js';
import { occasionsOn, type Occasion } from './occasions.js';
import { plotted } from './plotted.js';
import { dashOf, releaseKey, type Release } from './release.js';
import { orderedColour, seriesColour, size } from './theme.js';

/** A line; gaps where there is no value. */
export interface LineSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Draws it dashed: what is compared with, not what is shown. */
  readonly dashed?: boolean;
  readonly strong?: boolean;
  readonly release?: Release;
}

export interface LineChart {
  readonly heading: Heading;
  readonly x: Axis;
  readonly y: Axis;
  /** Where the values of every series stand. */
  readonly at: readonly number[];
  readonly series: readonly LineSeries[];
  /** Levels of one quantity share a hue; series without an order differ in it. */
  readonly colours?: 'series' | 'ordered';
  /** Values that hold until the next are drawn as steps. */
  readonly steps?: boolean;
  readonly legend?: boolean;
  readonly occasions?: readonly Occasion[];
  readonly height?: number;
}

interface Point {
  readonly x: number;
  readonly y: number | null;
}

/** Lines, each named at its end, or in a legend where `legend` says so. */
export function lineChart(page: Document, chart: LineChart): SVGSVGElement {
  const { heading, series } = chart;
  const colour = (i: number): string => {
    if (series[i]!.dashed) return 'var(--muted)';
    return chart.colours === 'ordered' ? orderedColour(i, series.length) : seriesColour(i);
  };
  const across = chart.x.scale === 'month' ? monthsAcross(widthIn(heading)) : 8;
  const x = fit(chart.x, chart.at, heading.language, across, true);
  const y = fit(chart.y, known(series.flatMap(({ values }) => values)), heading.language, 5);
  const room = {
    left: widthOfTicks(y),
    right: chart.legend
      ? 8
      : roomForLabels(
          series.map(({ label }) => label),
          widthIn(heading),
        ),
    above: aboveAxis,
    below: belowAxis,
    height: chart.height ?? size.height,
  };
  const key = chart.legend
    ? swatches(
        page,
        series.map(({ label, dashed }, i) => ({ label, colour: colour(i), dashed: dashed === true })),
        widthIn(heading),
      )
    : releaseKey(
        page,
        series.map(({ release }) => release),
        heading.language,
      );
  return framed(
    page,
    heading,
    room,
    (box) => {
      const points = series.map(({ values }) =>
        values.map((value, i): Point => ({ x: chart.at[i]!, y: Number.isFinite(value) ? value : null })),
      );
      const marks = series.map((line, i) => markOf(points[i]!, line, colour(i), chart.steps === true));
      const { nodes, ...place } = plotted(page, box, x, y, marks);
      const ends = series.map(({ label, release }, i) => {
        const last = points[i]!.findLast((point) => point.y !== null) ?? { x: x.domain[1], y: y.domain[0] };
        return { text: label, colour: colour(i), x: place.x(last.x), y: place.y(last.y!), release };
      });
      return [
        ...occasionsOn(page, box, place.x, chart.occasions ?? []),
        ...nodes,
        ...axisLabels(page, box, chart.x, chart.y),
        ...(chart.legend ? [] : endLabels(page, box, ends, widthIn(heading))),
      ];
    },
    key,
  );
}

function markOf(points: readonly Point[], { dashed, strong, release }: LineSeries, stroke: string, steps: boolean): Plot.Markish {
  return Plot.lineY([...points], {
    x: 'x',
    y: 'y',
    stroke,
    strokeWidth: strong ? size.strong : size.line,
    ...((dashed || release === 'open') && { strokeDasharray: dashed ? '5 4' : dashOf('open') }),
    curve: steps ? 'step-after' : 'linear',
  });
}
