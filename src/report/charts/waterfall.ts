import type { Axis } from './axes.js';
import { element } from './element.js';
import { label, type Heading } from './frame.js';
import { readable, signed } from './numbers.js';
import { rowFrame } from './rows.js';
import { widthOf } from './text.js';
import { seriesColour, size } from './theme.js';

/** How a number gets from one value to another by what contributes to it. */
export interface WaterfallChart {
  readonly heading: Heading;
  readonly x: Axis;
  readonly from: { readonly label: string; readonly value: number };
  readonly steps: readonly { readonly label: string; readonly change: number }[];
  readonly to: { readonly label: string };
}

/** A bar of a waterfall: from where to where, and whether it is a whole or a change. */
export interface Fall {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

/** The bars, each where the one before ended. Changes that are no number count as none. */
export function fallsOf({ from, steps, to }: WaterfallChart): Fall[] {
  const falls: Fall[] = [{ label: from.label, from: 0, to: from.value, whole: true }];
  let at = from.value;
  for (const step of steps) {
    const change = Number.isFinite(step.change) ? step.change : 0;
    falls.push({ label: step.label, from: at, to: at + change, whole: false });
    at += change;
  }
  return [...falls, { label: to.label, from: 0, to: at, whole: true }];
}

const half = 9;

/** Bars that lie, each from where the one before ended: what raises the number is blue, what lowers it orange, wholes are grey. */
export function waterfallChart(page: Document, chart: WaterfallChart): SVGSVGElement {
  const { heading } = chart;
  const unit = chart.x.unit ?? 'plain';
  const falls = fallsOf(chart);
  const numbers = falls.map(({ from, to, whole }) =>
    whole ? readable(to, unit, heading.language) : signed(to - from, unit, heading.language),
  );
  const beyond = 10 + Math.max(...numbers.map((text) => widthOf(text, size.text, 600)));
  const values = falls.flatMap(({ from, to, whole }) => (whole ? [0, to] : [from, to]));
  const frame = { heading, x: chart.x, labels: falls.map((fall) => fall.label), values, beyond: [beyond, beyond] as const };
  return rowFrame(page, frame, ({ at, middle }) =>
    falls.flatMap(({ from, to, whole }, i) => {
      const [left, right] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
      const falling = to < from;
      return [
        element(page, 'rect', {
          x: left,
          y: middle(i) - half,
          width: Math.max(1, right - left),
          height: 2 * half,
          fill: whole ? 'var(--axis)' : seriesColour(falling ? 1 : 0),
        }),
        ...(i === falls.length - 1
          ? []
          : [
              element(page, 'path', {
                d: `M${at(to)},${middle(i) + half}V${middle(i + 1) - half}`,
                stroke: 'var(--axis)',
                'stroke-width': 1,
              }),
            ]),
        label(page, numbers[i]!, {
          x: falling ? left - 6 : right + 6,
          y: middle(i) + size.text * 0.35,
          weight: 600,
          fill: 'var(--ink)',
          anchor: falling ? 'end' : 'start',
        }),
      ];
    }),
  );
}
