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

/** Every corner and control point that is drawn, in units of the view box. */
function pointsOf(svg: SVGSVGElement): (readonly [number, number])[] {
  const measure = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);
  const points: (readonly [number, number])[] = [];
  for (const element of svg.querySelectorAll('path,rect,circle,line')) {
    if (element.closest('defs') !== null) continue;
    const [dx, dy] = shift(element);
    const add = (x: number, y: number): void => void points.push([x + dx, y + dy]);
    const tag = element.tagName.toLowerCase();
    if (tag === 'rect') {
      const [x, y] = [measure(element, 'x'), measure(element, 'y')];
      add(x, y);
      add(x + measure(element, 'width'), y + measure(element, 'height'));
    } else if (tag === 'circle') {
      const [x, y, r] = [measure(element, 'cx'), measure(element, 'cy'), measure(element, 'r')];
      add(x - r, y - r);
      add(x + r, y + r);
    } else if (tag === 'line') {
      add(measure(element, 'x1'), measure(element, 'y1'));
      add(measure(element, 'x2'), measure(element, 'y2'));
    } else for (const [x, y] of pathPoints(element.getAttribute('d') ?? '')) add(x, y);
  }
  return points;
}

function pathPoints(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([MLHVCZhv])([^A-Za-z]*)/g)) {
    const numbers = (rest!.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === 'H') x = numbers[0]!;
    else if (command === 'V') y = numbers[0]!;
    else if (command === 'h') x += numbers[0]!;
    else if (command === 'v') y += numbers[0]!;
    for (let i = 0; 'MLC'.includes(command!) && i + 1 < numbers.length; i += 2) {
      [x, y] = [numbers[i]!, numbers[i + 1]!];
      points.push([x, y]);
    }
    points.push([x, y]);
  }
  return points;
}

/** Points of marks beyond the view box. */
export function outside(svg: SVGSVGElement): string[] {
  const [, , width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number, number];
  return pointsOf(svg)
    .filter(([x, y]) => !(x >= -0.5 && x <= width + 0.5 && y >= -0.5 && y <= height + 0.5))
    .map(([x, y]) => `${x},${y}`);
}
