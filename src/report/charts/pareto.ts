import { aboveAxis, axisLabels, belowAxis, fit, fitAcross, widthOfTicks, type Axis } from './axes.js';
import { element } from './element.js';
import { framed, label, widthIn, type Heading } from './frame.js';
import { frontOf, type Goals } from './front.js';
import { placeLabels, type Rectangle } from './place-labels.js';
import { plotted } from './plotted.js';
import { sign, releaseKey, type Release } from './release.js';
import { hundredths } from './scale.js';
import { clip, widthOf } from './text.js';
import { seriesColour, size } from './theme.js';

/** A choice, and what it comes to in two goals. */
export interface ParetoPoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly release?: Release;
}

export interface ParetoChart {
  readonly heading: Heading;
  readonly x: Axis;
  readonly y: Axis;
  readonly goals: Goals;
  readonly points: readonly ParetoPoint[];
  /** Words for the line. */
  readonly front: string;
  readonly height?: number;
}

const radius = 5;
const widestLabel = 170;
const textHeight = 15;

/** Points of two goals; those that no other beats in both are joined by the line of what can be had. */
export function paretoChart(page: Document, chart: ParetoChart): SVGSVGElement {
  const { heading, goals } = chart;
  const { language } = heading;
  const points = chart.points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const y = fit(
    chart.y,
    points.map((point) => point.y),
    language,
    5,
  );
  const front = frontOf(points, goals);
  const order = [...front, ...points.map((_, i) => i).filter((i) => !front.includes(i))];
  const room = { left: widthOfTicks(y), right: 16, above: aboveAxis, below: belowAxis, height: chart.height ?? size.height };
  const across = widthIn(heading) - 2 * size.edge - room.left - room.right;
  const x = fitAcross(
    chart.x,
    points.map((point) => point.x),
    language,
    6,
    across,
  );
  const key = releaseKey(
    page,
    points.map(({ release }) => release),
    language,
    'sign',
  );
  return framed(
    page,
    heading,
    room,
    (box) => {
      const { nodes, ...place } = plotted(page, box, x, y, []);
      const placed = order.map((i) => ({
        ...points[i]!,
        left: place.x(points[i]!.x),
        top: place.y(points[i]!.y),
        best: front.includes(i),
      }));
      const texts = placed.map((point) => clip(point.label, widestLabel, size.text, point.best ? 600 : 400));
      const steps = stepsOf(
        placed.filter(({ best }) => best),
        goals,
      );
      const places = placeLabels(
        placed.map(({ left, top, best }, i) => ({
          x: left,
          y: top,
          width: widthOf(texts[i]!, size.text, best ? 600 : 400),
          height: textHeight,
        })),
        { ...box, left: box.left + 2 },
        radius + 1,
        stretches(steps),
      );
      return [
        ...nodes,
        element(page, 'path', {
          d: pathThrough(steps),
          fill: 'none',
          stroke: seriesColour(0),
          'stroke-width': 1.5,
          'stroke-opacity': 0.7,
        }),
        ...placed.flatMap(({ left, top, best, release }, i) => {
          const colour = best ? seriesColour(0) : 'var(--axis)';
          const at = places[i];
          return [
            ...(release === undefined
              ? [
                  element(page, 'circle', {
                    cx: left,
                    cy: top,
                    r: radius,
                    fill: best ? colour : 'var(--paper)',
                    stroke: colour,
                    'stroke-width': 1.5,
                  }),
                ]
              : sign(page, release, left, top, colour)),
            ...(at === undefined
              ? []
              : [
                  label(page, texts[i]!, {
                    x: at.left,
                    y: at.bottom - 3.5,
                    weight: best ? 600 : 400,
                    fill: best ? 'var(--ink)' : 'var(--muted)',
                  }),
                ]),
          ];
        }),
        ...axisLabels(page, box, chart.x, chart.y),
        label(page, clip(chart.front, (box.right - box.left) / 2, size.small), {
          x: box.left,
          y: box.bottom + 38,
          size: size.small,
          fill: seriesColour(0),
        }),
      ];
    },
    key,
  );
}

type Corner = readonly [x: number, y: number];

/** The line of what can be had, corner by corner: between two points one has the one or the other, never the better of both. */
function stepsOf(front: readonly { readonly left: number; readonly top: number }[], goals: Goals): Corner[] {
  return front.flatMap(({ left, top }, i): Corner[] => {
    const before = front[i - 1];
    if (before === undefined) return [[left, top]];
    return [goals.x === 'more' ? [before.left, top] : [left, before.top], [left, top]];
  });
}

const pathThrough = (corners: readonly Corner[]): string =>
  corners.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${hundredths(x)},${hundredths(y)}`).join('');

/** What labels keep away from: the stretches between corners. */
const stretches = (corners: readonly Corner[]): Rectangle[] =>
  corners.slice(1).map(([x, y], i) => {
    const [a, b] = corners[i]!;
    return { left: Math.min(a, x) - 1, right: Math.max(a, x) + 1, top: Math.min(b, y) - 1, bottom: Math.max(b, y) + 1 };
  });
