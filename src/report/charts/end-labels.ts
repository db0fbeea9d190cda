import { dodge } from './dodge.js';
import { element } from './element.js';
import { label, type Box } from './frame.js';
import { sign, type Release } from './release.js';
import { clip, lines, widthOf } from './text.js';
import { size } from './theme.js';

/** A label beside the end of a line. */
export interface EndLabel {
  readonly text: string;
  readonly colour: string;
  /** End of the line, in user units. */
  readonly x: number;
  readonly y: number;
  /** Draws the sign of what it releases at the end of the line. */
  readonly release?: Release | undefined;
}

/** The most that labels take of a chart `width` wide. */
const widestIn = (width: number): number => Math.min(180, 0.27 * width);
const gap = 22;
const lineHeight = size.text * 1.25;

/** Room that labels take to the right of the data in a chart `width` wide. */
export function roomForLabels(texts: readonly string[], width: number): number {
  const wrapped = texts.flatMap((text) => lines(text, widestIn(width), size.text, 600));
  return wrapped.length === 0 ? 4 : gap + Math.max(...wrapped.map((line) => widthOf(line, size.text, 600)));
}

/** How far apart labels of so many lines stand. */
const heightOf = (wrapped: readonly (readonly string[])[]): number =>
  Math.max(1, ...wrapped.map((own) => own.length)) * lineHeight + 3;

/** Labels in the right margin, apart from one another, each tied to its line where it had to move; cut short where they would not fit. */
export function endLabels(page: Document, box: Box, labels: readonly EndLabel[], width: number): Node[] {
  const whole = labels.map(({ text }) => lines(text, widestIn(width), size.text, 600));
  const fits = labels.length * heightOf(whole) <= box.bottom - box.top;
  const wrapped = fits ? whole : labels.map(({ text }) => [clip(text, widestIn(width), size.text, 600)]);
  const places = dodge(
    labels.map(({ y }) => y),
    heightOf(wrapped),
    box.top,
    box.bottom,
  );
  return labels.flatMap(({ colour, x, y, release }, i) => {
    const place = places[i]!;
    const own = wrapped[i]!;
    const from = x + (release === undefined ? 3 : 8);
    const to = box.right + gap - 4;
    const tied = Math.abs(place - y) > 3 || x < box.right - 3;
    const tie = element(page, 'path', {
      d: `M${from},${y}L${to},${place}`,
      stroke: colour,
      'stroke-width': 0.75,
      'stroke-opacity': 0.7,
      fill: 'none',
    });
    const first = place - ((own.length - 1) * lineHeight) / 2 + size.text * 0.35;
    const words = own.map((line, row) =>
      label(page, line, { x: box.right + gap, y: first + row * lineHeight, weight: 600, fill: colour }),
    );
    return [...(tied ? [tie] : []), ...sign(page, release, x, y, colour), ...words];
  });
}
