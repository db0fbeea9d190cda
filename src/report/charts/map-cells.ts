import { label } from './frame.js';
import type { CategoryMap, MapChart } from './map.js';
import { largestBlock, type Block } from './regions.js';
import { clip, widthOf } from './text.js';
import { categoryFills, greyOf, size } from './theme.js';

/** Where cells stand. */
interface Place {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Whichever of black and white is easier to read on a colour. */
const inkOn = (colour: string): string => (greyOf(colour) < 128 ? '#ffffff' : '#14181c');

/** A category that is named where it is. */
export interface RegionName {
  readonly category: number;
  readonly text: string;
  readonly block: Block;
}

/** The categories whose name fits into a block of their own cells. */
export function regionNames({ categories, cells }: CategoryMap, width: number, height: number): RegionName[] {
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
export function nameOf(page: Document, { category, text, block }: RegionName, place: Place): SVGElement {
  return label(page, text, {
    x: place.x(block.column + (block.columns - 1) / 2),
    y: place.y(block.row + (block.rows - 1) / 2) + size.text * 0.35,
    weight: 600,
    fill: inkOn(categoryFills[category]!),
    anchor: 'middle',
  });
}

const noteHeight = size.small * 1.3;

/** What is written in cells, line under line; nothing where nothing is noted. `fill` is undefined where nothing is known. */
export function notesOf(
  page: Document,
  { x, notes = [] }: MapChart,
  place: Place,
  fill: (row: number, column: number) => string | undefined,
): SVGElement[] {
  const room = x.values.length < 2 ? Infinity : Math.abs(place.x(1) - place.x(0)) - 8;
  return notes.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      const colour = fill(row, column);
      const lines = text === '' ? [] : text.split('\n');
      return lines.map((line, i) =>
        label(page, clip(line, room, size.small), {
          x: place.x(column),
          y: place.y(row) + size.small * 0.35 + (i - (lines.length - 1) / 2) * noteHeight,
          size: size.small,
          fill: colour === undefined ? 'var(--muted)' : inkOn(colour),
          anchor: 'middle',
        }),
      );
    }),
  );
}

/** Height of a row whose notes have so many lines. */
export const rowHeightFor = (notes: readonly (readonly string[])[]): number =>
  14 + noteHeight * Math.max(1, ...notes.flat().map((text) => text.split('\n').length));
