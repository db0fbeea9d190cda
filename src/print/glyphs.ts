import subsetFont from 'subset-font';
import { fontFamily } from '../report/charts/index.js';

/** The files that the font is split into, as far as charts need them. */
export type FontPart = 'latin' | 'chinese-simplified';
type Weight = 400 | 600;

/** Reads a part of the font as woff2. */
export type ReadFont = (part: FontPart, weight: Weight) => Promise<Uint8Array>;

/** Beyond ASCII the Chinese part is complete, and its punctuation fits Chinese text. */
const partOf = (character: string): FontPart => (character.codePointAt(0)! < 0x80 ? 'latin' : 'chinese-simplified');

/**
 * A copy of an SVG whose style sheet carries the glyphs of its text, and no others: it reads the same where there is no
 * Chinese font. Same text, same bytes.
 */
export async function embedGlyphs(svg: SVGSVGElement, read: ReadFont): Promise<SVGSVGElement> {
  const faces: string[] = [];
  for (const weight of [400, 600] as const) {
    for (const part of ['latin', 'chinese-simplified'] as const) {
      const characters = charactersOf(svg, weight).filter((character) => partOf(character) === part);
      if (characters.length > 0) faces.push(await fontFace(part, weight, characters, read));
    }
  }
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = copy.querySelector('style')!;
  style.textContent = `${faces.join('')}${style.textContent ?? ''}`;
  return copy;
}

/** Every character that is drawn in this weight, once, in order. */
function charactersOf(svg: SVGSVGElement, weight: Weight): string[] {
  const drawn = new Set<string>();
  for (const text of svg.querySelectorAll('text')) {
    if (Number(text.getAttribute('font-weight') ?? 400) === weight)
      for (const character of text.textContent ?? '') drawn.add(character);
  }
  return [...drawn].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
}

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
