import { dodge } from '../../report/charts/dodge.js';
import { tickFormat, type Unit } from '../../report/charts/numbers.js';
import { monthTicks, roundDomain, roundTicks } from '../../report/charts/ticks.js';
import { widthOf } from '../../report/charts/text.js';
import type { Language } from '../state/settings.js';

/** Where everything of a chart of paths stands, in pixels. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (month: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly write: (value: number) => string;
}

export interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly months: number;
  readonly step: number;
  /** All values that have to be seen. */
  readonly values: readonly Float64Array[];
  readonly unit: Unit;
  readonly language: Language;
  /** Names at the right end. */
  readonly labels: readonly string[];
  readonly textSize: number;
}

const above = 14;
const below = 30;

export function geometryOf({ width, height, months, step, values, unit, language, labels, textSize }: Wanted): Geometry {
  const [low, high] = boundsOf(values);
  const count = height > 320 ? 6 : 4;
  const [from, to] =
    unit === 'share' && high <= 1
      ? [0, Math.min(1, roundDomain(0, Math.max(high, 0.05), count)[1])]
      : roundDomain(low > 0 && low < 0.6 * high ? 0 : low, high, count);
  const yTicks = roundTicks(from, to, count);
  const write = tickFormat(yTicks, unit, language);
  const left = Math.max(...yTicks.map((tick) => widthOf(write(tick), textSize))) + 12;
  const room = Math.min(width * 0.32, Math.max(0, ...labels.map((label) => widthOf(label, textSize, 600))) + 22);
  const right = width - room;
  const bottom = height - below;
  const span = months * step;
  return {
    width,
    height,
    left,
    right,
    top: above,
    bottom,
    x: (month) => left + ((right - left) * month) / span,
    y: (value) => bottom - ((bottom - above) * (value - from)) / (to - from),
    xTicks: monthTicks(0, span, Math.max(2, Math.floor((right - left) / 60))),
    yTicks,
    write,
  };
}

function boundsOf(all: readonly Float64Array[]): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const values of all) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [0, 1];
}

/** A line through all months that have a value; broken where one has none. */
export function linePath(values: Float64Array, step: number, { x, y }: Geometry): string {
  let path = '';
  let pen = 'M';
  for (let month = 0; month < values.length; month++) {
    const value = values[month]!;
    if (value !== value) {
      pen = 'M';
      continue;
    }
    path += `${pen}${x((month + 1) * step).toFixed(1)},${y(value).toFixed(1)}`;
    pen = 'L';
  }
  return path;
}

/** The area between two lines, over the months in which both have a value. */
export function bandPath(low: Float64Array, high: Float64Array, step: number, geometry: Geometry): string {
  const there = Array.from(low.keys()).filter((month) => !Number.isNaN(low[month]!) && !Number.isNaN(high[month]!));
  if (there.length < 2) return '';
  const point = (values: Float64Array) => (month: number) =>
    `${geometry.x((month + 1) * step).toFixed(1)},${geometry.y(values[month]!).toFixed(1)}`;
  return `M${there.map(point(high)).join('L')}L${there.toReversed().map(point(low)).join('L')}Z`;
}

/** The last month with a value; -1 where there is none. */
export const lastOf = (values: Float64Array): number => values.findLastIndex((value) => !Number.isNaN(value));

/** Heights of labels that would overlap otherwise. */
export function labelPlaces(wanted: readonly number[], { top, bottom }: Geometry, lineHeight: number): number[] {
  return dodge(wanted, lineHeight, top, bottom);
}
