import { fontFamily } from '../../report/charts/theme.js';
import { facesFile } from '../state/faces.js';

/** Characters that are set in each weight. */
export interface Glyphs {
  readonly 400: ReadonlySet<string>;
  readonly 600: ReadonlySet<string>;
}

/** A slice of the font: its weight, its file, and what it draws. */
interface Slice {
  readonly weight: number;
  readonly address: string;
  readonly ranges: string;
  readonly covers: (point: number) => boolean;
}

/**
 * Rules of a style sheet that carry the slices of the font which a text needs, so that it reads the same where there is no Chinese font;
 * nothing where the page was put up without its font.
 */
export async function facesFor(glyphs: Glyphs): Promise<string> {
  const slices = await slicesOf();
  const wanted = ([400, 600] as const).flatMap((weight) => {
    const own = slices.filter((slice) => slice.weight === weight);
    const points = [...glyphs[weight]].map((character) => character.codePointAt(0)!);
    return [...new Set(points.flatMap((point) => own.find(({ covers }) => covers(point)) ?? []))];
  });
  return (await Promise.all(wanted.map(faceOf))).join('');
}

/** The characters of what two selectors find: what is set in the running weight, and what in the heavy one. */
export function glyphsIn(root: ParentNode, running: string, heavy: string): Glyphs {
  const of = (selector: string): Set<string> =>
    new Set(Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent ?? '').join(''));
  return { 400: of(running), 600: of(heavy) };
}

/** The slices, those that win where several draw a character first. */
async function slicesOf(): Promise<readonly Slice[]> {
  const answer = await fetch(facesFile);
  if (!answer.ok) return [];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  return [...sheet.cssRules].toReversed().flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const [, file] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
    if (file === undefined) return [];
    const ranges = rule.style.getPropertyValue('unicode-range');
    const known = rangesOf(ranges);
    const covers = (point: number): boolean => known.some(([low, high]) => point >= low && point <= high);
    return [{ weight: Number(rule.style.getPropertyValue('font-weight')), address: file, ranges, covers }];
  });
}

const rangesOf = (text: string): (readonly [number, number])[] =>
  [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, low, high]) => [
    parseInt(low!, 16),
    parseInt(high ?? low!, 16),
  ]);

async function faceOf({ weight, address, ranges }: Slice): Promise<string> {
  const file = await (await fetch(address)).arrayBuffer();
  const data = await dataAddress(new Blob([file], { type: 'font/woff2' }));
  return `@font-face{font-family:'${fontFamily}';font-weight:${weight};unicode-range:${ranges};src:url(${data}) format('woff2')}`;
}

function dataAddress(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('a face could not be read')));
    reader.readAsDataURL(content);
  });
}
