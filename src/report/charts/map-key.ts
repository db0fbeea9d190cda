import { element } from './element.js';
import { isNarrow, label, swatches, widthIn, type Key } from './frame.js';
import type { RegionName } from './map-cells.js';
import type { CategoryMap, ValueMap } from './map.js';
import { readable } from './numbers.js';
import { widthOf } from './text.js';
import { categoryFills, colourAt, divergingStops, sequentialStops, size } from './theme.js';

/** A key of the categories that are somewhere on the map but found no room for their name; none where all did. */
export function unnamed(
  page: Document,
  { heading, categories, cells }: CategoryMap,
  names: readonly RegionName[],
): Key | undefined {
  const there = new Set(cells.flat());
  const left = categories
    .map((text, i) => ({ label: text, colour: categoryFills[i]!, filled: true, i }))
    .filter(({ i }) => there.has(i) && !names.some(({ category }) => category === i));
  return left.length === 0 ? undefined : swatches(page, left, widthIn(heading));
}

export const stopsOf = (chart: ValueMap): readonly string[] => (chart.palette === 'diverging' ? divergingStops : sequentialStops);

/** The colours of a value map from little to much, with the border's place among them. */
export function ramp(page: Document, chart: ValueMap): Key {
  const { heading, unit, range, border } = chart;
  const [low, high] = range;
  const width = isNarrow(heading) ? 80 : 180;
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
