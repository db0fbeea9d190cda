import * as Plot from '@observablehq/plot';
import { axisLabels, belowAxis, fit, fitAcross, type Axis, type Fitted } from './axes.js';
import { framed, isNarrow, label, widthIn, type Box, type Heading, type Key } from './frame.js';
import { plotted } from './plotted.js';
import { lines, widthOf } from './text.js';
import { size } from './theme.js';

/** Charts of rows that lie: a name at the left, something on a common axis, a number beyond it. */
export interface RowFrame {
  readonly heading: Heading;
  readonly x: Axis;
  readonly labels: readonly string[];
  /** All that the axis must hold. */
  readonly values: readonly number[];
  /** Room that numbers take beyond the data, at either side. */
  readonly beyond: readonly [left: number, right: number];
  readonly key?: Key | undefined;
  readonly rowHeight?: number;
  /** Room between the heading and the first row. */
  readonly above?: number;
}

/** Where a value and a row stand. */
export interface RowPlace {
  readonly box: Box;
  readonly x: Fitted;
  readonly at: (value: number) => number;
  /** Middle of row `i`. */
  readonly middle: (i: number) => number;
}

const widestLabel = 200;
const gap = 10;
const lineHeight = size.text * 1.2;

/** Draws the frame of rows, their names and the axis; `body` draws what is in the rows. */
export function rowFrame(page: Document, frame: RowFrame, body: (place: RowPlace) => Node[]): SVGSVGElement {
  const { heading, labels, beyond, rowHeight = 30 } = frame;
  const y = fit({ label: '', domain: [Math.max(1, labels.length), 0], ticks: [] }, [], heading.language, 1);
  // On a narrow chart names stand over their rows.
  const over = isNarrow(heading);
  const wrapped = labels.map((text) => lines(text, over ? widthIn(heading) - 2 * size.edge : widestLabel, size.text));
  const widest = Math.max(0, ...wrapped.flat().map((line) => widthOf(line, size.text)));
  const head = over ? lineHeight * Math.max(0, ...wrapped.map((own) => own.length)) : 0;
  const height = rowHeight + head;
  const room = {
    left: (over ? 0 : widest + gap) + beyond[0],
    right: beyond[1],
    above: frame.above ?? 4,
    below: belowAxis,
    height: Math.max(1, labels.length) * height,
  };
  const width = widthIn(heading) - 2 * size.edge - room.left - room.right;
  const x = fitAcross(frame.x, frame.values, heading.language, 6, width);
  return framed(
    page,
    heading,
    room,
    (box) => {
      const grid = [Plot.gridX([...x.ticks], { stroke: 'var(--grid)', strokeOpacity: 1 })];
      const { nodes, ...place } = plotted(page, box, x, y, grid, false);
      const middle = (i: number): number => box.top + (i + 0.5) * height + head / 2;
      const firstLine = (i: number, count: number): number =>
        over
          ? middle(i) - rowHeight / 2 - (count - 1) * lineHeight
          : middle(i) + size.text * 0.35 - ((count - 1) / 2) * lineHeight;
      return [
        ...nodes,
        ...axisLabels(page, box, frame.x, undefined),
        ...body({ box, x, at: place.x, middle }),
        ...wrapped.flatMap((own, i) =>
          own.map((line, row) =>
            label(page, line, {
              x: size.edge,
              y: firstLine(i, own.length) + row * lineHeight,
              fill: 'var(--ink)',
            }),
          ),
        ),
      ];
    },
    frame.key,
  );
}
