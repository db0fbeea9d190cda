const namespace = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element of `page`, a browser's document or one without a page. */
export function element(page: Document, name: string, attributes: Attributes, ...children: (Node | string)[]): SVGElement {
  const made = page.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value));
  for (const child of children) made.appendChild(typeof child === 'string' ? page.createTextNode(plain(child)) : child);
  return made;
}

/** A text without what no XML document may hold: control characters and halves of pairs. */
const plain = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

const measures = ['d', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height'];

/** Rounds measures to a hundredth of a unit: nobody sees more, and files get smaller. In place. */
export function roundMeasures(root: Element): void {
  for (const name of measures) {
    const value = root.getAttribute(name);
    if (value !== null)
      root.setAttribute(
        name,
        value.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100 || 0)),
      );
  }
  for (const child of Array.from(root.children)) roundMeasures(child);
}
