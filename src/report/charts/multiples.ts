import { fit, widthOfTicks, type Axis, type Fitted } from './axes.js';
import { framed, label, widthIn, type Heading } from './frame.js';
import { columnsFor, layPanels } from './multiples-layout.js';
import { known } from './numbers.js';
import { panelOf, type MultiplesPanel, type Path } from './panel.js';
import { releaseKey } from './release.js';
import { size } from './theme.js';

export interface MultiplesChart {
  readonly heading: Heading;
  readonly x: Axis;
  readonly y: Axis;
  readonly at: readonly number[];
  readonly panels: readonly MultiplesPanel[];
  /** Whether every panel has an axis of its own: where sizes differ so much that small ones would be flat. */
  readonly ownScale?: boolean;
  /** What the crosses mark. */
  readonly exitWord?: string;
}

const panelHeight = 96;
const across = 16;
const nameHeight = 40;
const below = 20;
const axis = 26;

/** The same axes for every panel, so that they can be compared; ends of runs are crosses on the lower edge. */
export function multiplesChart(page: Document, chart: MultiplesChart): SVGSVGElement {
  const { heading, panels } = chart;
  const x = fit(chart.x, chart.at, heading.language, 5, true);
  const axisOf = (shown: readonly MultiplesPanel[]): Fitted =>
    fit(chart.y, [0, ...known(shown.flatMap(valuesOf))], heading.language, chart.ownScale ? 2 : 3);
  const y = axisOf(panels);
  const columns = columnsFor(panels.length, widthIn(heading));
  const rows = Math.ceil(panels.length / columns);
  const room = {
    left: chart.ownScale ? 0 : widthOfTicks(y),
    right: 12,
    above: 22,
    below: axis + 16,
    height: rows * (panelHeight + nameHeight) + (rows - 1) * below,
  };
  const key = releaseKey(
    page,
    panels.map(({ release }) => release),
    heading.language,
  );
  return framed(
    page,
    heading,
    room,
    (box) => {
      const places = layPanels(
        panels.length,
        { left: box.left, right: box.right, top: box.top + nameHeight },
        { columns, height: panelHeight, across, down: nameHeight + below },
      );
      const words = [chart.y.label, chart.exitWord].filter((word) => word !== undefined && word !== '').join(' · × ');
      return [
        ...(words === '' ? [] : [label(page, words, { x: size.edge, y: box.top - 9, size: size.small })]),
        ...panels.flatMap((panel, i) =>
          panelOf(page, panel, {
            place: places[i]!,
            at: chart.at,
            x,
            y: chart.ownScale ? axisOf([panel]) : y,
            own: chart.ownScale === true,
          }),
        ),
        label(page, chart.x.label, { x: box.right, y: box.bottom + axis + 10, size: size.small, anchor: 'end' }),
      ];
    },
    key,
  );
}

const valuesOf = ({ centre, low = [], high = [], paths = [] }: MultiplesPanel): Path => [
  ...centre,
  ...low,
  ...high,
  ...paths.flat(),
];
