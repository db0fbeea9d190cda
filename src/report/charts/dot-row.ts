import { element } from './element.js';

/** A row of dots: so many of them full, and where it stands. */
export interface Dots {
  readonly full: number;
  readonly of: number;
  /** Middle of the first dot, and how far the next one is, in user units. */
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly colour: string;
  /** As many were full before a change: a stroke after that dot. */
  readonly before?: number;
}

/** Radius of dots that are `pitch` apart. */
export const radiusOf = (pitch: number): number => 0.37 * pitch;

/** Dots side by side, full ones first. */
export function dotRow(page: Document, { full, of, x, y, pitch, colour, before = full }: Dots): Node[] {
  const radius = radiusOf(pitch);
  const dots = Array.from({ length: of }, (_, dot) => {
    const at = { cx: x + dot * pitch, cy: y };
    return dot < full
      ? element(page, 'circle', { ...at, r: radius, fill: colour })
      : element(page, 'circle', { ...at, r: radius - 0.75, fill: 'none', stroke: 'var(--axis)', 'stroke-width': 1 });
  });
  const edge = x + (before - 0.5) * pitch;
  return before === full
    ? dots
    : [...dots, element(page, 'path', { d: `M${edge},${y - pitch / 2}v${pitch}`, stroke: 'var(--ink)', 'stroke-width': 1.25 })];
}
