import { aboveAxis, axisLabels, belowAxis, fit, monthsAcross, widthOfTicks } from './axes.js';
import { element, type Attributes } from './element.js';
import { endLabels, roomForLabels } from './end-labels.js';
import { framed, widthIn, type Box, type Heading } from './frame.js';
import { known } from './numbers.js';
import { occasionsOn, type Occasion } from './occasions.js';
import { plane, type EvenAxis } from './plane.js';
import { dashOf, releaseKey, type Release } from './release.js';
import { between, polyline } from './scale.js';
import { seriesColour, size } from './theme.js';

type Path = readonly (number | null)[];

interface Band {
  readonly low: Path;
  readonly high: Path;
}

/** A path in the middle, of medians or means, the bands around it, wide ones first, and some of the runs behind them. */
export interface FanSeries {
  readonly label: string;
  readonly centre: Path;
  readonly bands: readonly Band[];
  readonly paths?: readonly Path[];
  /** What the centre was before a change: dotted. */
  readonly before?: Path;
  /** Draws the centre strong, and over all others. */
  readonly strong?: boolean;
  readonly release?: Release;
}

export interface FanChart {
  readonly heading: Heading;
  readonly x: EvenAxis;
  readonly y: EvenAxis;
  readonly at: readonly number[];
  readonly series: readonly FanSeries[];
  readonly occasions?: readonly Occasion[];
  readonly height?: number;
}

/** A drawn fan chart, and where it puts values, in its user units. */
export interface PlacedFan {
  readonly figure: SVGSVGElement;
  readonly box: Box;
  readonly x: (month: number) => number;
  readonly y: (value: number) => number;
}

/** Paths with nested bands of quantiles, each fan named at its end. */
export const fanChart = (page: Document, chart: FanChart): SVGSVGElement => placedFan(page, chart).figure;

/** The same with its places, for a page on which a reader points at values. */
export function placedFan(page: Document, chart: FanChart): PlacedFan {
  const { heading, series, at } = chart;
  const x = fit(chart.x, at, heading.language, monthsAcross(widthIn(heading)), true);
  const y = fit(chart.y, known(series.flatMap(valuesOf)), heading.language, 5);
  const names = series.map(({ label }) => label);
  const room = {
    left: widthOfTicks(y),
    right: roomForLabels(names, widthIn(heading)),
    above: aboveAxis,
    below: belowAxis,
    height: chart.height ?? size.height,
  };
  const key = releaseKey(
    page,
    series.map(({ release }) => release),
    heading.language,
  );
  let placed!: Omit<PlacedFan, 'figure'>;
  const figure = framed(
    page,
    heading,
    room,
    (box) => {
      const { nodes, ...to } = plane(page, box, x, y);
      placed = { box, ...to };
      const ends = series.flatMap(({ label, centre, release }, i) => {
        const last = centre.findLastIndex((value) => Number.isFinite(value));
        return last < 0 ? [] : { text: label, colour: seriesColour(i), x: to.x(at[last]!), y: to.y(centre[last]!), release };
      });
      return [
        ...nodes,
        ...occasionsOn(page, box, to.x, chart.occasions ?? []),
        ...pathsOf(page, chart, to),
        ...axisLabels(page, box, chart.x, chart.y),
        ...endLabels(page, box, ends, widthIn(heading)),
      ];
    },
    key,
  );
  return { figure, ...placed };
}

const valuesOf = ({ centre, bands, paths = [], before = [] }: FanSeries): Path => [
  ...centre,
  ...bands.flatMap(({ low, high }) => [...low, ...high]),
  ...paths.flat(),
  ...before,
];

/** Up to so many fans of one band each have it edged, so that they can be told apart where they lie over one another. */
const edged = 3;

/** Bands at the back, then runs, what was before, the centres, and the strong ones in front. */
function pathsOf(page: Document, { series, at }: FanChart, { x, y }: Omit<PlacedFan, 'figure' | 'box'>): Node[] {
  const months = at.map(x);
  const edge = (path: Path): Path => path.map((value) => (Number.isFinite(value) ? y(value!) : null));
  const line = (path: Path): string => polyline(edge(path).map((value, t) => ({ x: months[t]!, y: value })));
  const stroke = (path: Path, i: number, attributes: Attributes): Node =>
    element(page, 'path', { d: line(path), fill: 'none', stroke: seriesColour(i), 'stroke-linejoin': 'round', ...attributes });
  const all = series.map((one, i) => ({ ...one, i }));
  // The more lies over one another, the lighter each has to be.
  const opacity = Math.min(0.16, 0.56 / Math.max(1, series.flatMap(({ bands }) => bands).length));
  const withEdges = series.length > 1 && series.length <= edged && series.every(({ bands }) => bands.length <= 1);
  const centre = ({ i, centre: path, release, strong }: (typeof all)[number]): Node =>
    stroke(path, i, {
      class: strong ? 'centre strong' : 'centre',
      'stroke-width': strong ? size.strong : size.line,
      'stroke-dasharray': dashOf(release),
    });
  return [
    ...all.flatMap(({ i, bands }) =>
      bands.map(({ low, high }) =>
        element(page, 'path', {
          class: 'band',
          d: between(months, edge(low), edge(high)),
          fill: seriesColour(i),
          'fill-opacity': opacity,
        }),
      ),
    ),
    ...(withEdges ? all : []).flatMap(({ i, bands }) =>
      bands.flatMap(({ low, high }) =>
        [low, high].map((path) => stroke(path, i, { 'stroke-width': 0.9, 'stroke-opacity': 0.6 })),
      ),
    ),
    ...all.flatMap(({ i, paths = [] }) =>
      paths.map((path) => stroke(path, i, { class: 'run', 'stroke-width': 0.7, 'stroke-opacity': 0.32 })),
    ),
    ...all.flatMap(({ i, before }) =>
      before === undefined
        ? []
        : stroke(before, i, { class: 'before', 'stroke-width': 1.4, 'stroke-dasharray': '1.5 4', 'stroke-linecap': 'round' }),
    ),
    ...all.filter(({ strong }) => strong !== true).map(centre),
    ...all.filter(({ strong }) => strong === true).map(centre),
  ];
}
