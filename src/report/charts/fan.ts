import * as Plot from '@observablehq/plot';
import { aboveAxis, axisLabels, belowAxis, fit, plotted, widthOfTicks, type Axis } from './axes.js';
import { endLabels, roomForLabels } from './end-labels.js';
import { framed, type Box, type Heading } from './frame.js';
import { dashOf, releaseKey, type Release } from './release.js';
import { known, marksOf, type Occasion } from './line.js';
import { seriesColour, size } from './theme.js';

/** A path in the middle, of medians or means, the bands around it, wide ones first, and some of the runs behind them. */
export interface FanSeries {
  readonly label: string;
  readonly centre: readonly (number | null)[];
  readonly bands: readonly { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] }[];
  readonly paths?: readonly (readonly (number | null)[])[];
  readonly release?: Release;
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
  const all = series.flatMap(({ centre, bands, paths = [] }) => [
    ...centre,
    ...bands.flatMap(({ low, high }) => [...low, ...high]),
    ...paths.flat(),
  ]);
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
  const key = releaseKey(
    page,
    series.map(({ release }) => release),
    heading.language,
  );
  const body = (box: Box): Node[] => {
    const { nodes, ...place } = plotted(page, box, x, y, [
      ...marksOf(chart.occasions ?? [], y.domain[1]),
      ...series.flatMap((fan, i) => bandsOf(chart.at, fan, seriesColour(i), opacity)),
      ...(series.length > 1 && series.length <= edged && series.every(({ bands }) => bands.length <= 1)
        ? series.flatMap((fan, i) => edgesOf(chart.at, fan, seriesColour(i)))
        : []),
      ...series.flatMap(({ paths = [] }, i) => paths.map((path) => pathOf(chart.at, path, seriesColour(i)))),
      ...series.map(({ centre, release }, i) =>
        Plot.lineY(
          chart.at.map((month, t) => ({ x: month, y: centre[t] })),
          {
            x: 'x',
            y: 'y',
            stroke: seriesColour(i),
            strokeWidth: size.line,
            ...(release === 'open' && { strokeDasharray: dashOf('open') }),
          },
        ),
      ),
    ]);
    const ends = series.flatMap(({ label, centre, release }, i) => {
      const last = centre.findLastIndex((value) => Number.isFinite(value));
      return last < 0
        ? []
        : { text: label, colour: seriesColour(i), x: place.x(chart.at[last]!), y: place.y(centre[last]!), release };
    });
    return [...nodes, ...axisLabels(page, box, chart.x, chart.y), ...endLabels(page, box, ends)];
  };
  return framed(page, heading, room, body, key);
}

/** One run among others. */
const pathOf = (at: readonly number[], path: readonly (number | null)[], stroke: string): Plot.Markish =>
  Plot.lineY(
    at.map((month, t) => ({ x: month, y: path[t] })),
    { x: 'x', y: 'y', stroke, strokeWidth: 0.7, strokeOpacity: 0.32 },
  );

/** Up to so many fans of one band each have it edged, so that they can be told apart where they lie over one another. */
const edged = 3;

function edgesOf(at: readonly number[], { bands }: FanSeries, stroke: string): Plot.Markish[] {
  return bands.flatMap(({ low, high }) =>
    [low, high].map((edge) =>
      Plot.lineY(
        at.map((month, t) => ({ x: month, y: edge[t] })),
        { x: 'x', y: 'y', stroke, strokeWidth: 0.9, strokeOpacity: 0.6 },
      ),
    ),
  );
}

function bandsOf(at: readonly number[], { bands }: FanSeries, fill: string, fillOpacity: number): Plot.Markish[] {
  return bands.map(({ low, high }) =>
    Plot.areaY(
      at.map((month, t) => ({ x: month, low: low[t], high: high[t] })),
      { x: 'x', y1: 'low', y2: 'high', fill, fillOpacity },
    ),
  );
}
