import type { Language } from '../../documents/index.js';
import { element, roundMeasures } from './element.js';
import { balance, clip, widthOf } from './text.js';
import { size, chartStyle, type Theme } from './theme.js';

/** What every chart says in words, in one language. */
export interface Heading {
  /** Tells the chart from others on a page. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  /** What is to be seen, for who cannot see it. */
  readonly description: string;
  /** Where the numbers come from. */
  readonly caption?: string;
  readonly theme?: Theme;
  /** Width in user units where it is not the usual one: a page draws a chart as wide as there is room. */
  readonly width?: number;
  /** Leaves out what a page says and has itself around its chart: title and source, margins, paper and style sheet. */
  readonly bare?: boolean;
}

/** The width of a chart, margins and all, in user units. */
export const widthIn = ({ width = size.width }: Heading): number => width;

/** Charts that are no wider than this, in user units, do without what stands side by side on wider ones. */
export const isNarrow = (heading: Heading): boolean => widthIn(heading) < 560;

/** Where the data are drawn, in user units of the chart. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What explains colours, above the data. */
export interface Key {
  readonly height: number;
  readonly draw: (left: number, top: number) => Node[];
}

/** Room around and within the data. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  readonly height: number;
}

/** An entry of a legend. */
export interface Swatch {
  readonly label: string;
  readonly colour: string;
  readonly dashed?: boolean;
  readonly filled?: boolean;
}

/** Text at a place; `size` and `weight` as in the theme. */
export function label(
  page: Document,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly size?: number;
    readonly weight?: 400 | 600;
    readonly fill?: string;
    readonly anchor?: 'start' | 'middle' | 'end';
  },
): SVGElement {
  const { x, y, fill = 'var(--muted)', anchor = 'start', weight = 400 } = at;
  return element(
    page,
    'text',
    { x, y, 'font-size': at.size ?? size.text, 'font-weight': weight, fill, 'text-anchor': anchor },
    text,
  );
}

/** A legend of swatches in as many rows as it needs in a chart `wide` across. */
export function swatches(page: Document, entries: readonly Swatch[], wide: number = size.width): Key {
  const mark = 18;
  const row = size.text * 1.6;
  const places: { x: number; row: number }[] = [];
  let x = 0;
  let rows = 0;
  for (const { label: text } of entries) {
    const width = mark + 7 + widthOf(text, size.text) + 22;
    if (x > 0 && x + width - 22 > wide - 2 * size.edge) {
      x = 0;
      rows += 1;
    }
    places.push({ x, row: rows });
    x += width;
  }
  const draw = (left: number, top: number): Node[] =>
    entries.flatMap(({ label: text, colour, dashed, filled }, i) => {
      const at = { x: left + places[i]!.x, y: top + places[i]!.row * row + size.text };
      const sign = filled
        ? element(page, 'rect', {
            x: at.x,
            y: at.y - 10,
            width: mark,
            height: 11,
            fill: colour,
            stroke: 'var(--axis)',
            'stroke-width': 0.5,
          })
        : element(page, 'path', {
            d: `M${at.x},${at.y - 4.5}h${mark}`,
            stroke: colour,
            'stroke-width': size.strong,
            'stroke-dasharray': dashed ? '5 3' : undefined,
          });
      return [sign, label(page, text, { x: at.x + mark + 7, y: at.y, fill: 'var(--ink)' })];
    });
  return { height: (rows + 1) * row + 4, draw };
}

/** The chart around its data: title, subtitle, key, source; `body` fills the box that is left. */
export function framed(page: Document, heading: Heading, room: Room, body: (box: Box) => Node[], key?: Key): SVGSVGElement {
  const { edge } = size;
  const width = widthIn(heading);
  const inner = width - 2 * edge;
  const nodes: Node[] = [];
  let y = edge;
  const paragraph = (text: string | undefined, textSize: number, weight: 400 | 600, fill: string): void => {
    if (heading.bare === true) return;
    for (const line of balance(text ?? '', inner, textSize, weight)) {
      y += textSize * (textSize === size.title ? 1.2 : size.lineHeight);
      nodes.push(
        label(page, clip(line, inner, textSize, weight), { x: edge, y: y - textSize * 0.25, size: textSize, weight, fill }),
      );
    }
  };
  paragraph(heading.title, size.title, 600, 'var(--ink)');
  y += 3;
  paragraph(heading.subtitle, size.subtitle, 400, 'var(--muted)');
  y += 12;
  const head = y;
  if (key !== undefined) {
    nodes.push(...key.draw(edge, y));
    y += key.height;
  }
  const top = y + room.above;
  const box = { left: edge + room.left, right: width - edge - room.right, top, bottom: top + room.height };
  nodes.push(...body(box));
  y = box.bottom + room.below;
  if (heading.bare === true) return assembled(page, heading, nodes, [edge, head, width - 2 * edge, Math.ceil(y - head)]);
  if (heading.caption !== undefined) y += 6;
  paragraph(heading.caption, size.small, 400, 'var(--muted)');
  const height = Math.ceil(y + edge * 0.75);
  const style = element(page, 'style', {}, chartStyle(heading.theme ?? 'auto'));
  const paper = element(page, 'rect', { width, height, fill: 'var(--paper)' });
  return assembled(page, heading, [style, paper, ...nodes], [0, 0, width, height]);
}

/** The nodes as one drawing, of which the part `[x, y, width, height]` is seen. */
function assembled(
  page: Document,
  { id, language, title, description }: Heading,
  nodes: Node[],
  seen: readonly [x: number, y: number, width: number, height: number],
): SVGSVGElement {
  const root = element(
    page,
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'outlast-chart',
      viewBox: seen.join(' '),
      width: seen[2],
      height: seen[3],
      lang: language,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
    },
    element(page, 'title', { id: `${id}-title` }, title),
    element(page, 'desc', { id: `${id}-description` }, description),
    ...nodes,
  ) as SVGSVGElement;
  roundMeasures(root);
  return root;
}
