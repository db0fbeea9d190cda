import type { Language } from '../../documents/index.js';
import { label, type Box } from './frame.js';
import { tickFormat, type Unit } from './numbers.js';
import { clip, widthOf } from './text.js';
import { size } from './theme.js';
import { logTicks, monthTicks, roundDomain, roundTicks } from './ticks.js';

/** One axis: what it shows, with its unit in words, and how its numbers are written. */
export interface Axis {
  readonly label: string;
  readonly unit?: Unit;
  /** `month` counts months from the start; `log` shows factors as equal steps. */
  readonly scale?: 'linear' | 'log' | 'month';
  readonly domain?: readonly [number, number];
  readonly ticks?: readonly number[];
}

/** An axis fitted to its data. */
export interface Fitted {
  readonly axis: Axis;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly write: (value: number) => string;
}

/** Fits an axis to `values`: round ends, and zero where the data come near enough to it. */
export function fit(axis: Axis, values: readonly number[], language: Language, count: number, tight = false): Fitted {
  const low = values.length === 0 ? 0 : Math.min(...values);
  const high = values.length === 0 ? 1 : Math.max(...values);
  const from = axis.scale !== 'log' && !tight && low > 0 && low < 0.6 * high ? 0 : low;
  const domain = axis.domain ?? (tight || axis.scale === 'log' ? ([low, high] as const) : roundDomain(from, high, count));
  const ticks = axis.ticks ?? ticksOf(axis, domain, count);
  return { axis, domain, ticks, write: tickFormat(ticks, axis.unit ?? 'plain', language, axis.scale === 'log') };
}

/** The same with as many numbers, up to `count`, as stand side by side in `width`. */
export function fitAcross(axis: Axis, values: readonly number[], language: Language, count: number, width: number): Fitted {
  const fitted = fit(axis, values, language, count);
  const widest = Math.max(0, ...fitted.ticks.map((tick) => widthOf(fitted.write(tick), size.small)));
  const apart = fitted.ticks.length < 2 ? Infinity : width / (fitted.ticks.length - 1);
  return count > 1 && widest + 8 > apart ? fitAcross(axis, values, language, count - 1, width) : fitted;
}

/** Months that are numbered side by side below a chart `width` wide. */
export const monthsAcross = (width: number): number => Math.min(8, Math.max(2, Math.floor((width - 180) / 60)));

function ticksOf({ scale }: Axis, [low, high]: readonly [number, number], count: number): number[] {
  if (scale === 'month') return monthTicks(low, high, count);
  return scale === 'log' ? logTicks(low, high, count) : roundTicks(low, high, count);
}

/** Room that the numbers of an upright axis take. */
export const widthOfTicks = ({ ticks, write }: Fitted): number =>
  Math.max(...ticks.map((tick) => widthOf(write(tick), size.small))) + 8;

/** Room below the data for numbers and label of the axis there. */
export const belowAxis = 46;
/** Room above the data for the label of the upright axis. */
export const aboveAxis = 26;

/** The labels of both axes, cut to the chart: the upright one above the data, so that nobody has to turn the head. */
export function axisLabels(page: Document, box: Box, x: Axis, y: Axis | undefined): Node[] {
  const cut = (text: string): string => clip(text, box.right - size.edge, size.small);
  return [
    ...(y === undefined || y.label === ''
      ? []
      : [label(page, cut(y.label), { x: size.edge, y: box.top - 13, size: size.small })]),
    label(page, cut(x.label), { x: box.right, y: box.bottom + 38, size: size.small, anchor: 'end' }),
  ];
}
