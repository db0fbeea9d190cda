import type { Fitted } from './axes.js';
import { element } from './element.js';
import { label } from './frame.js';
import type { Panel } from './multiples-layout.js';
import { dashOf, sign, type Release } from './release.js';
import { between, linear, polyline } from './scale.js';
import { clip, widthOf } from './text.js';
import { seriesColour, size } from './theme.js';

export type Path = readonly (number | null)[];

/** One panel: a path in the middle, the spread of runs, some of the runs, and when it ended. */
export interface MultiplesPanel {
  readonly label: string;
  readonly centre: Path;
  readonly low?: Path;
  readonly high?: Path;
  readonly paths?: readonly Path[];
  readonly release?: Release;
  /** Places on the x axis at which runs ended, one for each. */
  readonly exits?: readonly number[];
  /** A few words under the name. */
  readonly note?: string;
}

/** Where a panel stands, and its axes. */
interface Setting {
  readonly place: Panel;
  readonly at: readonly number[];
  readonly x: Fitted;
  readonly y: Fitted;
  /** Whether the upright axis is this panel's alone, so that it must say its numbers itself. */
  readonly own: boolean;
}

interface Scales {
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
}

/** One panel of many: its axes, the spread and the runs, the middle, the ends of runs, the name. */
export function panelOf(page: Document, panel: MultiplesPanel, setting: Setting): Node[] {
  const { place, at, x, y } = setting;
  const scales = { toX: linear(x.domain, [place.left, place.right]), toY: linear(y.domain, [place.bottom, place.top]) };
  const line = (path: Path): string =>
    polyline(path.map((value, t) => ({ x: scales.toX(at[t]!), y: exists(value) ? scales.toY(value) : null })));
  const stroke = (path: Path, width: number, opacity: number, dash?: string): SVGElement =>
    element(page, 'path', {
      d: line(path),
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-opacity': opacity,
      'stroke-dasharray': dash,
    });
  return [
    ...axesOf(page, setting, scales),
    ...(panel.low === undefined || panel.high === undefined ? [] : [band(page, panel.low, panel.high, at, scales)]),
    ...(panel.paths ?? []).map((path) => stroke(path, 0.7, 0.35)),
    stroke(panel.centre, size.line, 1, dashOf(panel.release)),
    ...(panel.exits ?? []).filter(Number.isFinite).map((month) => cross(page, scales.toX(month), place.bottom)),
    ...nameOf(page, panel, setting),
  ];
}

const colour = seriesColour(0);

function axesOf(page: Document, { place, x, y, own }: Setting, { toX, toY }: Scales): Node[] {
  const { left, right, bottom } = place;
  return [
    ...y.ticks.map((tick) =>
      element(page, 'path', {
        d: `M${left},${toY(tick)}H${right}`,
        stroke: tick === 0 ? 'var(--axis)' : 'var(--grid)',
        'stroke-width': 1,
      }),
    ),
    ...(place.column === 0 && !own
      ? y.ticks.map((tick) =>
          label(page, y.write(tick), { x: left - 8, y: toY(tick) + size.small * 0.35, size: size.small, anchor: 'end' }),
        )
      : []),
    ...(place.lowest
      ? x.ticks.map((tick, i) =>
          label(page, x.write(tick), {
            x: toX(tick),
            y: bottom + 17,
            size: size.small,
            anchor: i === 0 ? 'start' : i === x.ticks.length - 1 ? 'end' : 'middle',
          }),
        )
      : []),
  ];
}

/** The name over the panel; under it the note, and what the upper edge stands for where that is the panel's own. */
function nameOf(page: Document, panel: MultiplesPanel, { place, y, own }: Setting): Node[] {
  const { left, right, top } = place;
  const under = panel.note !== undefined || own;
  const name = top - (under ? 22 : 8);
  const shift = panel.release === undefined ? 0 : 15;
  const edge = own ? y.write(y.domain[1]) : '';
  const room = right - left - (own ? widthOf(edge, size.small) + 6 : 0);
  return [
    ...sign(page, panel.release, left + 4, name - 4.5, 'var(--ink)'),
    label(page, clip(panel.label, right - left - shift, size.text, 600), {
      x: left + shift,
      y: name,
      weight: 600,
      fill: 'var(--ink)',
    }),
    ...(panel.note === undefined
      ? []
      : [label(page, clip(panel.note, room, size.small), { x: left, y: top - 7, size: size.small })]),
    ...(own ? [label(page, edge, { x: right, y: top - 7, size: size.small, anchor: 'end' })] : []),
  ];
}

const exists = (value: number | null): value is number => value !== null && Number.isFinite(value);

function band(page: Document, low: Path, high: Path, at: readonly number[], { toX, toY }: Scales): SVGElement {
  const edge = (path: Path): Path => path.map((value) => (exists(value) ? toY(value) : null));
  return element(page, 'path', { d: between(at.map(toX), edge(low), edge(high)), fill: colour, 'fill-opacity': 0.15 });
}

function cross(page: Document, x: number, y: number): SVGElement {
  const arm = 3;
  return element(page, 'path', {
    d: `M${x - arm},${y - arm}L${x + arm},${y + arm}M${x - arm},${y + arm}L${x + arm},${y - arm}`,
    stroke: 'var(--series-2)',
    'stroke-width': 1.3,
    'stroke-opacity': 0.75,
    fill: 'none',
  });
}
