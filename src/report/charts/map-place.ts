import { element } from './element.js';
import { label, type Key } from './frame.js';
import { size } from './theme.js';

const radius = 6;

/** What marks a place of a map: seen on every fill, light or dark. */
export const ring = (page: Document, x: number, y: number, r = radius): Node =>
  element(page, 'circle', { cx: x, cy: y, r, fill: '#ffffff', stroke: '#14181c', 'stroke-width': 2.25 });

/** Where a value stands among the ascending values of an axis, in cells; beyond its ends, at its ends. */
export function cellOf(values: readonly number[], value: number): number {
  const next = values.findIndex((one) => one >= value);
  if (next <= 0) return next < 0 ? values.length - 1 : 0;
  const [low, high] = [values[next - 1]!, values[next]!];
  return next - 1 + (value - low) / (high - low);
}

/** A key, and below it what is marked on the map, where something is. */
export function withHere(page: Document, here: string | undefined, key: Key | undefined): Key | undefined {
  if (here === undefined) return key;
  const above = key?.height ?? 0;
  const draw = (left: number, top: number): Node[] => [
    ...(key?.draw(left, top) ?? []),
    ring(page, left + 9, top + above + size.text - 4.5, radius - 1),
    label(page, here, { x: left + 25, y: top + above + size.text, fill: 'var(--ink)' }),
  ];
  return { height: above + size.text * 1.6 + 4, draw };
}
