import * as Plot from '@observablehq/plot';
import { aboveAxis, axisLabels, belowAxis, fit, plotted, widthOfTicks, type Axis } from './axes.js';
import { endLabels, roomForLabels } from './end-labels.js';
import { framed, type Heading } from './frame.js';
import { known, marksOf, type Occasion } from './line.js';
import { seriesColour, size } from './theme.js';

/** A path in the middle, of medians or means, and the bands around it, wide ones first. */
export interface FanSeries {
  readonly label: string;
  readonly centre: readonly (number | null)[];
  readonly bands: readonly { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] }[];
}

export interface FanChart {
  readonly heading: Heading;
  readonly x: Axis;
  readonly y: Axis;
  readonly at: readonly number[];
  readonly series: readonly FanSeries[];
  readonly occasions?: readonly Occasion[];
  readonly height?: number;
}

/** Paths with nested bands of quantiles, each fan named at its end. */
export function fanChart(page: Document, chart: FanChart): SVGSVGElement {
  const { heading, series } = chart;
  const x = fit(chart.x, chart.at, heading.language, 8, true);
  const all = series.flatMap(({ centre, bands }) => [...centre, ...bands.flatMap(({ low, high }) => [...low, ...high])]);
  const y = fit(chart.y, known(all), heading.language, 5);
  // The more lies over one another, the lighter each has to be.
  const opacity = Math.min(0.16, 0.56 / Math.max(1, series.flatMap(({ bands }) => bands).length));
  const room = {
    left: widthOfTicks(y),
    right: roomForLabels(series.map(({ label }) => label)),
    above: aboveAxis,
    below: belowAxis,
    height: chart.height ?? size.height,
  };
  return framed(page, heading, room, (box) => {
    const { nodes, ...place } = plotted(page, box, x, y, [
      ...marksOf(chart.occasions ?? [], y.domain[1]),
      ...series.flatMap((fan, i) => bandsOf(chart.at, fan, seriesColour(i), opacity)),
      ...series.map(({ centre }, i) =>
        Plot.lineY(
          chart.at.map((month, t) => ({ x: month, y: centre[t] })),
          { x: 'x', y: 'y', stroke: seriesColour(i), strokeWidth: size.line },
        ),
      ),
    ]);
    const ends = series.map(({ label, centre }, i) => {
      const last = centre.findLastIndex((value) => value !== null);
      return { text: label, colour: seriesColour(i), x: place.x(chart.at[last]!), y: place.y(centre[last]!) };
    });
    return [...nodes, ...axisLabels(page, box, chart.x, chart.y), ...endLabels(page, box, ends)];
  });
}

function bandsOf(at: readonly number[], { bands }: FanSeries, fill: string, fillOpacity: number): Plot.Markish[] {
  return bands.map(({ low, high }) =>
    Plot.areaY(
      at.map((month, t) => ({ x: month, low: low[t], high: high[t] })),
      { x: 'x', y1: 'low', y2: 'high', fill, fillOpacity },
    ),
  );
}
