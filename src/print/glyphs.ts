import { parseHTML } from 'linkedom';
import subsetFont from 'subset-font';
import { fontFamily } from '../report/charts/index.js';

/** The files that the font is split into, as far as charts need them. */
export type FontPart = 'latin' | 'chinese-simplified';
type Weight = 400 | 600;

/** Reads a part of the font as woff2. */
export type ReadFont = (part: FontPart, weight: Weight) => Promise<Uint8Array>;

/** Beyond ASCII the Chinese part is complete, and its punctuation fits Chinese text. */
const partOf = (character: string): FontPart => (character.codePointAt(0)! < 0x80 ? 'latin' : 'chinese-simplified');

/** Every character that is drawn in each weight. */
export type Glyphs = Readonly<Record<Weight, readonly string[]>>;

/**
 * A copy of an SVG whose style sheet carries the glyphs of its text, and no others: it reads the same where there is no
 * Chinese font. Same text, same bytes.
 */
export async function embedGlyphs(svg: SVGSVGElement, read: ReadFont): Promise<SVGSVGElement> {
  const faces = await fontFaces(glyphsOfSvg(svg), read);
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = copy.querySelector('style')!;
  style.textContent = `${faces.join('')}${style.textContent ?? ''}`;
  return copy;
}

/** Rules of a style sheet that carry glyphs, and no others. */
export async function fontFaces(glyphs: Glyphs, read: ReadFont): Promise<string[]> {
  const faces: string[] = [];
  for (const weight of [400, 600] as const) {
    for (const part of ['latin', 'chinese-simplified'] as const) {
      const characters = glyphs[weight].filter((character) => partOf(character) === part);
      if (characters.length > 0) faces.push(await fontFace(part, weight, characters, read));
    }
  }
  return faces;
}

function glyphsOfSvg(svg: SVGSVGElement): Glyphs {
  const drawn = { 400: new Set<string>(), 600: new Set<string>() };
  for (const text of svg.querySelectorAll('text')) {
    const weight = Number(text.getAttribute('font-weight') ?? 400) === 600 ? 600 : 400;
    for (const character of text.textContent ?? '') drawn[weight].add(character);
  }
  return { 400: inOrder(drawn[400]), 600: inOrder(drawn[600]) };
}

/** The characters of the body of a page: what `heavy` selects and heavy text of charts in 600, all that, and `running`, in 400. */
export function glyphsOf(body: string, heavy: string, running: string): Glyphs {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  const all = new Set(`${document.body.textContent}${running}`);
  const bold = new Set<string>();
  for (const element of document.querySelectorAll(`${heavy},text[font-weight="600"]`))
    for (const character of element.textContent ?? '') bold.add(character);
  return { 400: inOrder(all), 600: inOrder(bold) };
}

/** Characters once each, in order, without what has no glyph. */
const inOrder = (characters: Iterable<string>): string[] =>
  [...new Set(characters)].filter((character) => character >= ' ').sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);

async function fontFace(part: FontPart, weight: Weight, characters: readonly string[], read: ReadFont): Promise<string> {
  const font = await unpacked(part, weight, read);
  const subset = await subsetFont(font, characters.join(''), { targetFormat: 'woff2' });
  const range = characters.map((character) => `U+${character.codePointAt(0)!.toString(16)}`).join(',');
  return (
    `@font-face{font-family:'${fontFamily}';font-weight:${weight};unicode-range:${range};` +
    `src:url(data:font/woff2;base64,${subset.toString('base64')}) format('woff2')}`
  );
}

const kept = new WeakMap<ReadFont, Map<string, Promise<Buffer>>>();

/** A part of the font in plain form, unpacked once for each way of reading it: that takes longer than a subset. */
function unpacked(part: FontPart, weight: Weight, read: ReadFont): Promise<Buffer> {
  const fonts = kept.get(read) ?? new Map<string, Promise<Buffer>>();
  kept.set(read, fonts);
  const name = `${part} ${weight}`;
  const font = fonts.get(name) ?? unpack(read(part, weight));
  fonts.set(name, font);
  return font;
}

async function unpack(packed: Promise<Uint8Array>): Promise<Buffer> {
  return subsetFont(Buffer.from(await packed), undefined, { keepAllGlyphs: true, targetFormat: 'truetype' });
}
