import { parseHTML } from 'linkedom';
import { widthOf } from '../../src/report/charts/index.js';

export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An SVG file as a tree. */
export const svgOf = (text: string): SVGSVGElement => parseHTML(text).document.querySelector('svg')!;

const inherited = (element: Element, name: string): string | null =>
  element.getAttribute(name) ?? (element.parentElement === null ? null : inherited(element.parentElement, name));

const shift = (element: Element): readonly [number, number] => {
  const found = /translate\(([^,)]+),([^)]+)\)/.exec(element.getAttribute('transform') ?? '');
  const above = element.parentElement === null ? ([0, 0] as const) : shift(element.parentElement);
  return found === null ? above : [above[0] + Number(found[1]), above[1] + Number(found[2])];
};

/** Every line of text with the box that it fills, by the widths of its glyphs. */
export function textsOf(svg: SVGSVGElement): DrawnText[] {
  return [...svg.querySelectorAll('text')]
    .filter(({ textContent }) => textContent !== '')
    .map((element) => {
      const text = element.textContent;
      const size = Number(inherited(element, 'font-size'));
      const y = element.getAttribute('y') ?? '0';
      const dy = y.endsWith('em') ? Number(y.slice(0, -2)) * size : Number(y);
      const [x0, y0] = shift(element);
      const x = x0 + Number(element.getAttribute('x') ?? 0);
      const width = widthOf(text, size, Number(inherited(element, 'font-weight') ?? 400) as 400 | 600);
      const anchor = inherited(element, 'text-anchor');
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      return { text, left, right: left + width, top: y0 + dy - 0.8 * size, bottom: y0 + dy + 0.15 * size };
    });
}

/** Texts that reach beyond the view box. */
export function clipped(svg: SVGSVGElement): string[] {
  const [, , width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number, number];
  return textsOf(svg)
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ text }) => text);
}

/** Pairs of texts that cover each other. */
export function overlapping(svg: SVGSVGElement): string[] {
  const texts = textsOf(svg);
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}
