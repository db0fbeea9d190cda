import type { Axis, Fitted } from './axes.js';
import { element } from './element.js';
import { label, type Box } from './frame.js';
import { linear } from './scale.js';
import { size } from './theme.js';

/** An axis on which equal steps are equally long. */
export type EvenAxis = Axis & { readonly scale?: 'linear' | 'month' };

/** Two even axes: what they draw behind the data, and where they put a value. */
export interface Plane {
  readonly nodes: Node[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** A grid with the numbers of both axes, and a rule at zero: a few elements that are drawn in a millisecond. */
export function plane(page: Document, { left, right, top, bottom }: Box, x: Fitted, y: Fitted): Plane {
  const toX = linear(x.domain, [left, right]);
  const toY = linear(y.domain, [bottom, top]);
  const path = (d: string, stroke: string): SVGElement => element(page, 'path', { d, stroke, fill: 'none' });
  const [low, high] = y.domain;
  const nodes = [
    path(y.ticks.map((tick) => `M${left},${toY(tick)}H${right}`).join(''), 'var(--grid)'),
    path(x.ticks.map((tick) => `M${toX(tick)},${bottom}v4`).join(''), 'var(--axis)'),
    ...y.ticks.map((tick) =>
      label(page, y.write(tick), { x: left - 8, y: toY(tick) + size.small * 0.33, size: size.small, anchor: 'end' }),
    ),
    ...x.ticks.map((tick) => label(page, x.write(tick), { x: toX(tick), y: bottom + 16, size: size.small, anchor: 'middle' })),
    ...(low <= 0 && high >= 0 ? [path(`M${left},${toY(0)}H${right}`, 'var(--axis)')] : []),
  ];
  return { nodes, x: toX, y: toY };
}
