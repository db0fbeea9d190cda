import * as Plot from '@observablehq/plot';
import type { Language } from '../../documents/index.js';
import { aboveAxis, axisLabels, belowAxis, widthOfTicks, type Fitted } from './axes.js';
import { bordersOf, type Side } from './borders.js';
import { element } from './element.js';
import { framed, isNarrow, widthIn, type Heading } from './frame.js';
import { nameOf, notesOf, regionNames, rowHeightFor } from './map-cells.js';
import { ramp, stopsOf, unnamed } from './map-key.js';
import { cellOf, ring, withHere } from './map-place.js';
import { tickFormat, type Unit } from './numbers.js';
import { plotted } from './plotted.js';
import { clip } from './text.js';
import { categoryFills, colourAt, size } from './theme.js';

/** A parameter along one side of the map: the values that were tried, evenly spaced whatever they are. */
export interface MapAxis {
  readonly label: string;
  readonly unit?: Unit;
  readonly values: readonly number[];
  /** What stands beside the cells instead of their numbers. */
  readonly names?: readonly string[];
}

interface Grid {
  readonly heading: Heading;
  readonly x: MapAxis;
  readonly y: MapAxis;
  readonly height?: number;
  /** What is written in the cells, [row of y][column of x], lines parted by line feeds; empty for nothing. */
  readonly notes?: readonly (readonly string[])[];
  /** A place on both axes that is marked, and what it is. */
  readonly here?: { readonly x: number; readonly y: number; readonly label: string };
}

/** Cells coloured by a value, from [row of y][column of x]; a value that is no number is not known. */
export interface ValueMap extends Grid {
  readonly values: readonly (readonly number[])[];
  readonly unit: Unit;
  readonly key: string;
  readonly range: readonly [number, number];
  /** Two-sided where the middle of the range means something. */
  readonly palette?: 'sequential' | 'diverging';
  /** Draws a line between cells below this value and the rest. */
  readonly border?: { readonly at: number; readonly label: string };
}

/** Cells coloured by which of up to five categories they belong to, with lines between them. */
export interface CategoryMap extends Grid {
  readonly categories: readonly string[];
  readonly cells: readonly (readonly number[])[];
}

export type MapChart = ValueMap | CategoryMap;

/** The widest name beside a row. */
const widestName = 200;

/** A grid of two parameters. */
export function mapChart(page: Document, chart: MapChart): SVGSVGElement {
  const { heading } = chart;
  const y = cellAxis(chart.y, heading.language, 8, Math.min(widestName, 0.3 * widthIn(heading)));
  const left = widthOfTicks(y);
  const width = widthIn(heading) - 2 * size.edge - left - 4;
  const x = cellAxis(chart.x, heading.language, isNarrow(heading) ? 5 : 9, width / chart.x.values.length - 8);
  const { notes } = chart;
  const height = chart.height ?? (notes === undefined ? 340 : notes.length * rowHeightFor(notes));
  const room = { left, right: 4, above: aboveAxis, below: belowAxis, height };
  const fill = fillOf(chart);
  const names = 'values' in chart || notes !== undefined ? [] : regionNames(chart, width, height);
  return framed(
    page,
    heading,
    room,
    (box) => {
      const cells = chart.y.values.flatMap((_, row) =>
        chart.x.values.map((__, column) => ({ row, column, fill: fill(row, column) ?? 'var(--grid)' })),
      );
      const { nodes, ...place } = plotted(
        page,
        box,
        x,
        y,
        [
          Plot.rect(cells, {
            x1: ({ column }: Cell) => column - 0.5,
            x2: ({ column }: Cell) => column + 0.5,
            y1: ({ row }: Cell) => row - 0.5,
            y2: ({ row }: Cell) => row + 0.5,
            fill: 'fill',
            // A hair of its own colour: renderers leave seams between neighbours.
            stroke: 'fill',
            strokeWidth: 0.6,
          }),
        ],
        false,
      );
      const border = element(page, 'path', {
        d: sides(chart)
          .map(({ from, to }) => `M${place.x(from.x)},${place.y(from.y)}L${place.x(to.x)},${place.y(to.y)}`)
          .join(''),
        stroke: '#14181c',
        'stroke-width': 1.75,
        'stroke-linecap': 'square',
        fill: 'none',
      });
      const { here } = chart;
      return [
        ...nodes,
        border,
        ...names.map((name) => nameOf(page, name, place)),
        ...notesOf(page, chart, place, fill),
        ...(here === undefined
          ? []
          : [ring(page, place.x(cellOf(chart.x.values, here.x)), place.y(cellOf(chart.y.values, here.y)))]),
        ...axisLabels(page, box, chart.x, chart.y),
      ];
    },
    withHere(page, chart.here?.label, 'values' in chart ? ramp(page, chart) : unnamed(page, chart, names)),
  );
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly fill: string;
}

/** Cells stand at their index; every so many are named, so that numbers keep apart. */
function cellAxis(
  { label: name, unit = 'plain', values, names }: MapAxis,
  language: Language,
  count: number,
  room: number,
): Fitted {
  const axis = { label: name };
  const domain = [-0.5, values.length - 0.5] as const;
  if (names !== undefined)
    return { axis, domain, ticks: values.map((_, i) => i), write: (i) => clip(names[i]!, room, size.small) };
  const every = Math.ceil((values.length - 1) / count) || 1;
  const ticks = values.map((_, i) => i).filter((i) => i % every === 0);
  const write = tickFormat(
    ticks.map((i) => values[i]!),
    unit,
    language,
    true,
  );
  return { axis, domain, ticks, write: (i) => write(values[i]!) };
}

/** The colour of a cell; undefined where its value is not known. */
function fillOf(chart: MapChart): (row: number, column: number) => string | undefined {
  if (!('values' in chart)) return (row, column) => categoryFills[chart.cells[row]![column]!];
  const [low, high] = chart.range;
  return (row, column) => {
    const value = chart.values[row]![column]!;
    return Number.isFinite(value) ? colourAt(stopsOf(chart), (value - low) / (high - low)) : undefined;
  };
}

function sides(chart: MapChart): Side[] {
  if (!('values' in chart)) return bordersOf(chart.cells);
  const { border } = chart;
  return border === undefined
    ? []
    : bordersOf(chart.values.map((row) => row.map((value) => (Number.isNaN(value) ? -1 : Number(value >= border.at)))));
}
