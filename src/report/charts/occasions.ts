import { element } from './element.js';
import { label, type Box } from './frame.js';
import { size } from './theme.js';

/** Something that happens at a place of the x axis. */
export interface Occasion {
  readonly at: number;
  readonly label: string;
}

/** Thin upright rules with a word at their head; `toX` is where the x axis puts a value. */
export function occasionsOn(page: Document, box: Box, toX: (value: number) => number, occasions: readonly Occasion[]): Node[] {
  return occasions.flatMap(({ at, label: text }) => [
    element(page, 'path', { d: `M${toX(at)},${box.top}V${box.bottom}`, stroke: 'var(--axis)', 'stroke-dasharray': '2 3' }),
    label(page, text, { x: toX(at) + 5, y: box.top + 4 + size.small * 0.8, size: size.small }),
  ]);
}
