import * as Plot from '@observablehq/plot';
import { belowAxis, type Fitted } from './axes.js';
import { element } from './element.js';
import type { Box } from './frame.js';
import { size } from './theme.js';

/** The drawn data and where they put a value. */
export interface Plotted {
  readonly nodes: Node[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Draws marks and both axes into `box`. */
export function plotted(page: Document, box: Box, x: Fitted, y: Fitted, marks: readonly Plot.Markish[], grid = true): Plotted {
  const quiet = { tickSize: 0, fontSize: size.small, fill: 'var(--muted)', label: null } as const;
  const plot = Plot.plot({
    document: page,
    className: 'outlast-plot',
    width: box.right + size.edge,
    height: box.bottom + belowAxis,
    marginLeft: box.left,
    marginRight: size.edge,
    marginTop: box.top,
    marginBottom: belowAxis,
    x: { type: x.axis.scale === 'log' ? 'log' : 'linear', domain: [...x.domain], label: null },
    y: { type: y.axis.scale === 'log' ? 'log' : 'linear', domain: [...y.domain], label: null },
    marks: [
      grid ? Plot.gridY([...y.ticks], { stroke: 'var(--grid)', strokeOpacity: 1 }) : null,
      Plot.axisY([...y.ticks], { ...quiet, text: y.write, tickPadding: 8 }),
      Plot.axisX([...x.ticks], {
        ...quiet,
        stroke: 'var(--axis)',
        tickSize: grid ? 4 : 0,
        tickFormat: x.write,
        anchor: 'bottom',
      }),
      ...marks,
      grid && y.domain[0] <= 0 && y.domain[1] >= 0 ? Plot.ruleY([0], { stroke: 'var(--axis)' }) : null,
    ],
  });
  // Names of marks are no names that a reader could use, and none that a group may have.
  for (const named of plot.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  const drawn = Array.from(plot.children).filter((child) => child.tagName.toLowerCase() !== 'style');
  return { nodes: [element(page, 'g', { 'text-anchor': 'middle' }, ...drawn)], x: placeOn(plot, 'x'), y: placeOn(plot, 'y') };
}

function placeOn(plot: { scale: (name: 'x' | 'y') => Plot.Scale | undefined }, name: 'x' | 'y'): (value: number) => number {
  const scale = plot.scale(name)!;
  return (value) => scale.apply(value) as number;
}
