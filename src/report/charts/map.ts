import * as Plot from '@observablehq/plot';
import type { Language } from '../../documents/index.js';
import { aboveAxis, axisLabels, belowAxis, plotted, widthOfTicks, type Fitted } from './axes.js';
import { bordersOf, type Side } from './borders.js';
import { element } from './element.js';
import { framed, label, swatches, type Heading, type Key } from './frame.js';
import { readable, tickFormat, type Unit } from './numbers.js';
import { widthOf } from './text.js';
import { largestBlock, type Block } from './regions.js';
import { categoryFills, colourAt, divergingStops, greyOf, sequentialStops, size } from './theme.js';

/** A parameter along one side of the map: the values that were tried, evenly spaced whatever they are. */
export interface MapAxis {
  readonly label: string;
  readonly unit?: Unit;
  readonly values: readonly number[];
}

interface Grid {
  readonly heading: Heading;
  readonly x: MapAxis;
  readonly y: MapAxis;
  readonly height?: number;
}

/** Cells coloured by a value, from [row of y][column of x]. */
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

/** A grid of two parameters. */
export function mapChart(page: Document, chart: MapChart): SVGSVGElement {
  const { heading } = chart;
  const x = cellAxis(chart.x, heading.language, 9);
  const y = cellAxis(chart.y, heading.language, 8);
  const room = { left: widthOfTicks(y), right: 4, above: aboveAxis, below: belowAxis, height: chart.height ?? 340 };
  const fill = fillOf(chart);
  const names = 'values' in chart ? [] : regionNames(chart, size.width - 2 * size.edge - room.left - room.right, room.height);
  return framed(
    page,
    heading,
    room,
    (box) => {
      const cells = chart.y.values.flatMap((_, row) =>
        chart.x.values.map((__, column) => ({ row, column, fill: fill(row, column) })),
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
      return [...nodes, border, ...names.map((name) => nameOf(page, name, place)), ...axisLabels(page, box, chart.x, chart.y)];
    },
    'values' in chart ? ramp(page, chart) : unnamed(page, chart, names),
  );
}

/** A category that is named where it is. */
interface RegionName {
  readonly category: number;
  readonly text: string;
  readonly block: Block;
}

/** The categories whose name fits into a block of their own cells. */
function regionNames({ categories, cells }: CategoryMap, width: number, height: number): RegionName[] {
  const cell = { width: width / cells[0]!.length, height: height / cells.length };
  return categories.flatMap((text, category) => {
    const least = {
      columns: Math.ceil((widthOf(text, size.text, 600) + 14) / cell.width),
      rows: Math.ceil((size.text * 1.6) / cell.height),
    };
    const block = largestBlock(cells, category, least);
    return block === undefined ? [] : [{ category, text, block }];
  });
}

/** A name in the middle of its block, in whichever of black and white is easier to read there. */
function nameOf(
  page: Document,
  { category, text, block }: RegionName,
  place: { readonly x: (value: number) => number; readonly y: (value: number) => number },
): SVGElement {
  return label(page, text, {
    x: place.x(block.column + (block.columns - 1) / 2),
    y: place.y(block.row + (block.rows - 1) / 2) + size.text * 0.35,
    weight: 600,
    fill: greyOf(categoryFills[category]!) < 128 ? '#ffffff' : '#14181c',
    anchor: 'middle',
  });
}

/** A key of the categories that are somewhere on the map but found no room for their name; none where all did. */
function unnamed(page: Document, { categories, cells }: CategoryMap, names: readonly RegionName[]): Key | undefined {
  const there = new Set(cells.flat());
  const left = categories
    .map((text, i) => ({ label: text, colour: categoryFills[i]!, filled: true, i }))
    .filter(({ i }) => there.has(i) && !names.some(({ category }) => category === i));
  return left.length === 0 ? undefined : swatches(page, left);
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly fill: string;
}

/** Cells stand at their index; every so many are named, so that numbers keep apart. */
function cellAxis({ label: name, unit = 'plain', values }: MapAxis, language: Language, count: number): Fitted {
  const every = Math.ceil((values.length - 1) / count) || 1;
  const ticks = values.map((_, i) => i).filter((i) => i % every === 0);
  const write = tickFormat(
    ticks.map((i) => values[i]!),
    unit,
    language,
    true,
  );
  return { axis: { label: name }, domain: [-0.5, values.length - 0.5], ticks, write: (i) => write(values[i]!) };
}

const stopsOf = (chart: ValueMap): readonly string[] => (chart.palette === 'diverging' ? divergingStops : sequentialStops);

function fillOf(chart: MapChart): (row: number, column: number) => string {
  if (!('values' in chart)) return (row, column) => categoryFills[chart.cells[row]![column]!]!;
  const [low, high] = chart.range;
  return (row, column) => colourAt(stopsOf(chart), (chart.values[row]![column]! - low) / (high - low));
}

function sides(chart: MapChart): Side[] {
  if (!('values' in chart)) return bordersOf(chart.cells);
  const { border } = chart;
  return border === undefined ? [] : bordersOf(chart.values.map((row) => row.map((value) => (value < border.at ? 0 : 1))));
}

/** The colours of a value map from little to much, with the border's place among them. */
function ramp(page: Document, chart: ValueMap): Key {
  const { heading, unit, range, border } = chart;
  const [low, high] = range;
  const width = 180;
  const steps = 36;
  const write = (value: number): string => readable(value, unit, heading.language);
  const draw = (left: number, top: number): Node[] => {
    const from = left + widthOf(chart.key, size.text) + 14 + widthOf(write(low), size.small) + 6;
    const middle = top + size.text;
    const blocks = Array.from({ length: steps }, (_, i) =>
      element(page, 'rect', {
        x: from + (i * width) / steps,
        y: middle - 10,
        width: width / steps + 0.3,
        height: 11,
        fill: colourAt(stopsOf(chart), i / (steps - 1)),
      }),
    );
    const words = [
      label(page, chart.key, { x: left, y: middle, fill: 'var(--ink)' }),
      label(page, write(low), { x: from - 6, y: middle, size: size.small, anchor: 'end' }),
      label(page, write(high), { x: from + width + 6, y: middle, size: size.small }),
    ];
    return [
      ...blocks,
      ...words,
      ...(border === undefined
        ? []
        : borderKey(page, border.label, from + width + 14 + widthOf(write(high), size.small) + 14, middle)),
    ];
  };
  return { height: size.text * 1.6 + 4, draw };
}

const borderKey = (page: Document, text: string, x: number, y: number): Node[] => [
  element(page, 'path', { d: `M${x},${y - 4.5}h18`, stroke: 'var(--ink)', 'stroke-width': 1.75 }),
  label(page, text, { x: x + 25, y, fill: 'var(--ink)' }),
];
